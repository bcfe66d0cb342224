/** Roadmaps and their milestones as planned, each with the work its owner did on it. */
import { randomUUID } from 'node:crypto'
import type { Credits } from '../domain/roadmap/credit.ts'
import { heldSkills, type Step } from '../domain/path/path.ts'
import type { Planned } from '../domain/roadmap/standing.ts'
import type { Owned } from '../policy.ts'
import { sql, type Db, type Tx } from './client.ts'
import { toCredits } from './credit-columns.ts'
import { endPause } from './pauses.ts'
import { readMilestones } from './planned-milestones.ts'
import { planColumns } from './plan-rows.ts'
import { factsOf, toMilestone, weekdayColumn, weekdaysIn, type FoundRoadmap } from './roadmap-rows.ts'

export interface RoadmapFacts extends Owned {
  id: string
  learnerId: string
  attemptId: string
  trackId: string
  scope: string
  recommendedTrackId: string | null
  choiceReason: string | null
  hoursPerWeek: number
  /** Minutes of each weekday, Monday first; null when the hours fall on any. */
  weekdays: readonly number[] | null
  /** Milestones worked on at one time: 1 or 2. */
  parallel: number
  startOn: string
  targetOn: string | null
  contentHash: string
  createdAt: Date
  archivedAt: Date | null
  /** First day of the pause that lasts; null while it is followed. */
  pausedFrom: string | null
  /** The roadmap whose place this one took. */
  replacesId: string | null
  /** Curriculum whose changes were declined. */
  declinedHash: string | null
}

export interface MilestoneRow extends Planned {
  id: string
  stage: string
  title: string
  elective: boolean
  fullLearning: number
  skillsHeld: number
  skillsTotal: number
  skipReason: string | null
  /** The day on which the learner wants to be done with it. */
  pinnedOn: string | null
  /** Kept because of what was done in it, though the curriculum no longer has it. */
  retired: boolean
}

/** Another roadmap of the same learner. */
export interface OtherRoadmap {
  id: string
  trackId: string
  scope: string
}

export interface Roadmap extends RoadmapFacts {
  /** The one whose place this took, and the one followed in its place. */
  before: OtherRoadmap | null
  after: OtherRoadmap | null
  milestones: MilestoneRow[]
  credits: Credits
}

/** A roadmap as it stands, whoever's it is. */
export type Followed = Pick<Roadmap, 'scope' | 'milestones' | 'credits'>

/** A roadmap that another is to take the place of. */
export interface RoadmapToLeave extends Roadmap {
  /** The learner's last other roadmap on the track that is to be followed. */
  lastOn: Followed | null
}

/** As it was read, with the text of the curriculum it was made from where that was asked for and is stored. */
type WithText<R> = R & { curriculum: string | null }

/** A milestone to be stored: worked out from the curriculum, or kept from the roadmap before. */
export type NewMilestone = Omit<MilestoneRow, 'id' | 'position' | 'work'>

export interface NewRoadmap extends Omit<RoadmapFacts, 'id' | 'archivedAt' | 'guestHash' | 'createdAt' | 'declinedHash' | 'pausedFrom'> {
  milestones: readonly NewMilestone[]
  now: Date
}

const activeKeyOf = (learnerId: string, trackId: string): string => `${learnerId}:${trackId}`

/** A step of a path as a milestone of a new roadmap. */
export const fromStep = (step: Step): NewMilestone => ({
  milestone: step.milestone,
  scope: step.scope,
  stage: step.stage,
  title: step.title,
  elective: step.elective,
  prerequisites: step.prerequisites,
  learning: step.learning,
  practice: step.practice,
  fullLearning: step.fromZero,
  skillsTotal: step.skills.length,
  skillsHeld: heldSkills(step),
  skills: step.skills.map((it) => ({ skill: it.skill, level: it.level, hours: cents(it.hours), fromZero: cents(it.hoursFromZero) })),
  skippedAt: null,
  skipReason: null,
  openedAt: null,
  pinnedOn: null,
  retired: false,
})

const cents = (hours: number): number => Math.round(100 * hours) / 100

/** Stores a roadmap with its milestones and returns its id. A second active one on the same track breaks a unique key. */
export async function createRoadmap(db: Tx, { milestones, now, weekdays, ...made }: NewRoadmap): Promise<string> {
  const id = randomUUID()
  const activeKey = activeKeyOf(made.learnerId, made.trackId)
  await db.roadmap.create({ data: { ...made, id, weekdayMinutes: weekdayColumn(weekdays), createdAt: now, activeKey } })
  await db.roadmapMilestone.createMany({
    data: milestones.map((it, position) => ({ ...planColumns(it), id: randomUUID(), roadmapId: id, position })),
  })
  return id
}

/** The learner's active roadmap on a track, if there is one. */
export async function findActiveRoadmap(db: Db | Tx, learnerId: string, trackId: string): Promise<RoadmapFacts | null> {
  const found = await db.roadmap.findUnique({ where: { activeKey: activeKeyOf(learnerId, trackId) }, include: openPause })
  return found && toFacts(found)
}

/** The learner's roadmaps, the newest first. */
export async function listRoadmaps(db: Db | Tx, learnerId: string): Promise<RoadmapFacts[]> {
  const rows = await db.roadmap.findMany({ where: { learnerId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], include: openPause })
  return rows.map(toFacts)
}

