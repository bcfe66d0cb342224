/** What mentors propose for a roadmap, each with its effect worked out, and what the roadmap would be with the answers. */
import { findOpenProposals, type ProposalRow } from '../db/proposals.ts'
import { findRoadmap, type Roadmap } from '../db/roadmaps.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { rowsOf, type ChangeRow } from '../domain/roadmap/change-words.ts'
import { figuresOf, type PlanFigures } from '../domain/roadmap/plan-figures.ts'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import { PROPOSAL_WORDS, proposed } from '../domain/review/proposal.ts'
import { compare, type OwnWords } from '../domain/roadmap/revision.ts'
import type { Query, QueryContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { asPlan } from './as-plan.ts'
import { proposalWords } from './roadmap-for-mentor.ts'
import { settledOn } from './settled-milestones.ts'
import { nameOf } from './thread-view.ts'
import { trackName } from './track-name.ts'

export interface ProposalView {
  id: string
  /** "Proposal, add" */
  kind: string
  title: string
  /** The mentor's words. */
  words: string
  mentor: string
  on: string
  /** What it would change, on the roadmap as it is now. */
  effect: readonly ChangeRow[]
  /** Likely finish with it; null where it does not fit. */
  finish: string | null
  /** Why it does not fit any more. */
  refused: string | null
  /** Of a milestone that the mentor wrote. */
  written: OwnWords | null
}

export interface RoadmapProposalsView {
  roadmapId: string
  trackName: string
  archived: boolean
  /** Number of the newest revision; null for a roadmap that is older than revisions. */
  revision: number | null
  proposals: readonly ProposalView[]
  /** Those that count as accepted in the figures: as asked for, or all. */
  accepted: readonly string[]
  figures: { before: PlanFigures; after: PlanFigures }
  language: DateStyle['language']
}

/** @param accept ids to work the figures out for; undefined for all */
export const roadmapProposals: Query<{ roadmapId: string; accept: readonly string[] | undefined }, RoadmapProposalsView> = async (
  context,
  { roadmapId, accept },
) => {
  const { actor, db, content } = context
  const roadmap = await findRoadmap(db, roadmapId)
  authorise(actor, 'roadmap:change', roadmap)
  const proposals = await findOpenProposals(db, roadmapId)
  const over = settledOn(content, roadmap)
  const wanted = proposals.filter((it) => accept === undefined || accept.includes(it.id))
  const { rows, made } = withAll(roadmap.milestones, wanted, { over, at: context.now })
  const before = asPlan(roadmap, roadmap.milestones)
  return {
    roadmapId,
    trackName: trackName(content, roadmap.trackId),
    archived: roadmap.archivedAt !== null,
    revision: proposals[0]?.newest ?? null,
    proposals: proposals.map((it) => viewOf(context, roadmap, it, over)),
    accepted: made,
    figures: { before: figuresOf(before), after: figuresOf(asPlan(roadmap, rows)) },
    language: dateStyleOf(actor).language,
  }
}

interface Judging {
  over: ReadonlySet<string>
  at: Date
}

/** One after the other, as they would be made. */
function withAll(
  rows: readonly PlanRow[],
  proposals: readonly ProposalRow[],
  judging: Judging,
): { rows: readonly PlanRow[]; made: string[] } {
  return proposals.reduce<{ rows: readonly PlanRow[]; made: string[] }>(
    (so, it) => {
      const outcome = proposed(so.rows, it, judging)
      return outcome.refused === undefined ? { rows: outcome.rows, made: [...so.made, it.id] } : so
    },
    { rows, made: [] },
  )
}

function viewOf({ actor, content, now }: QueryContext, roadmap: Roadmap, it: ProposalRow, over: ReadonlySet<string>): ProposalView {
  const before = asPlan(roadmap, roadmap.milestones)
  const outcome = proposed(roadmap.milestones, it, { over, at: now })
  const after = outcome.refused === undefined ? asPlan(roadmap, outcome.rows) : null
  return {
    id: it.id,
    ...proposalWords(it, before),
    kind: PROPOSAL_WORDS[it.body.kind],
    mentor: nameOf(it.mentorName),
    on: dayFor(actor, it.at),
    effect: after ? rowsOf(before, after, compare(before, after), (id) => trackName(content, id)) : [],
    finish: after && figuresOf(after).finish.likely,
    refused: outcome.refused ?? null,
    written: it.body.kind === 'custom' ? it.body.written : null,
  }
}
