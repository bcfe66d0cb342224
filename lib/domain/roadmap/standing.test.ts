import { describe, expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { toCredits } from './credit-of.fixture.ts'
import { nextMilestone, progressOf } from './progress.ts'
import { standingsOf, type Planned, type Work } from './standing.ts'
import { planPath } from '../path/path.ts'
import { typicalBeliefs } from '../knowledge/beliefs.ts'

const AT = new Date('2026-11-24T09:00:00Z')
const finished: Work = { startedAt: AT, finishedAt: AT, creditedAt: null }
const known: Work = { startedAt: null, finishedAt: null, creditedAt: AT }

function planned(over: Partial<Planned> = {}): Planned {
  const range = { low: 5, likely: 10, high: 20 }
  return {
    milestone: 'train',
    scope: 'first-role',
    position: 0,
    prerequisites: [],
    learning: range,
    practice: range,
    skills: [{ skill: 'coding', level: 3, hours: 10, fromZero: 10 }],
    work: { 'first-role': null, full: null },
    skippedAt: null,
    openedAt: null,
    ...over,
  }
}

const stand = (it: Planned) => {
  const [standing] = standingsOf(content().settings, [it], new Map())
  if (!standing) throw new Error('no standing')
  return standing
}

describe('work counts', () => {
  test('for a first role when all of the milestone was done', () => {
    const it = stand(planned({ work: { 'first-role': null, full: finished } }))
    expect(it.finishedAt).toEqual(AT)
    expect(it.workScope).toBe('full')
  })

  test('for a first role when all of it is known already', () =>
    expect(stand(planned({ work: { 'first-role': null, full: known } })).creditedAt).toEqual(AT))

  test('not for the full scope when only a first role’s part was done, which is said', () => {
    const it = stand(planned({ scope: 'full', work: { 'first-role': finished, full: null } }))
    expect(it.finishedAt).toBeNull()
    expect(it.finishedForLess).toEqual(AT)
  })

  test('once: a first role’s own work comes before that for all of it', () =>
    expect(stand(planned({ work: { 'first-role': finished, full: finished } })).workScope).toBe('first-role'))

  test('for a first role when all of it was handed in, unless a first role’s part was', () => {
    const handedIn: Work = { ...finished, finishedAt: null, handedIn: { at: AT, review: 'with-mentor' } }
    expect(stand(planned({ work: { 'first-role': null, full: handedIn } }))).toMatchObject({
      workScope: 'full',
      handedIn: handedIn.handedIn,
    })
    expect(stand(planned({ work: { 'first-role': handedIn, full: handedIn } })).workScope).toBe('first-role')
  })

  test('not for a first role while all of it is only begun', () =>
    expect(stand(planned({ work: { 'first-role': null, full: { ...finished, finishedAt: null } } })).startedAt).toBeNull())
})

test('evidence saves learning hours of a milestone that is still to be done', () => {
  const [standing] = standingsOf(content().settings, [planned()], toCredits({ coding: 3 }))
  expect(standing && progressOf([standing])).toMatchObject({ credited: 10, left: 10, total: 20 })
})

describe('100 percent is reached by finishing what is next', () => {
  const { tracks, settings } = content()
  const every = [...tracks.values()].flatMap((track) => (['first-role', 'full'] as const).map((scope) => [track.id, scope] as const))

  test.each(every)('%s, %s, with all its electives, whatever is held already', (trackId, scope) => {
    const track = tracks.get(trackId)
    if (!track) throw new Error(`no track ${trackId}`)
    for (const background of settings.backgrounds.map((it) => it.id)) {
      const beliefs = typicalBeliefs(content(), background)
      const { steps } = planPath(content(), track, beliefs, { scope, electives: track.electives.map((it) => it.milestone) })
      const rows = steps.map((step, position): Planned => {
        const skills = step.skills.map(({ skill, level, hours, hoursFromZero }) => ({ skill, level, hours, fromZero: hoursFromZero }))
        return { ...step, skills, position, work: { 'first-role': null, full: null }, skippedAt: null, openedAt: null }
      })
      const credits = new Map<string, never>()
      for (let turn = 0; turn <= rows.length; turn++) {
        const standings = standingsOf(settings, rows, credits)
        const next = nextMilestone(standings)
        if (!next) break
        expect(progressOf(standings).percent.done).toBeLessThan(100)
        const row = rows.find((it) => it.milestone === next.milestone)
        if (row) row.work = { 'first-role': null, full: null, [row.scope]: finished }
      }
      expect(progressOf(standingsOf(settings, rows, credits))).toMatchObject({
        left: 0,
        percent: { done: 100, credited: 0, skipped: 0, left: 0 },
      })
    }
  })
})
