/** When learners had paused all that they follow: nobody waits for them then, nor they for anybody. */
import { allRest, eitherRests, type Rest } from '../domain/review/waiting-steps.ts'
import type { Db } from './client.ts'

/** By learner, for those who ever did. One statement, however many. */
export async function listLearnersRests(db: Db, learnerIds: readonly string[]): Promise<Map<string, Rest[]>> {
  const rows = await db.roadmap.findMany({
    where: { learnerId: { in: [...new Set(learnerIds)] }, archivedAt: null },
    select: { learnerId: true, createdAt: true, pauses: { select: { at: true, endedAt: true }, orderBy: { at: 'asc' } } },
  })
  const found = new Map<string, Rest[]>()
  for (const [learnerId, roadmaps] of Map.groupBy(rows, (it) => it.learnerId)) {
    const rests = restsOf(roadmaps)
    if (rests.length > 0) found.set(learnerId, rests)
  }
  return found
}

interface Paused {
  createdAt: Date
  pauses: readonly { at: Date; endedAt: Date | null }[]
}

/** A roadmap that was not there yet keeps nobody from resting. One that took another's place has its pauses too, from before it. */
function restsOf(roadmaps: readonly Paused[]): Rest[] {
  const firsts = roadmaps.map(({ createdAt, pauses: [first] }) => (first && first.at < createdAt ? first.at : createdAt))
  const from = new Date(Math.min(...firsts.map((it) => it.getTime())))
  const each = roadmaps.map(({ pauses }, index) => {
    const before = firsts[index] ?? from
    const own = pauses.map((it) => ({ from: it.at, to: it.endedAt }))
    return before > from ? eitherRests([{ from, to: before }], own) : own
  })
  return allRest(each)
}
