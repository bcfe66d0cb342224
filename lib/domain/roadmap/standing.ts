/** Where a person stands on each milestone of a roadmap: the plan as it was made, with what they have done since on any roadmap. */
import { coverageOf, type Credits, type SkillHours } from './credit.ts'
import type { Scope, Settings } from '../curriculum/curriculum.ts'
import type { HandedIn, MilestoneFacts } from './progress.ts'

/** What one person did in one milestone for one scope. */
export interface Work {
  startedAt: Date | null
  finishedAt: Date | null
  creditedAt: Date | null
  /** Absent where nobody asked for it. */
  handedIn?: HandedIn | null
}

/** A milestone as planned on a roadmap. */
export interface Planned extends Omit<MilestoneFacts, 'coverage' | keyof Work> {
  /** What is asked here; work for the full scope counts for a first role too, not the other way round. */
  scope: Scope
  skills: readonly SkillHours[]
  work: Readonly<Record<Scope, Work | null>>
}

export type Standing<P extends Planned = Planned> = P &
  MilestoneFacts & {
    /** The scope whose work counts here: a move writes there. */
    workScope: Scope
    /** Finished for a first role, where this roadmap asks for more. */
    finishedForLess: Date | null
  }

const NOTHING: Work = { startedAt: null, finishedAt: null, creditedAt: null }

/** The milestones of a roadmap as they stand. */
export function standingsOf<P extends Planned>(settings: Settings, planned: readonly P[], credits: Credits): Standing<P>[] {
  return planned.map((it) => {
    const workScope = countingScope(it)
    const work = it.work[workScope] ?? NOTHING
    return {
      ...it,
      startedAt: work.startedAt,
      finishedAt: work.finishedAt,
      creditedAt: work.creditedAt,
      handedIn: work.handedIn ?? null,
      workScope,
      coverage: coverageOf(settings.levelCost, it.skills, credits),
      finishedForLess: it.scope === 'full' && work.finishedAt === null ? (it.work['first-role']?.finishedAt ?? null) : null,
    }
  })
}

function countingScope({ scope, work }: Planned): Scope {
  const counts = (it: Work | null) => it !== null && (it.finishedAt !== null || it.creditedAt !== null || !!it.handedIn)
  return scope === 'first-role' && counts(work.full) && !counts(work['first-role']) ? 'full' : scope
}
