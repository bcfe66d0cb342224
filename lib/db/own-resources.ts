/** Resources that a learner added to a milestone. */
import { randomUUID } from 'node:crypto'
import type { Tx } from './client.ts'
import { holdPerson } from './hold-person.ts'
import type { MilestonePlace } from './milestone-place.ts'

export interface OwnResource {
  id: string
  title: string
  url: string
}

/** The most on one milestone. */
export const MOST_OWN_RESOURCES = 50

export type Adding = { outcome: 'added' | 'there'; id: string } | { outcome: 'full' }

/** Adds a resource. The same address twice on one milestone is one resource, whoever was first. */
export async function addOwnResource(
  db: Tx,
  { learnerId, milestoneId }: MilestonePlace,
  { title, url, now }: { title: string; url: string; now: Date },
): Promise<Adding> {
  await holdPerson(db, learnerId)
  const [same] = await db.ownResource.findMany({ where: { learnerId, milestoneId, url }, select: { id: true }, take: 1 })
  if (same) return { outcome: 'there', id: same.id }
  if ((await db.ownResource.count({ where: { learnerId, milestoneId } })) >= MOST_OWN_RESOURCES) return { outcome: 'full' }
  const id = randomUUID()
  await db.ownResource.create({ data: { id, learnerId, milestoneId, title, url, addedAt: now } })
  return { outcome: 'added', id }
}

/** Removes a resource and its tick. @returns what it was, so that it can be put back; null when it is gone already. */
export async function removeOwnResource(
  db: Tx,
  { learnerId, milestoneId }: MilestonePlace,
  id: string,
): Promise<(Omit<OwnResource, 'id'> & { ticked: boolean }) | null> {
  const found = await db.ownResource.findFirst({ where: { id, learnerId, milestoneId }, select: { title: true, url: true } })
  const { count } = await db.ownResource.deleteMany({ where: { id, learnerId, milestoneId } })
  if (!found || count === 0) return null
  const ticks = await db.tick.deleteMany({ where: { learnerId, milestoneId, subject: `own:${id}` } })
  return { ...found, ticked: ticks.count > 0 }
}

/** Whether the learner added this resource to the milestone. */
export async function isOwnResource(db: Tx, place: MilestonePlace, id: string): Promise<boolean> {
  const { learnerId, milestoneId } = place
  return (await db.ownResource.count({ where: { id, learnerId, milestoneId } })) > 0
}
