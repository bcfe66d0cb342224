/** Fills the database of the reminders' benchmark: people with an address, some of them with a roadmap and eight weeks of logged time. */
import { hashOf, newToken } from '../../lib/auth/token.ts'
import { connect, type Db } from '../../lib/db/client.ts'
import { createSession } from '../../lib/db/sessions.ts'
import { addDays } from '../../lib/domain/calendar/calendar.ts'
import { member, onTheWay } from '../../lib/testing/cast.ts'

const CHUNK = 500
const WEEKS = 8
const START = '2026-10-05'

/** @returns token of the session of the one who reads pages meanwhile */
export async function fill(db: Db, { people, planners }: { people: number; planners: number }): Promise<string> {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  await db.roadmap.updateMany({ data: { startOn: START } })
  await inChunks(people, (from, to) => db.user.createMany({ data: range(from, to).map(person) }))
  await copyRoadmaps(db, roadmapId, planners)
  const token = newToken()
  const now = new Date()
  const session = { idHash: hashOf(token), userId: ada.userId, userAgent: 'bench', now, expiresAt: new Date(now.getTime() + 3_600_000) }
  await db.$transaction((tx) => createSession(tx, session))
  return token
}

const person = (n: number) => ({
  id: idOf(n),
  email: `${idOf(n)}@bench.example`,
  name: `Person ${n}`,
  createdAt: new Date(),
  emailVerifiedAt: new Date(),
})

export const idOf = (n: number): string => `person-${n}`

async function copyRoadmaps(db: Db, roadmapId: string, planners: number): Promise<void> {
  const roadmap = await db.roadmap.findUniqueOrThrow({ where: { id: roadmapId } })
  const milestones = await db.roadmapMilestone.findMany({ where: { roadmapId } })
  await db.timeEntry.createMany({ data: hoursOf('ada') })
  await inChunks(planners, async (from, to) => {
    const copies = range(from, to)
    await db.roadmap.createMany({
      data: copies.map((n) => ({ ...roadmap, id: `roadmap-${n}`, learnerId: idOf(n), activeKey: `${idOf(n)}:${roadmap.trackId}` })),
    })
    for (const n of copies)
      await db.roadmapMilestone.createMany({ data: milestones.map((it, i) => ({ ...it, id: `m-${n}-${i}`, roadmapId: `roadmap-${n}` })) })
    await db.timeEntry.createMany({ data: copies.flatMap((n) => hoursOf(idOf(n))) })
  })
}

const hoursOf = (learnerId: string) =>
  range(0, WEEKS).map((week) => ({
    id: `${learnerId}-${week}`,
    learnerId,
    day: addDays(START, 7 * week + 2),
    minutes: 300 + 40 * (week % 4),
    at: new Date(`${addDays(START, 7 * week + 2)}T20:00:00Z`),
  }))

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

async function inChunks(count: number, what: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) await what(from, Math.min(count, from + CHUNK))
}

export const open = (): Db => connect(process.env['DATABASE_URL'] ?? '')
