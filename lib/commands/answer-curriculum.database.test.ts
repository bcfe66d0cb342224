import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { Conflict, NotFound } from '../errors.ts'
import { perform } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { curriculumChange } from '../queries/curriculum-change.ts'
import { milestoneView } from '../queries/milestone.ts'
import { roadmapChange } from '../queries/roadmap-change.ts'
import { roadmapView } from '../queries/roadmap.ts'
import { act, guest, later, member, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { CHANGED, secondVersion } from '../testing/second-version.ts'
import { standing } from '../testing/standing.ts'
import { answerCurriculum } from './answer-curriculum.ts'
import { creditMilestone } from './credit-milestone.ts'
import { moveMilestone } from './move-milestone.ts'
import { reopenRoadmap } from './reopen-roadmap.ts'
import { setTick } from './set-tick.ts'

const newer = secondVersion()
const hash = newer.hash

const answer = (db: Db, actor: Actor, roadmapId: string, said: 'accept' | 'decline', of = hash) =>
  perform(answerCurriculum, { roadmapId, hash: of, answer: said }, { actor, db, content: newer, now: later(100) })
const offered = (db: Db, actor: Actor, roadmapId: string) => curriculumChange({ actor, db, content: newer, now: NOW }, { roadmapId })

async function finish(db: Db, ada: Actor, roadmapId: string, milestones: readonly string[]) {
  for (const milestoneId of milestones) {
    const at = { roadmapId, milestoneId }
    if ((await standing(db, roadmapId)).statusOf(milestoneId) === 'locked') await act(db, ada, moveMilestone, { ...at, move: 'open' })
    await act(db, ada, moveMilestone, { ...at, move: 'start' })
    await act(db, ada, moveMilestone, { ...at, move: 'finish' }, later(1))
  }
}

async function adaWith(db: Db, ...finished: string[]) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  await finish(db, ada, roadmapId, finished)
  return { ada, roadmapId }
}

