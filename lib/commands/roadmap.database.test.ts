import { expect, test } from 'vitest'
import { nextMilestone, progressOf } from '../domain/roadmap/progress.ts'
import { content } from '../content/current.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { act, assessed, guest, later, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { moveMilestone } from './move-milestone.ts'
import { setTick } from './set-tick.ts'
import { startRoadmap } from './start-roadmap.ts'

const choice = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-11-30' } as const

onBothDatabases('A roadmap', (open) => {
  test('is made from a result, against the recommendation too, with the reason kept', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const attemptId = await assessed(db, ada)
    const { roadmapId } = await act(db, ada, startRoadmap, { ...choice, attemptId, reason: 'My team needs models.' })
    const { roadmap } = await standing(db, roadmapId)
    expect(roadmap).toMatchObject({
      trackId: 'ml-engineer',
      recommendedTrackId: 'mlops-engineer',
      choiceReason: 'My team needs models.',
      contentHash: content().hash,
    })
    expect(roadmap.milestones.length).toBeGreaterThan(10)
  })

  test('sent twice, even at once, is one roadmap', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const attemptId = await assessed(db, ada)
    const sent = await together(db, 5, () => act(db, ada, startRoadmap, { ...choice, attemptId }))
    expect(new Set(sent.map((it) => it.roadmapId)).size).toBe(1)
    expect(await db.roadmap.count()).toBe(1)
    expect(await db.event.count({ where: { verb: 'roadmap:started' } })).toBe(1)
  })

  test("needs an account, a finished assessment of one's own and a track that exists", async () => {
    const { db } = await open()
    const attemptId = await assessed(db, guest('ada'))
    await expect(act(db, guest('ada'), startRoadmap, { ...choice, attemptId })).rejects.toBeInstanceOf(SignInNeeded)
    const alan = await member(db, 'Alan')
    await expect(act(db, alan, startRoadmap, { ...choice, attemptId })).rejects.toBeInstanceOf(NotFound)
    const ada = await member(db, 'Ada')
    const own = await assessed(db, ada)
    await expect(act(db, ada, startRoadmap, { ...choice, attemptId: own, trackId: 'nowhere' })).rejects.toBeInstanceOf(Refused)
    await expect(act(db, ada, startRoadmap, { ...choice, attemptId: own, hoursPerWeek: '0' })).rejects.toThrow('at least 1 hour')
    await expect(act(db, ada, startRoadmap, { ...choice, attemptId: own, startOn: '2026-02-30' })).rejects.toThrow(
      'Enter a day that exists',
    )
  })

  test('reaches exactly 100 percent when everything is finished, and adds up on the way', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    for (;;) {
      const { milestones } = await standing(db, roadmapId)
      const progress = progressOf(milestones)
      expect(progress.done + progress.credited + progress.skipped + progress.left).toBe(progress.total)
      const next = nextMilestone(milestones)
      if (!next) break
      expect(progress.percent.done).toBeLessThan(100)
      await act(db, ada, moveMilestone, { roadmapId, milestoneId: next.milestone, move: 'start' })
      await act(db, ada, moveMilestone, { roadmapId, milestoneId: next.milestone, move: 'finish' })
    }
    expect(progressOf((await standing(db, roadmapId)).milestones).percent).toEqual({ done: 100, credited: 0, skipped: 0, left: 0 })
  })

  test('turns 50 parallel completions of one milestone into one event', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const milestoneId = (await standing(db, roadmapId)).first('ready')
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'start' })
    const finished = await together(db, 50, () => act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'finish' }))
    expect(finished.filter((it) => it.changed)).toHaveLength(1)
    expect(await db.event.count({ where: { verb: 'milestone:finished' } })).toBe(1)
  })

  test('lets start and finish be undone, and keeps the first date on a repeated click', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const milestoneId = (await standing(db, roadmapId)).first('ready')
    const status = async () => {
      const now = await standing(db, roadmapId)
      const row = now.milestones.find((it) => it.milestone === milestoneId)
      return row && [now.statusOf(milestoneId), row.startedAt, row.finishedAt]
    }
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'start' }, later(1))
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'start' }, later(2))
    expect(await status()).toEqual(['in-progress', later(1), null])
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'finish' }, later(3))
    expect(await status()).toEqual(['finished', later(1), later(3)])
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'undo-finish' }, later(4))
    expect(await status()).toEqual(['in-progress', later(1), null])
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'undo-start' }, later(5))
    expect(await status()).toEqual(['ready', null, null])
  })

  test('keeps a milestone shut until what it needs is finished, and says what opens it', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const milestoneId = (await standing(db, roadmapId)).first('locked')
    await expect(act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'start' })).rejects.toThrow('This opens after')
  })

  test('keeps ticks, and counts a tick that is set twice once', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const input = { roadmapId, milestoneId: 'm-python-project', subject: 'criterion:c1' }
    await together(db, 5, () => act(db, ada, setTick, { ...input, on: 'yes' }))
    expect(await db.tick.count()).toBe(1)
    expect(await db.event.count({ where: { verb: 'tick:set' } })).toBe(1)
    await act(db, ada, setTick, { ...input, on: 'no' })
    expect(await db.tick.count()).toBe(0)
    await expect(act(db, ada, setTick, { ...input, subject: 'criterion:c99', on: 'yes' })).rejects.toBeInstanceOf(NotFound)
  })

  test("is nobody else's: a stranger gets the answer for an unknown id", async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const roadmapId = await onTheWay(db, ada)
    const milestoneId = (await standing(db, roadmapId)).first('ready')
    for (const actor of [await member(db, 'Alan'), await member(db, 'Root', 'administrator'), guest('alan')]) {
      await expect(act(db, actor, moveMilestone, { roadmapId, milestoneId, move: 'start' })).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, actor, setTick, { roadmapId, milestoneId, subject: 'criterion:c1', on: 'yes' })).rejects.toBeInstanceOf(NotFound)
    }
    await expect(act(db, ada, moveMilestone, { roadmapId: 'unknown', milestoneId, move: 'start' })).rejects.toBeInstanceOf(NotFound)
  })
})
