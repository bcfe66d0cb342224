/** Two transactions that meet at a moment which chance alone would rarely choose. */
import type { Db, Tx } from '../db/client.ts'
import { together } from './cast.ts'

/** Does `what` while a transaction has done `first` and is not over. @returns what came of `what` */
export async function meanwhile<Result>(db: Db, first: (tx: Tx) => Promise<unknown>, what: () => Promise<Result>): Promise<Result> {
  // Enough connections are open before, or `what` would begin when all is over.
  await together(db, 1, async () => {})
  const [isDone, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const ending = db.$transaction(async (tx) => {
    await first(tx)
    isDone.resolve()
    await mayEnd.promise
  })
  await Promise.race([isDone.promise, ending])
  const doing = Promise.allSettled([what()])
  // More round trips than `what` needs before it would have to wait.
  for (let turn = 0; turn < 60; turn++) await db.user.count()
  mayEnd.resolve()
  await ending
  const [outcome] = await doing
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