const openPause = { pauses: { where: { openKey: { not: null } }, select: { fromOn: true } } } as const

function toFacts<R extends { weekdayMinutes: string | null; pauses: readonly { fromOn: string }[] }>({
  weekdayMinutes,
  pauses,
  ...facts
}: R) {
  return { ...facts, weekdays: weekdaysIn(weekdayMinutes), pausedFrom: pauses[0]?.fromOn ?? null }
}

/** Puts an active roadmap away, which ends a pause of it: taken up again it is followed. @returns false when it was put away before. */
export async function archiveRoadmap(db: Tx, id: string, { today, now }: { today: string; now: Date }): Promise<boolean> {
  const { count } = await db.roadmap.updateMany({ where: { id, archivedAt: null }, data: { archivedAt: now, activeKey: null } })
  if (count === 1) await endPause(db, id, { today, now })
  return count === 1
}

/** Takes a roadmap up again. @returns false when it is active already. Another active one on its track breaks a unique key. */
export async function reopenRoadmap(db: Tx, { id, learnerId, trackId }: RoadmapFacts): Promise<boolean> {
  const data = { archivedAt: null, activeKey: activeKeyOf(learnerId, trackId) }
  return (await db.roadmap.updateMany({ where: { id, archivedAt: { not: null } }, data })).count === 1
}

/** Remembers that the changes of a curriculum are not wanted. @returns whether that is new. */
export async function declineContent(db: Tx, id: string, hash: string): Promise<boolean> {
  const where = { id, OR: [{ declinedHash: null }, { declinedHash: { not: hash } }] }
  return (await db.roadmap.updateMany({ where, data: { declinedHash: hash } })).count === 1
}

/**
 * A roadmap with its milestones in order and its owner's credit. Two statements, in SQL: it costs half of what the query builder's way does.
 * @param known hashes of curricula whose text is not needed; absent when none is
 */
export async function findRoadmap(db: Db | Tx, id: string, known?: readonly string[]): Promise<WithText<Roadmap> | null> {
  const found = await readFacts(db, id, known)
  if (!found) return null
  const rows = await readMilestones(db, found.learnerId, { roadmapId: id, lastOn: '' })
  return { ...found, milestones: rows.map(toMilestone) }
}

/**
 * The same with the roadmap on which the learner last followed the track that is to be followed now. Two statements as well.
 * @param trackFor which track that is, for a roadmap on this one
 */
export async function findRoadmapToLeave(
  db: Db | Tx,
  id: string,
  trackFor: (trackId: string) => string,
  known?: readonly string[],
): Promise<WithText<RoadmapToLeave> | null> {
  const found = await readFacts(db, id, known)
  if (!found) return null
  const rows = await readMilestones(db, found.learnerId, { roadmapId: id, lastOn: trackFor(found.trackId) })
  const own = rows.filter((it) => it.roadmapId === id)
  const last = rows.filter((it) => it.roadmapId !== id)
  const lastOn = last[0] ? { scope: last[0].roadmapScope, milestones: last.map(toMilestone), credits: found.credits } : null
  return { ...found, milestones: own.map(toMilestone), lastOn }
}

async function readFacts(db: Db | Tx, id: string, known?: readonly string[]): Promise<WithText<Omit<Roadmap, 'milestones'>> | null> {
  const found = await db.$queryRaw<FoundRoadmap[]>`
    SELECT r."id", r."learnerId", r."attemptId", r."trackId", r."scope", r."recommendedTrackId", r."choiceReason", r."hoursPerWeek",
      r."weekdayMinutes", r."parallel", r."startOn", r."targetOn", u."fromOn" AS "pausedFrom", r."contentHash", r."createdAt", r."archivedAt", r."replacesId", r."declinedHash",
      c."skill" AS "creditSkill", c."level" AS "creditLevel", c."kind" AS "creditKind", c."at" AS "creditAt",
      c."lastUsed" AS "creditLastUsed", c."evidenceId" AS "creditEvidence",
      b."trackId" AS "beforeTrack", b."scope" AS "beforeScope", a."id" AS "afterId", a."trackId" AS "afterTrack", a."scope" AS "afterScope",
      ${known ? bodyUnless(known) : sql`NULL`} AS "curriculum"
    FROM "Roadmap" r
    LEFT JOIN "SkillCredit" c ON c."learnerId" = r."learnerId"
    LEFT JOIN "Roadmap" b ON b."id" = r."replacesId"
    LEFT JOIN "RoadmapPause" u ON u."openKey" = r."id"
    LEFT JOIN "Roadmap" a ON a."replacesId" = r."id" AND a."archivedAt" IS NULL
    WHERE r."id" = ${id}`
  const [first] = found
  if (!first) return null
  const curriculum = found.find((it) => it.curriculum !== null)?.curriculum ?? null
  return { ...factsOf(first), credits: toCredits(found), curriculum }
}

/** In one row alone: there is one for each credit, and the text is long. The hashes are one value, so that the statement stays the same. */
const bodyUnless = (known: readonly string[]) => sql`
      CASE WHEN ROW_NUMBER() OVER () = 1 AND ${known.join(' ')} NOT LIKE '%' || r."contentHash" || '%'
        THEN (SELECT "body" FROM "ContentVersion" WHERE "hash" = r."contentHash") END`
