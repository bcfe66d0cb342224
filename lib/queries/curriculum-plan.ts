/** A roadmap's own choice planned with the present curriculum: what accepting its changes would lead to. */
import type { Db, Tx } from '../db/client.ts'
import { findAttempt } from '../db/attempts.ts'
import type { MilestoneRow, NewMilestone, Roadmap } from '../db/roadmaps.ts'
import type { Content, Curriculum } from '../domain/curriculum/content.ts'
import { changeOf, type CurriculumChange, type Successors } from '../domain/roadmap/curriculum-change.ts'
import { beliefsOf, type Beliefs } from '../domain/knowledge/beliefs.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { pinnedCurriculum } from './pinned-curriculum.ts'
import { replanned } from './replanned.ts'
import { asTaken } from './as-taken.ts'

export interface CurriculumPlan {
  present: Standing<MilestoneRow>[]
  next: NewMilestone[]
  change: CurriculumChange
}

/** Null when the track itself has left the curriculum: there is nothing to plan with, and the roadmap stays as it is. */
export async function curriculumPlan(db: Db | Tx, content: Content, roadmap: Roadmap): Promise<CurriculumPlan | null> {
  const attempt = await findAttempt(db, roadmap.attemptId)
  const pinned = await pinnedCurriculum(db, content, roadmap.contentHash)
  return attempt && planAgain(content, { roadmap, pinned }, beliefsOf(await asTaken(db, content, attempt), attempt.answers))
}

/** The same from what is believed of the learner. */
export function planAgain(
  content: Content,
  { roadmap, pinned }: { roadmap: Roadmap; pinned: Curriculum },
  beliefs: Beliefs,
): CurriculumPlan | null {
  const track = content.tracks.get(roadmap.trackId)
  if (!track) return null
  const present = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const scope = roadmap.scope === 'full' ? 'full' : 'first-role'
  const electives = roadmap.milestones.filter((it) => it.elective).map((it) => it.milestone)
  const next = replanned(content, { roadmap, pinned }, { track, scope, electives, beliefs })
  return { present, next, change: changeOf(present, next, successorsOf(content)) }
}

/** What took the place of milestones that have left the curriculum. */
export const successorsOf = (content: Content): Successors =>
  new Map([...content.retired].flatMap(([id, it]) => (it.kind === 'milestone' ? [[id, it.becomes] as const] : [])))
