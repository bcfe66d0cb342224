/**
 * Credit: what a person's evidence says about each skill. It belongs to the person, so every roadmap reads the same. Evidence is only
 * ever added to; credit follows from it and can be worked out again at any time.
 */
import type { Level, Settings } from '../curriculum/curriculum.ts'

/**
 * finish: a milestone finished here, self-assessed · claim: the learner's word · link: work that can be looked at ·
 * work-history: done for a living, as the learner tells it · review: a mentor read what was handed in and approved it. The strongest
 * is last. Nobody but that mentor stands behind any of them.
 */
export const EVIDENCE_KINDS = ['claim', 'work-history', 'finish', 'link', 'review'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export interface EvidenceFacts {
  id: string
  kind: EvidenceKind | 'retraction'
  skills: readonly { skill: string; level: Level }[]
  at: Date
  /** Year in which the skills were last used. */
  lastUsed: number | null
  /** On a retraction: the evidence that no longer counts. */
  retractsId: string | null
}

/** The best evidence for one skill. */
export interface Credit {
  level: Level
  kind: EvidenceKind
  at: Date
  lastUsed: number | null
  evidenceId: string
}

/** By skill. */
export type Credits = ReadonlyMap<string, Credit>

/** What a skill costs here and from zero, in likely learning hours; the level is the one to reach. */
export interface SkillHours {
  skill: string
  level: Level
  hours: number
  fromZero: number
}

/**
 * Credits of one person. Of several for one skill the highest level counts, then the stronger kind, then the newer one, so that the
 * order in which evidence is read makes no difference.
 */
export function creditsOf(evidence: readonly EvidenceFacts[]): Map<string, Credit> {
  const retracted = new Set(evidence.flatMap((it) => (it.retractsId === null ? [] : [it.retractsId])))
  const credits = new Map<string, Credit>()
  for (const { id, kind, skills, at, lastUsed } of evidence) {
    if (kind === 'retraction' || retracted.has(id)) continue
    for (const { skill, level } of skills) {
      const credit = { level, kind, at, lastUsed, evidenceId: id }
      const best = credits.get(skill)
      if (!best || compare(credit, best) > 0) credits.set(skill, credit)
    }
  }
  return credits
}

function compare(a: Credit, b: Credit): number {
  return (
    a.level - b.level ||
    EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) ||
    a.at.getTime() - b.at.getTime() ||
    (a.evidenceId > b.evidenceId ? 1 : -1)
  )
}

/**
 * The part, 0–1, of a milestone's learning hours that credit makes unnecessary. A skill credited below the level asked for saves what
 * it costs to get from zero to that level, and never more than the hours planned for it here.
 */
export function coverageOf(levelCost: Settings['levelCost'], skills: readonly SkillHours[], credits: Credits): number {
  const planned = skills.reduce((sum, it) => sum + it.hours, 0)
  if (planned === 0) return 0
  const left = skills.reduce((sum, it) => sum + hoursLeft(levelCost, it, credits.get(it.skill)), 0)
  return 1 - left / planned
}

function hoursLeft(levelCost: Settings['levelCost'], { level, hours, fromZero }: SkillHours, credit: Credit | undefined): number {
  if (!credit) return hours
  if (credit.level >= level) return 0
  return Math.min(hours, fromZero * (1 - levelCost[credit.level] / levelCost[level]))
}
