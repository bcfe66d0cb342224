/** Rows of a roadmap as they are read, turned into what the rules work with. */
import type { SkillHours } from '../domain/roadmap/credit.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import type { HandedIn } from '../domain/roadmap/progress.ts'
import { reviewState } from '../domain/review/review.ts'
import type { Work } from '../domain/roadmap/standing.ts'
import type { Tx } from './client.ts'
import type { CreditColumns } from './credit-columns.ts'
import type { MilestoneRow, Roadmap, RoadmapFacts } from './roadmaps.ts'

export type FoundRoadmap = Omit<RoadmapFacts, 'weekdays'> &
  CreditColumns & {
    beforeTrack: string | null
    beforeScope: string | null
    afterId: string | null
    afterTrack: string | null
    afterScope: string | null
    curriculum: string | null
    weekdayMinutes: string | null
  }

/** As the column has them; written by `weekdayColumn` and by nobody else. */
export const weekdaysIn = (column: string | null): readonly number[] | null => (column === null ? null : column.split(' ').map(Number))
export const weekdayColumn = (minutes: readonly number[] | null): string | null => minutes && minutes.join(' ')

export function factsOf(row: FoundRoadmap): Omit<Roadmap, 'milestones' | 'credits'> {
  const { creditSkill: _s, creditLevel: _l, creditKind: _k, creditAt: _a, creditLastUsed: _u, creditEvidence: _e, ...rest } = row
  const { beforeTrack, beforeScope, afterId, afterTrack, afterScope, curriculum: _text, weekdayMinutes, ...facts } = rest
  const before = facts.replacesId === null || beforeTrack === null ? null : { id: facts.replacesId, trackId: beforeTrack }
  const after = afterId === null || afterTrack === null ? null : { id: afterId, trackId: afterTrack }
  return {
    ...facts,
    weekdays: weekdaysIn(weekdayMinutes),
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
  /** When what stands of it was handed in, and the turn of its review. */
  partHandedIn: Date | null
  partForMentor: Date | null
  partForLearner: Date | null
  partChanges: Date | null
  partApproved: Date | null
  allStarted: Date | null
  allFinished: Date | null
  allCredited: Date | null
  allHandedIn: Date | null
  allForMentor: Date | null
  allForLearner: Date | null
  allChanges: Date | null
  allApproved: Date | null
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
    pinnedOn: row.pinnedOn,
    retired: row.retired,
  }
}

/** Written by `createRoadmap` and by nobody else. */
const skillsOf = (json: string): SkillHours[] => JSON.parse(json) as SkillHours[]

function workOf(it: Omit<Joined, 'roadmapScope'>): Record<Scope, Work | null> {
  const work = ({ startedAt, finishedAt, creditedAt, handedIn }: Required<Work>): Work | null =>
    startedAt || finishedAt || creditedAt || handedIn ? { startedAt, finishedAt, creditedAt, handedIn } : null
  return {
    'first-role': work({
      startedAt: it.partStarted,
      finishedAt: it.partFinished,
      creditedAt: it.partCredited,
      handedIn: handedIn(it.partHandedIn, [it.partForMentor, it.partForLearner, it.partChanges, it.partApproved]),
    }),
    full: work({
      startedAt: it.allStarted,
      finishedAt: it.allFinished,
      creditedAt: it.allCredited,
      handedIn: handedIn(it.allHandedIn, [it.allForMentor, it.allForLearner, it.allChanges, it.allApproved]),
    }),
  }
}

type Turn = [forMentor: Date | null, forLearner: Date | null, changes: Date | null, approved: Date | null]

function handedIn(at: Date | null, [awaitingMentorSince, awaitingLearnerSince, changesAskedAt, approvedAt]: Turn): HandedIn | null {
  if (at === null) return null
  return { at, review: reviewState({ awaitingMentorSince, awaitingLearnerSince, changesAskedAt, approvedAt }) }
}
