import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { projectCredits } from '../db/evidence.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { act, guest, later, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { creditMilestone } from './credit-milestone.ts'
import { moveMilestone } from './move-milestone.ts'
import { skipMilestone } from './skip-milestone.ts'

const link = { kind: 'link', url: 'https://example.org/work', lastUsed: '2024' } as const

async function adaOnTheWay(db: Db) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  return {
    ada,
    roadmapId,
    place: async (status: 'ready' | 'locked') => ({ roadmapId, milestoneId: (await standing(db, roadmapId)).first(status) }),
  }
}

onBothDatabases('"I already know this"', (open) => {
  test('credits a milestone with what shows it, counts its skills, and is not called done', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const at = await place('ready')
    const before = progressOf((await standing(db, roadmapId)).milestones)
    await act(db, ada, creditMilestone, { ...at, ...link, words: 'My thesis' })
    const after = await standing(db, roadmapId)
    expect(after.statusOf(at.milestoneId)).toBe('credited')
    const progress = progressOf(after.milestones)
    expect(progress.done).toBe(before.done)
    expect(progress.credited).toBeGreaterThan(before.credited)
    expect(progress.total).toBe(before.total)
    const row = after.milestones.find((it) => it.milestone === at.milestoneId)
    for (const { skill, level } of row?.skills ?? [])
      expect(after.roadmap.credits.get(skill)).toMatchObject({ level, kind: 'link', lastUsed: 2024 })
    expect(await db.evidence.findFirst()).toMatchObject({ kind: 'link', words: 'My thesis', url: link.url, lastUsed: 2024 })
  })

  test('is taken back without losing a line of the log', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const at = await place('ready')
    await act(db, ada, creditMilestone, { ...at, kind: 'claim' })
    await act(db, ada, moveMilestone, { ...at, move: 'undo-credit' })
    const after = await standing(db, roadmapId)
    expect(after.statusOf(at.milestoneId)).toBe('ready')
    expect(after.roadmap.credits.size).toBe(0)
    expect((await db.evidence.findMany()).map((it) => it.kind).sort()).toEqual(['claim', 'retraction'])
  })

  test('keeps words that a database would refuse, without what it refuses', async () => {
    const { db } = await open()
    const { ada, place } = await adaOnTheWay(db)
    const at = await place('ready')
    await act(db, ada, skipMilestone, { ...at, reason: 'Not\u0000 mine' })
    expect(await db.roadmapMilestone.findFirst({ where: { skippedAt: { not: null } } })).toMatchObject({ skipReason: 'Not mine' })
    await act(db, ada, creditMilestone, { ...at, kind: 'link', url: 'https://example.org/\u0000work', words: 'A\r\nB\u0000\uD800' })
    expect(await db.evidence.findFirst()).toMatchObject({ words: 'A\nB\uFFFD', url: 'https://example.org/work' })
  })

  test('counts the skills of a milestone whose roadmap is older than that', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const at = await place('ready')
    const row = (await standing(db, roadmapId)).milestones.find((it) => it.milestone === at.milestoneId)
    await db.roadmapMilestone.updateMany({ data: { skills: '[]' } })
    await act(db, ada, creditMilestone, { ...at, kind: 'claim' })
    const { credits } = (await standing(db, roadmapId)).roadmap
    expect(row?.skills.length).toBeGreaterThan(0)
    for (const { skill, level } of row?.skills ?? []) expect(credits.get(skill)?.level).toBe(level)
  })

  test('asks for the address of work that can be looked at, and for words about work that was done', async () => {
    const { db } = await open()
    const { ada, place } = await adaOnTheWay(db)
    const at = await place('ready')
    await expect(act(db, ada, creditMilestone, { ...at, kind: 'link' })).rejects.toMatchObject({ field: 'url' })
    await expect(act(db, ada, creditMilestone, { ...at, kind: 'link', url: 'javascript:alert(1)' })).rejects.toThrow('https://')
    await expect(act(db, ada, creditMilestone, { ...at, kind: 'work-history' })).rejects.toMatchObject({ field: 'words' })
    await expect(act(db, ada, creditMilestone, { ...at, kind: 'claim', lastUsed: '2031' })).rejects.toMatchObject({ field: 'lastUsed' })
    expect(await db.evidence.count()).toBe(0)
  })

  test('said 20 times at once is one piece of evidence and one event', async () => {
    const { db } = await open()
    const { ada, place } = await adaOnTheWay(db)
    const at = await place('ready')
    const said = await together(db, 20, () => act(db, ada, creditMilestone, { ...at, ...link }))
    expect(said.filter((it) => it.changed)).toHaveLength(1)
    expect(await db.evidence.count()).toBe(1)
    expect(await db.event.count({ where: { verb: 'milestone:credited' } })).toBe(1)
  })

  test('opens what follows', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaOnTheWay(db)
    const { milestones, first, statusOf } = await standing(db, roadmapId)
    const locked = first('locked')
    for (const id of milestones.find((it) => it.milestone === locked)?.prerequisites ?? [])
      if (statusOf(id) !== 'yours') await act(db, ada, creditMilestone, { roadmapId, milestoneId: id, kind: 'claim' })
    expect((await standing(db, roadmapId)).statusOf(locked)).toBe('ready')
  })
})

