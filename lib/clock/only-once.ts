/** A transaction that gives up without a trace when somebody else was first. */
import type { Db, Tx } from '../db/client.ts'
import { lostRace } from '../db/race.ts'

class Lost extends Error {}

/**
 * @param what calls `lost` when a row is no longer as it was read: nothing is written then, and the next look finds it as it is
 * @returns whether it was done
 */
export async function onlyOnce(db: Db, what: (tx: Tx, lost: () => never) => Promise<void>): Promise<boolean> {
  const lost = (): never => {
    throw new Lost('somebody else was first')
  }
  try {
    await db.$transaction((tx) => what(tx, lost))
    return true
  } catch (error) {
    if (error instanceof Lost || lostRace(error)) return false
    throw error
  }
}