onBothDatabases('A changed curriculum', (open) => {
  test('changes nothing by itself, and says that it has changed', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, 'm-python-project')
    const now = { actor: ada, db, now: NOW }
    const before = await roadmapView({ ...now, content: content() }, { roadmapId })
    const after = await roadmapView({ ...now, content: newer }, { roadmapId })
    expect(before.curriculumChange).toBeNull()
    expect(after).toEqual({ ...before, curriculumChange: 'plan' })
  })

  test('is offered as what is added, gone, put together, renamed and counted otherwise', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, CHANGED.merged[0])
    const view = await offered(db, ada, roadmapId)
    expect(view.state).toBe('offered')
    expect(view.added.map((it) => it.title)).toEqual(['A runbook others can follow'])
    expect(view.removed).toEqual([{ title: content().milestones.get(CHANGED.gone)?.title, status: 'locked', kept: false }])
    expect(view.merged).toMatchObject([{ into: 'Groundwork: data and containers', counts: null, from: [{ status: 'finished' }, {}] }])
    expect(view.renamed.map((it) => it.after)).toContain(CHANGED.renamed.title)
    const longer = view.hours.find((it) => it.title === content().milestones.get(CHANGED.longer.id)?.title)
    expect(longer && longer.after > longer.before).toBe(true)
  })

  test('keeps the words of the curriculum that the roadmap was made from, until it is taken', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db)
    const view = await milestoneView({ actor: ada, db, content: newer, now: NOW }, { roadmapId, milestoneId: CHANGED.merged[0] })
    expect(view.authored?.why).toBe(content().milestones.get(CHANGED.merged[0])?.whyOn['mlops-engineer'])
  })

  test('that does not concern a roadmap is not announced there', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db)
    const elsewhere = { actor: ada, db, content: { ...content(), hash: 'another word on another page' }, now: NOW }
    const choice = { roadmapId, track: undefined, scope: undefined, electives: undefined, hoursPerWeek: undefined }
    expect((await curriculumChange(elsewhere, { roadmapId })).state).toBe('up-to-date')
    expect((await roadmapChange(elsewhere, choice)).curriculumChanged).toBe(false)
    expect((await roadmapChange({ ...elsewhere, content: newer }, choice)).curriculumChanged).toBe(true)
  })

  test('lets what the roadmap was made with be ticked, until it is taken', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db)
    const tick = { roadmapId, milestoneId: CHANGED.merged[0], subject: 'criterion:c1', on: 'yes' } as const
    const changed = await perform(setTick, tick, { actor: ada, db, content: newer, now: NOW })
    expect(changed).toEqual({ changed: true })
  })

  test('once taken, counts finished work for what took its place when all of it is finished', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, ...CHANGED.merged)
    const taken = await answer(db, ada, roadmapId, 'accept')
    const now = await standing(db, taken.roadmapId)
    expect(now.statusOf(CHANGED.into)).toBe('finished')
    expect(now.roadmap).toMatchObject({ contentHash: hash, replacesId: roadmapId })
    const ids = now.milestones.map((it) => it.milestone)
    expect(ids).toContain(CHANGED.added)
    for (const id of [...CHANGED.merged, CHANGED.gone]) expect(ids).not.toContain(id)
  })

  test('once taken, counts as known what took the place of what was known, by the evidence that was given', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, CHANGED.merged[0])
    const known = { roadmapId, milestoneId: CHANGED.merged[1] }
    await act(db, ada, creditMilestone, { ...known, kind: 'link', url: 'https://example.org/work' }, later(2))
    expect((await offered(db, ada, roadmapId)).merged).toMatchObject([{ counts: 'credited' }])
    const before = await db.skillCredit.findMany({ orderBy: { skill: 'asc' } })
    const taken = await answer(db, ada, roadmapId, 'accept')
    const now = await standing(db, taken.roadmapId)
    expect(now.statusOf(CHANGED.into)).toBe('credited')
    const ids = now.milestones.map((it) => it.milestone)
    expect(ids).not.toContain(CHANGED.merged[1])
    expect(now.statusOf(CHANGED.merged[0])).toBe('finished')
    expect(await db.skillCredit.findMany({ orderBy: { skill: 'asc' } })).toEqual(before)
    const at = { roadmapId: taken.roadmapId, milestoneId: CHANGED.into }
    const view = await milestoneView({ actor: ada, db, content: newer, now: NOW }, at)
    expect(view.credited).toEqual({ kind: null, words: null, url: null, lastUsed: null, on: '2026-11-24' })
  })

  test('once taken, counts it also where a start was once made and taken back', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, ...CHANGED.merged)
    for (const scope of ['first-role', 'full'])
      await db.milestoneProgress.create({ data: { learnerId: ada.userId, milestoneId: CHANGED.into, scope } })
    const taken = await answer(db, ada, roadmapId, 'accept')
    expect((await standing(db, taken.roadmapId)).statusOf(CHANGED.into)).toBe('finished')
  })

  test('once taken, has the hours that were shown, with what is kept', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, CHANGED.gone, CHANGED.merged[0])
    const { total } = await offered(db, ada, roadmapId)
    const taken = await answer(db, ada, roadmapId, 'accept')
    expect(progressOf((await standing(db, taken.roadmapId)).milestones).total).toBe(total.after)
  })

  test('once taken, keeps a half of what was put together, with its title, and counts its skills', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, CHANGED.merged[0])
    const before = await standing(db, roadmapId)
    const title = before.milestones.find((it) => it.milestone === CHANGED.merged[0])?.title
    const now = await standing(db, (await answer(db, ada, roadmapId, 'accept')).roadmapId)
    expect(now.milestones.find((it) => it.milestone === CHANGED.merged[0])).toMatchObject({ title, retired: true })
    expect(now.statusOf(CHANGED.merged[0])).toBe('finished')
    expect(now.statusOf(CHANGED.into)).not.toBe('finished')
    const { done, credited, skipped, left, total } = progressOf(now.milestones)
    expect(done + credited + skipped + left).toBe(total)
  })

  test('never takes finished work away: what has left the curriculum stays on the roadmap', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, CHANGED.gone, 'm-python-project')
    const before = progressOf((await standing(db, roadmapId)).milestones)
    const { roadmapId: next } = await answer(db, ada, roadmapId, 'accept')
    const now = await standing(db, next)
    expect(now.statusOf(CHANGED.gone)).toBe('finished')
    expect(now.statusOf('m-python-project')).toBe('finished')
    expect(progressOf(now.milestones).counts.finished).toBe(before.counts.finished)
    const view = await milestoneView({ actor: ada, db, content: newer, now: NOW }, { roadmapId: next, milestoneId: CHANGED.gone })
    expect(view).toMatchObject({ title: content().milestones.get(CHANGED.gone)?.title, retired: true })
  })

  test('can be gone back on, and the roadmap is as it was', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db, CHANGED.merged[0])
    await act(db, ada, setTick, { roadmapId, milestoneId: 'm-python-project', subject: 'criterion:c1', on: 'yes' })
    const before = (await standing(db, roadmapId)).milestones
    await answer(db, ada, roadmapId, 'accept')
    await perform(reopenRoadmap, { roadmapId }, { actor: ada, db, content: newer, now: later(101) })
    expect((await standing(db, roadmapId)).milestones).toEqual(before)
    expect(await db.tick.count()).toBe(1)
  })

  test('declined is not offered again, yet can still be taken', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db)
    await answer(db, ada, roadmapId, 'decline')
    await answer(db, ada, roadmapId, 'decline')
    expect(await db.event.count({ where: { verb: 'roadmap:curriculum-declined' } })).toBe(1)
    expect((await roadmapView({ actor: ada, db, content: newer, now: NOW }, { roadmapId })).curriculumChange).toBeNull()
    expect((await offered(db, ada, roadmapId)).state).toBe('declined')
    expect((await answer(db, ada, roadmapId, 'accept')).roadmapId).not.toBe(roadmapId)
  })

  test('is taken once, however often it is pressed, only as it was shown, and by nobody else', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaWith(db)
    await expect(answer(db, ada, roadmapId, 'accept', 'another')).rejects.toBeInstanceOf(Conflict)
    for (const actor of [await member(db, 'Alan'), guest('alan')])
      await expect(answer(db, actor, roadmapId, 'accept')).rejects.toBeInstanceOf(NotFound)
    await together(db, 5, () => answer(db, ada, roadmapId, 'accept').catch(() => null))
    expect(await db.roadmap.count()).toBe(2)
    expect(await db.event.count({ where: { verb: 'roadmap:curriculum-accepted' } })).toBe(1)
  })
})
