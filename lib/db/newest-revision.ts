import type { Db, Tx } from './client.ts'

/** Number of the newest revision of a roadmap and those whose place it took; null while none was recorded. */
export async function findNewestRevision(db: Db | Tx, lineId: string): Promise<number | null> {
  return (await db.roadmapRevision.aggregate({ where: { lineId }, _max: { number: true } }))._max.number
}
