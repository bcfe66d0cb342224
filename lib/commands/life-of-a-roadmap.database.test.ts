import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { projectCredits } from '../db/evidence.ts'
import { newestRevision } from '../db/revisions.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { perform } from '../operation.ts'
import { asPlan } from '../queries/as-plan.ts'
import { act, later, member, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { secondVersion } from '../testing/second-version.ts'
import { standing } from '../testing/standing.ts'
import { addMilestone } from './add-milestone.ts'
import { addOwnMilestone } from './add-own-milestone.ts'
import { answerCurriculum } from './answer-curriculum.ts'
import { archiveRoadmap } from './archive-roadmap.ts'
import { creditMilestone } from './credit-milestone.ts'
import { moveMilestone, type PlainMove } from './move-milestone.ts'
import { reorderMilestone } from './reorder-milestone.ts'
import { rescopeMilestone } from './rescope-milestone.ts'
import { reopenRoadmap } from './reopen-roadmap.ts'
import { skipMilestone } from './skip-milestone.ts'
import { switchRoadmap } from './switch-roadmap.ts'

type Ada = Awaited<ReturnType<typeof member>>

/** What a person may do next, by numbers that choose among what is there. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      at: fc.nat(30),
      move: fc.constantFrom<PlainMove>('start', 'finish', 'open', 'undo-start', 'undo-finish', 'undo-open', 'undo-skip', 'undo-credit'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('skip' as const), at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('credit' as const), at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('switch' as const), track: fc.nat(2), full: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('add' as const, 'write' as const), at: fc.nat(30), to: fc.nat(40) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reorder' as const, 'rescope' as const), at: fc.nat(30), to: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('curriculum' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('archive' as const, 'reopen' as const), at: fc.nat(5) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const drill = { title: 'Incident drill', why: 'To learn', criteria: 'I found the cause', links: '', hours: '8' }

/** Does one step; what is refused in words changes nothing and is part of life. */
async function live(db: Db, ada: Ada, it: Step, turn: number): Promise<void> {
  const roadmaps = await db.roadmap.findMany({ where: { learnerId: ada.userId }, orderBy: { id: 'asc' } })
  const followed = roadmaps.filter((row) => row.archivedAt === null)
  const roadmap = followed[turn % Math.max(1, followed.length)] ?? roadmaps[0]
  if (!roadmap) throw new Error('no roadmap')
  const roadmapId = roadmap.id
  const now = later(turn)
  const milestones = 'at' in it ? await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } }) : []
  const milestoneId = 'at' in it ? (milestones[it.at % Math.max(1, milestones.length)]?.milestoneId ?? '') : ''
  const at = { roadmapId, milestoneId }
  const tracks = [...content().tracks.keys()]
  const authored = [...content().milestones.keys()]
  const to = 'to' in it ? it.to : 0
  const before = milestones[to % Math.max(1, milestones.length)]?.milestoneId ?? ''
  const doing = {
    move: () => act(db, ada, moveMilestone, { ...at, move: it.do === 'move' ? it.move : 'start' }, now),
    skip: () => act(db, ada, skipMilestone, { ...at, reason: 'Not for me.' }, now),
    credit: () => act(db, ada, creditMilestone, { ...at, kind: 'claim' }, now),
    switch: () => {
      const [track, full] = it.do === 'switch' ? [tracks[it.track] ?? '', it.full] : ['', false]
      const choice = { trackId: track, scope: full ? 'full' : 'first-role', hoursPerWeek: '8', startOn: '2026-12-01' } as const
      return act(db, ada, switchRoadmap, { roadmapId, ...choice }, now)
    },
    curriculum: () => {
      const newer = secondVersion()
      return perform(answerCurriculum, { roadmapId, hash: newer.hash, answer: 'accept' }, { actor: ada, db, content: newer, now })
    },
    add: () => act(db, ada, addMilestone, { roadmapId, milestoneId: authored[to % authored.length] ?? '', before }, now),
    write: () => act(db, ada, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill, before }, now),
    reorder: () => act(db, ada, reorderMilestone, { ...at, before }, now),
    rescope: () => act(db, ada, rescopeMilestone, { ...at, scope: to % 2 ? 'full' : 'first-role' }, now),
    archive: () => act(db, ada, archiveRoadmap, { roadmapId }, now),
    reopen: () => act(db, ada, reopenRoadmap, { roadmapId: roadmaps[turn % roadmaps.length]?.id ?? '' }, now),
  }
  await doing[it.do]().catch((error: unknown) => {
    if (!(error instanceof Refused || error instanceof Conflict || error instanceof NotFound)) throw error
  })
}

