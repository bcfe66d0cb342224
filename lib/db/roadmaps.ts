/** Roadmaps, their milestones and ticks. */
import { randomUUID } from 'node:crypto'
import type { Step } from '../domain/path.ts'
import { heldSkills } from '../domain/path.ts'
import type { MilestoneFacts } from '../domain/progress.ts'
import type { Owned } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface RoadmapFacts extends Owned {
  id: string
  learnerId: string
  attemptId: string
  trackId: string
  scope: string
  recommendedTrackId: string | null
  choiceReason: string | null
  hoursPerWeek: number
  startOn: string
  contentHash: string
  archivedAt: Date | null
}

export interface MilestoneRow extends MilestoneFacts {
  id: string
  stage: string
  title: string
  elective: boolean
  fullLearning: number
  skillsHeld: number
  skillsTotal: number
}

export interface NewRoadmap extends Omit<RoadmapFacts, 'id' | 'archivedAt' | 'guestHash'> {
  steps: readonly Step[]
  now: Date
}

const activeKeyOf = (learnerId: string, trackId: string): string => `${learnerId}:${trackId}`

/** Stores a roadmap with its milestones and returns its id. A second active one on the same track breaks a unique key. */
export async function createRoadmap(db: Tx, { steps, now, ...made }: NewRoadmap): Promise<string> {
  const id = randomUUID()
  await db.roadmap.create({ data: { ...made, id, createdAt: now, activeKey: activeKeyOf(made.learnerId, made.trackId) } })
  await db.roadmapMilestone.createMany({ data: steps.map((step, position) => milestoneData(id, step, position)) })
  return id
}

function milestoneData(roadmapId: string, step: Step, position: number) {
  return {
    id: randomUUID(),
    roadmapId,
    milestoneId: step.milestone,
    position,
    stage: step.stage,
    title: step.title,
    elective: step.elective,
    prerequisites: step.prerequisites.join(' '),
    learningLow: step.learning.low,
    learningLikely: step.learning.likely,
    learningHigh: step.learning.high,
    practiceLow: step.practice.low,
    practiceLikely: step.practice.likely,
    practiceHigh: step.practice.high,
    fullLearning: step.fromZero,
    skillsTotal: step.skills.length,
    skillsHeld: heldSkills(step),
  }
}

/** The learner's active roadmap on a track, if there is one. */
export async function findActiveRoadmap(db: Db | Tx, learnerId: string, trackId: string): Promise<RoadmapFacts | null> {
  return db.roadmap.findUnique({ where: { activeKey: activeKeyOf(learnerId, trackId) } })
}

/** The learner's roadmaps, the newest first. */
export async function listRoadmaps(db: Db | Tx, learnerId: string): Promise<RoadmapFacts[]> {
  return db.roadmap.findMany({ where: { learnerId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
}

/**
 * A roadmap with its milestones in order. Two statements, however many milestones there are. In SQL, because it is read for every page
 * of a roadmap and costs half of what the query builder's way does.
 */
export async function findRoadmap(db: Db | Tx, id: string): Promise<(RoadmapFacts & { milestones: MilestoneRow[] }) | null> {
  const [roadmap] = await db.$queryRaw<RoadmapFacts[]>`
    SELECT "id", "learnerId", "attemptId", "trackId", "scope", "recommendedTrackId", "choiceReason", "hoursPerWeek", "startOn",
      "contentHash", "archivedAt"
    FROM "Roadmap" WHERE "id" = ${id}`
  if (!roadmap) return null
  const rows = await db.$queryRaw<StoredMilestone[]>`
    SELECT "id", "milestoneId", "position", "stage", "title", "elective", "prerequisites", "learningLow", "learningLikely", "learningHigh",
      "practiceLow", "practiceLikely", "practiceHigh", "fullLearning", "skillsTotal", "skillsHeld", "startedAt", "finishedAt"
    FROM "RoadmapMilestone" WHERE "roadmapId" = ${id} ORDER BY "position"`
  return { ...roadmap, milestones: rows.map(toMilestone) }
}

type StoredMilestone = Omit<Awaited<ReturnType<Tx['roadmapMilestone']['findMany']>>[number], 'roadmapId'>

function toMilestone(row: StoredMilestone): MilestoneRow {
  return {
    id: row.id,
    milestone: row.milestoneId,
    position: row.position,
    stage: row.stage,
    title: row.title,
    elective: row.elective,
    prerequisites: row.prerequisites === '' ? [] : row.prerequisites.split(' '),
    learning: { low: row.learningLow, likely: row.learningLikely, high: row.learningHigh },
    practice: { low: row.practiceLow, likely: row.practiceLikely, high: row.practiceHigh },
    fullLearning: row.fullLearning,
    skillsTotal: row.skillsTotal,
    skillsHeld: row.skillsHeld,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
  }
}

/** What the learner has ticked on a milestone: `criterion:<id>` and `resource:<id>`. */
export async function listTicks(db: Db | Tx, milestoneRowId: string): Promise<Set<string>> {
  const rows = await db.tick.findMany({ where: { roadmapMilestoneId: milestoneRowId }, select: { subject: true } })
  return new Set(rows.map((row) => row.subject))
}

/** Sets or removes one tick. @returns whether this call changed anything: of several at once exactly one does. */
export async function setTick(db: Tx, roadmapMilestoneId: string, subject: string, on: boolean, now: Date): Promise<boolean> {
  if (!on) return (await db.tick.deleteMany({ where: { roadmapMilestoneId, subject } })).count > 0
  // The same words on both databases, and the only insert that says whether it was the first.
  const added = await db.$executeRaw`
    INSERT INTO "Tick" ("roadmapMilestoneId", "subject", "at") VALUES (${roadmapMilestoneId}, ${subject}, ${now}) ON CONFLICT DO NOTHING`
  return added > 0
}

export type Move = 'start' | 'finish' | 'undo-start' | 'undo-finish'

/**
 * Writes one move if the milestone is still where the move begins (compare and set).
 * @returns false when it is not: somebody else, or a double click, was first.
 */
export async function moveMilestone(db: Tx, id: string, move: Move, now: Date): Promise<boolean> {
  const { from, to } = MOVES[move](now)
  return (await db.roadmapMilestone.updateMany({ where: { id, ...from }, data: to })).count === 1
}

const MOVES = {
  start: (now: Date) => ({ from: { startedAt: null, finishedAt: null }, to: { startedAt: now } }),
  finish: (now: Date) => ({ from: { startedAt: { not: null }, finishedAt: null }, to: { finishedAt: now } }),
  'undo-start': (_: Date) => ({ from: { startedAt: { not: null }, finishedAt: null }, to: { startedAt: null } }),
  'undo-finish': (_: Date) => ({ from: { finishedAt: { not: null } }, to: { finishedAt: null } }),
} satisfies Record<Move, (now: Date) => { from: object; to: object }>
