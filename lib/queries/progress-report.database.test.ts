import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { logTime } from '../commands/log-time.ts'
import { sendVerdict } from '../commands/send-verdict.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { WHOLE_REPORT, type ReportChoice } from '../domain/roadmap/report-choice.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { HANDED_IN, handedIn } from '../testing/handed-in.ts'
import { progressReport } from './progress-report.ts'
import { readCriteria } from './reviewed-criteria.ts'

/** Six weeks into a roadmap that began on 30 November: a Wednesday. */
const SOON = new Date('2027-01-13T12:00:00.000Z')

const report = (db: Db, actor: Actor, roadmapId: string, choice: Partial<ReportChoice> = {}, now = SOON) =>
  progressReport({ actor, db, content: content(), now }, { roadmapId, choice: { ...WHOLE_REPORT, ...choice } })

async function cast(db: Db) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
  const roadmapId = await onTheWay(db, ada)
  await mentored(db, ada, grace)
  const log = (day: string, hours: string, milestone = '') => act(db, ada, logTime, { key: randomUUID(), day, hours, milestone }, SOON)
  return { ada, grace, roadmapId, log }
}

/** Ada hands the first milestone in, and Grace finds all of it met. */
async function approved(db: Db, { ada, grace }: Awaited<ReturnType<typeof cast>>, words = 'Clear, and **faster**.') {
  const reviewId = await handedIn(db, ada, { body: 'Two words', now: later(1) })
  const place = { learnerId: ada.userId, milestoneId: HANDED_IN, scope: 'first-role' as const }
  const criteria = await readCriteria(db, content(), place)
  const checks = Object.fromEntries(criteria.map((it) => [`criterion:${it.id}`, { judgement: 'met' as const, words: '' }]))
  const draft = { ...nothingWritten, decision: 'approve' as const, checks, words }
  await act(db, grace, sendVerdict, { reviewId, number: 1, draft }, later(10))
  return { reviewId, criteria }
}

onBothDatabases('The progress report', (open) => {
  test('shows what a mentor approved, with the work, the criteria it met and their words, and who checked it when', async () => {
    const { db } = await open()
    const all = await cast(db)
    const { criteria } = await approved(db, all)
    const view = await report(db, all.ada, all.roadmapId)
    expect(view).toMatchObject({ name: 'Ada', mentors: ['Grace'], counts: { approved: 1, finished: 1 }, archivedOn: null })
    expect(view.evidence).toEqual([
      {
        milestoneId: HANDED_IN,
        title: content().milestones.get(HANDED_IN)?.title,
        links: ['https://example.org/work'],
        files: [],
        writtenWords: 2,
        criteria: { met: criteria.length, of: criteria.length },
        mentor: 'Grace',
        day: '2026-11-24',
        words: 'Clear, and **faster**.',
      },
    ])
    const line = view.stages.flatMap((it) => it.milestones).find((it) => it.id === HANDED_IN)
    expect(line).toMatchObject({ status: 'approved', checked: { day: '2026-11-24', mentor: 'Grace', changes: 0 } })
    expect(view.steps[0]).toMatchObject({ done: true })
    expect(view.done).toBe(line?.hours)
    await db.user.delete({ where: { id: 'grace' } })
    expect((await report(db, all.ada, all.roadmapId)).evidence).toMatchObject([{ mentor: 'Somebody who left' }])
  })

  test('says of what was sent back since when and how much must change, and shows nothing of it as evidence', async () => {
    const { db } = await open()
    const all = await cast(db)
    const reviewId = await handedIn(db, all.ada, { now: later(1) })
    const checks = { 'criterion:c1': { judgement: 'not-yet' as const, words: 'Pin the versions.' } }
    const draft = { ...nothingWritten, decision: 'changes' as const, checks, words: 'Nearly there.' }
    await act(db, all.grace, sendVerdict, { reviewId, number: 1, draft }, later(10))
    const view = await report(db, all.ada, all.roadmapId)
    expect(view.evidence).toEqual([])
    expect(view.stages.flatMap((it) => it.milestones).find((it) => it.id === HANDED_IN)).toMatchObject({
      status: 'changes-asked',
      checked: { mentor: 'Grace', changes: 1 },
    })
  })

  test('counts hours by week and gives the forecast of the week’s page, and the plan while there are few weeks', async () => {
    const { db } = await open()
    const { ada, roadmapId, log } = await cast(db)
    expect((await report(db, ada, roadmapId)).hours).toMatchObject({ logged: 0, finish: { kind: 'plan' }, pace: { isKnown: false } })
    await log('2026-12-15', '4', HANDED_IN)
    await log('2027-01-05', '6.5')
    await log('2027-01-12', '2')
    const { hours } = await report(db, ada, roadmapId)
    expect(hours).toMatchObject({ logged: 750, soFar: 2, finish: { kind: 'forecast' }, pace: { planned: 8, weeks: 6, isKnown: true } })
    expect(hours?.weeks.map((it) => it.hours)).toEqual([0, 0, 4, 0, 0, 6.5])
  })

  test('holds nothing of what its learner leaves out', async () => {
    const { db } = await open()
    const all = await cast(db)
    await approved(db, all, 'Only between us.')
    await all.log('2027-01-12', '2')
    const { ada, roadmapId } = all
    const silent = await report(db, ada, roadmapId, { words: false })
    expect(silent.evidence).toMatchObject([{ words: null }])
    expect(JSON.stringify(silent)).not.toContain('Only between us.')
    expect(await report(db, ada, roadmapId, { hours: false, evidence: false })).toMatchObject({ hours: null, evidence: null })
  })

  test('of a roadmap that was put away ends on that day: no later hours, no forecast', async () => {
    const { db } = await open()
    const { ada, roadmapId, log } = await cast(db)
    await log('2026-12-15', '4', HANDED_IN)
    await log('2027-01-05', '6.5', HANDED_IN)
    await act(db, ada, archiveRoadmap, { roadmapId }, new Date('2026-12-20T12:00:00Z'))
    const view = await report(db, ada, roadmapId)
    expect(view.archivedOn).toBe('2026-12-20')
    expect(view.hours).toMatchObject({ logged: 240, finish: null })
  })

  test('is its learner’s alone', async () => {
    const { db } = await open()
    const { roadmapId, grace } = await cast(db)
    for (const other of [grace, await member(db, 'Alan'), await member(db, 'Root', 'administrator')])
      await expect(report(db, other, roadmapId, {}, NOW)).rejects.toBeInstanceOf(NotFound)
    await expect(report(db, guest('ada'), roadmapId, {}, NOW)).rejects.toBeInstanceOf(SignInNeeded)
  })
})