onBothDatabases('A milestone that is left out', (open) => {
  test('needs a reason, is never counted as done, and comes back', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const at = await place('locked')
    await expect(act(db, ada, skipMilestone, { ...at, reason: '  ' })).rejects.toThrow('Say in a few words')
    const before = progressOf((await standing(db, roadmapId)).milestones)
    await act(db, ada, skipMilestone, { ...at, reason: 'My team never touches it.' })
    const skipped = await standing(db, roadmapId)
    expect(skipped.milestones.find((it) => it.milestone === at.milestoneId)?.skipReason).toBe('My team never touches it.')
    const progress = progressOf(skipped.milestones)
    expect([progress.done, progress.total]).toEqual([before.done, before.total])
    expect(progress.skipped).toBe(before.left - progress.left)
    await act(db, ada, moveMilestone, { ...at, move: 'undo-skip' })
    expect(progressOf((await standing(db, roadmapId)).milestones)).toEqual(before)
  })
})

onBothDatabases('A milestone that is opened early', (open) => {
  test('can be started while what it needs is open, and is shut again when that is taken back', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const at = await place('locked')
    const status = async () => (await standing(db, roadmapId)).statusOf(at.milestoneId)
    await act(db, ada, moveMilestone, { ...at, move: 'open' })
    expect(await status()).toBe('ready')
    await act(db, ada, moveMilestone, { ...at, move: 'start' })
    await act(db, ada, moveMilestone, { ...at, move: 'undo-start' })
    await act(db, ada, moveMilestone, { ...at, move: 'undo-open' })
    expect(await status()).toBe('locked')
  })
})

onBothDatabases('Credit', (open) => {
  test('comes from finishing too, goes when that is taken back, and is the same when worked out again', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const first = await place('ready')
    await act(db, ada, moveMilestone, { ...first, move: 'start' })
    await act(db, ada, moveMilestone, { ...first, move: 'finish' }, later(1))
    const second = await place('ready')
    await act(db, ada, creditMilestone, { ...second, kind: 'claim' }, later(2))
    const kept = await db.skillCredit.findMany({ orderBy: { skill: 'asc' } })
    expect(kept.map((it) => it.kind)).toContain('finish')
    await db.$transaction((tx) => projectCredits(tx, ada.userId))
    expect(await db.skillCredit.findMany({ orderBy: { skill: 'asc' } })).toEqual(kept)
    await act(db, ada, moveMilestone, { ...first, move: 'undo-finish' }, later(3))
    await act(db, ada, moveMilestone, { ...second, move: 'undo-credit' }, later(4))
    expect(await db.skillCredit.count()).toBe(0)
    expect((await standing(db, roadmapId)).statusOf(first.milestoneId)).toBe('in-progress')
  })

  test('misses nothing when two milestones are finished at once', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await adaOnTheWay(db)
    const { milestones, statusOf } = await standing(db, roadmapId)
    const some = milestones.filter((it) => statusOf(it.milestone) === 'locked' || statusOf(it.milestone) === 'ready').slice(0, 6)
    await together(db, some.length, (i) =>
      act(db, ada, creditMilestone, { roadmapId, milestoneId: some[i]?.milestone ?? '', kind: 'claim' }),
    )
    const kept = await db.skillCredit.findMany({ orderBy: { skill: 'asc' } })
    await db.$transaction((tx) => projectCredits(tx, ada.userId))
    expect(await db.skillCredit.findMany({ orderBy: { skill: 'asc' } })).toEqual(kept)
  })
})

onBothDatabases('Every move', (open) => {
  test('is refused on a roadmap that is put away, and from a state it does not belong to', async () => {
    const { db } = await open()
    const { ada, roadmapId, place } = await adaOnTheWay(db)
    const at = await place('ready')
    await expect(act(db, ada, moveMilestone, { ...at, move: 'finish' })).rejects.toBeInstanceOf(Conflict)
    await act(db, ada, archiveRoadmap, { roadmapId })
    await expect(act(db, ada, moveMilestone, { ...at, move: 'start' })).rejects.toBeInstanceOf(Refused)
    await expect(act(db, ada, skipMilestone, { ...at, reason: 'x' })).rejects.toThrow('put away')
  })

  test('is nobody else’s: a stranger gets the answer for an unknown id', async () => {
    const { db } = await open()
    const { place } = await adaOnTheWay(db)
    const at = await place('ready')
    for (const actor of [await member(db, 'Alan'), await member(db, 'Root', 'administrator'), guest('alan')]) {
      await expect(act(db, actor, creditMilestone, { ...at, kind: 'claim' })).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, actor, skipMilestone, { ...at, reason: 'x' })).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, actor, moveMilestone, { ...at, move: 'open' })).rejects.toBeInstanceOf(NotFound)
    }
  })
})
