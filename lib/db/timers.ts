/** Time that runs: at most one timer for each person. */
import type { Db, Tx } from './client.ts'

export interface Timer {
  learnerId: string
  milestoneId: string | null
  scope: string | null
  startedAt: Date
}

export const findTimer = (db: Db | Tx, learnerId: string): Promise<Timer | null> => db.timer.findUnique({ where: { learnerId } })

export async function startTimer(db: Tx, timer: Timer): Promise<void> {
  await db.timer.create({ data: timer })
}

/** @returns false when it ran no more, or another one runs. */
export async function removeTimer(db: Tx, { learnerId, startedAt }: Pick<Timer, 'learnerId' | 'startedAt'>): Promise<boolean> {
  return (await db.timer.deleteMany({ where: { learnerId, startedAt } })).count === 1
}
