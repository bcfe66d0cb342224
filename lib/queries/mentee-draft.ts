/** What a mentor may choose from when they draft a whole roadmap for a mentee, and the drafts that wait for an answer. */
import { findMenteeToPlan } from '../db/mentee-to-plan.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { RoadmapDraft } from '../domain/review/proposal.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { nameOf } from './thread-view.ts'
import { trackName } from './track-name.ts'

export interface MenteeDraftView {
  mentorshipId: string
  name: string
  hasResult: boolean
  tracks: readonly { id: string; name: string; promise: string; electives: readonly { id: string; title: string; take: string }[] }[]
  scopes: readonly { id: 'first-role' | 'full'; name: string; meaning: string }[]
  drafts: readonly { id: string; title: string; words: string; on: string }[]
  language: DateStyle['language']
}

export const menteeDraft: Query<{ mentorshipId: string }, MenteeDraftView> = async ({ actor, db, content }, { mentorshipId }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const mentee = await findMenteeToPlan(db, mentorshipId)
  authorise(actor, 'roadmap:propose', mentee)
  return {
    mentorshipId,
    name: nameOf(mentee.name),
    hasResult: mentee.hasResult,
    tracks: [...content.tracks.values()].map(({ id, name, promise, electives }) => ({
      id,
      name,
      promise,
      electives: electives.map(({ milestone, take }) => ({
        id: milestone,
        title: content.milestones.get(milestone)?.title ?? milestone,
        take,
      })),
    })),
    scopes: (['first-role', 'full'] as const).map((id) => ({ id, ...content.settings.scopes[id] })),
    drafts: mentee.drafts.map((it) => ({ id: it.id, title: draftTitle(content, it.draft), words: it.words, on: dayFor(actor, it.at) })),
    language: dateStyleOf(actor).language,
  }
}

/** "MLOps Engineer, first role, 8 h a week" */
export function draftTitle(content: Content, { trackId, scope, hoursPerWeek }: RoadmapDraft): string {
  return `${trackName(content, trackId)}, ${content.settings.scopes[scope].name.toLowerCase()}, ${hoursPerWeek} h a week`
}
