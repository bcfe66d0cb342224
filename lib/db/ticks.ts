/** A learner's own ticks on a milestone. */
import type { Tx } from './client.ts'
import type { MilestonePlace } from './milestone-place.ts'

/** Sets or removes one tick. @returns whether this call changed anything: of several at once exactly one does. */
export async function setTick(
  db: Tx,
  { learnerId, milestoneId }: MilestonePlace,
  { subject, on, now }: { subject: string; on: boolean; now: Date },
): Promise<boolean> {
  if (!on) return (await db.tick.deleteMany({ where: { learnerId, milestoneId, subject } })).count > 0
  // The same words on both databases, and the only insert that says whether it was the first.
  const added = await db.$executeRaw`
    INSERT INTO "Tick" ("learnerId", "milestoneId", "subject", "at") VALUES (${learnerId}, ${milestoneId}, ${subject}, ${now})
    ON CONFLICT DO NOTHING`
  return added > 0
}