/** The newest revision of every roadmap is the roadmap as it is, in order, with what is needed first. */
async function isKept(db: Db, ada: Ada): Promise<void> {
  for (const { id } of await db.roadmap.findMany({ where: { learnerId: ada.userId }, select: { id: true } })) {
    const { roadmap, milestones } = await standing(db, id)
    expect(milestones.map((it) => it.position)).toEqual(milestones.map((_, index) => index))
    const places = new Map(milestones.map((it, index) => [it.milestone, index]))
    for (const [index, it] of milestones.entries()) for (const first of it.prerequisites) expect(places.get(first)).toBeLessThan(index)
    const newest = await newestRevision(db, id)
    const words = new Map(newest?.plan.milestones.map((it) => [it.milestone, it.own]))
    const plan = asPlan(roadmap, milestones)
    expect(newest?.plan).toEqual({ ...plan, milestones: plan.milestones.map((it) => ({ ...it, own: words.get(it.milestone) ?? null })) })
  }
}

async function holds(db: Db, ada: Ada): Promise<void> {
  await isKept(db, ada)
  for (const { id } of await db.roadmap.findMany({ where: { learnerId: ada.userId }, select: { id: true } })) {
    const { done, credited, skipped, left, total, percent } = progressOf((await standing(db, id)).milestones)
    expect(done + credited + skipped + left).toBe(total)
    expect(percent.done + percent.credited + percent.skipped + percent.left).toBe(100)
  }
  const kept = await db.skillCredit.findMany({ where: { learnerId: ada.userId }, orderBy: { skill: 'asc' } })
  await db.$transaction((tx) => projectCredits(tx, ada.userId))
  expect(await db.skillCredit.findMany({ where: { learnerId: ada.userId }, orderBy: { skill: 'asc' } })).toEqual(kept)
  const active = await db.roadmap.groupBy({ by: ['trackId'], where: { learnerId: ada.userId, archivedAt: null }, _count: true })
  for (const { _count } of active) expect(_count).toBe(1)
}

onBothDatabases('A life with roadmaps', (open) => {
  test('in whatever order things are done: hours and percents add up, credit is what the evidence says, one active roadmap a path', async () => {
    const { db } = await open()
    let lives = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const ada = await member(db, `Ada${lives++}`)
        await onTheWay(db, ada)
        for (const [turn, it] of steps.entries()) await live(db, ada, it, turn)
        await holds(db, ada)
      }),
      { numRuns: 12 },
    )
  })

  test('every milestone that was finished stays finished wherever it stands, through switches and a changed curriculum', async () => {
    const { db } = await open()
    let lives = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const ada = await member(db, `Eve${lives++}`)
        await onTheWay(db, ada)
        for (const [turn, it] of steps.entries()) {
          const before = await db.milestoneProgress.findMany({ where: { learnerId: ada.userId, finishedAt: { not: null } } })
          await live(db, ada, it, turn)
          if (it.do === 'move' && it.move === 'undo-finish') continue
          for (const { milestoneId, scope } of before)
            expect(
              await db.milestoneProgress.count({ where: { learnerId: ada.userId, milestoneId, scope, finishedAt: { not: null } } }),
            ).toBe(1)
        }
      }),
      { numRuns: 6 },
    )
  })
})
