/** Rows of a roadmap as they are read, turned into what the rules work with. */
import type { SkillHours } from '../domain/credit.ts'
import type { Scope } from '../domain/curriculum.ts'
import type { Work } from '../domain/standing.ts'
import type { Tx } from './client.ts'
import type { CreditColumns } from './credit-columns.ts'
import type { MilestoneRow, Roadmap, RoadmapFacts } from './roadmaps.ts'

export type FoundRoadmap = RoadmapFacts &
  CreditColumns & {
    beforeTrack: string | null
    beforeScope: string | null
    afterId: string | null
    afterTrack: string | null
    afterScope: string | null
  }

export function factsOf(row: FoundRoadmap): Omit<Roadmap, 'milestones' | 'credits'> {
  const { creditSkill: _s, creditLevel: _l, creditKind: _k, creditAt: _a, creditLastUsed: _u, creditEvidence: _e, ...rest } = row
  const { beforeTrack, beforeScope, afterId, afterTrack, afterScope, ...facts } = rest
  const before = facts.replacesId === null || beforeTrack === null ? null : { id: facts.replacesId, trackId: beforeTrack }
  const after = afterId === null || afterTrack === null ? null : { id: afterId, trackId: afterTrack }
  return {
    ...facts,
    before: before && { ...before, scope: beforeScope ?? '' },
    after: after && { ...after, scope: afterScope ?? '' },
  }
}

interface Joined {
  /** Scope of the roadmap that it stands on. */
  roadmapScope: string
  partStarted: Date | null
  partFinished: Date | null
  partCredited: Date | null
  allStarted: Date | null
  allFinished: Date | null
  allCredited: Date | null
}

export type StoredMilestone = Awaited<ReturnType<Tx['roadmapMilestone']['findMany']>>[number] & Joined

export function toMilestone(row: StoredMilestone): MilestoneRow {
  return {
    id: row.id,
    milestone: row.milestoneId,
    scope: row.scope === 'first-role' ? 'first-role' : 'full',
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
    skills: skillsOf(row.skills),
    work: workOf(row),
    skippedAt: row.skippedAt,
    skipReason: row.skipReason,
    openedAt: row.openedAt,
    retired: row.retired,
  }
}

/** Written by `createRoadmap` and by nobody else. */
const skillsOf = (json: string): SkillHours[] => JSON.parse(json) as SkillHours[]

function workOf(it: Omit<Joined, 'roadmapScope'>): Record<Scope, Work | null> {
  const work = (startedAt: Date | null, finishedAt: Date | null, creditedAt: Date | null): Work | null =>
    startedAt || finishedAt || creditedAt ? { startedAt, finishedAt, creditedAt } : null
  return {
    'first-role': work(it.partStarted, it.partFinished, it.partCredited),
    full: work(it.allStarted, it.allFinished, it.allCredited),
  }
}
