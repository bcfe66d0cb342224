/** The learner's roadmaps, followed and put away. */
import { findRoadmapProposals } from '../db/proposals.ts'
import { listRoadmaps } from '../db/roadmaps.ts'
import { dayFor } from '../date-style.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { draftTitle } from './mentee-draft.ts'
import { nameOf } from './thread-view.ts'
import { trackName } from './track-name.ts'

export interface RoadmapListItem {
  id: string
  trackName: string
  blaze: Blaze
  scopeName: string
  startOn: string
  archivedOn: string | null
  /** First day of the pause that lasts. */
  pausedFrom: string | null
}

/** A whole roadmap that a mentor drafted. */
export interface DraftedRoadmap {
  id: string
  /** "MLOps Engineer, first role, 8 h a week" */
  title: string
  mentor: string
  words: string
  on: string
}

/** Drafts of mentors that wait for an answer, the newest first. */
export const draftedRoadmaps: Query<null, DraftedRoadmap[]> = async ({ actor, db, content }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const rows = await findRoadmapProposals(db, actor.userId)
  return rows.map(({ id, draft, words, at, mentorName }) => ({
    id,
    title: draftTitle(content, draft),
    mentor: nameOf(mentorName),
    words,
    on: dayFor(actor, at),
  }))
}

/** The newest first. */
export const roadmapList: Query<null, RoadmapListItem[]> = async ({ actor, db, content }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const rows = await listRoadmaps(db, actor.userId)
  return rows.map((row) => ({
    id: row.id,
    trackName: trackName(content, row.trackId),
    blaze: content.tracks.get(row.trackId)?.blaze ?? 'diamond',
    scopeName: row.scope === 'full' ? content.settings.scopes.full.name : content.settings.scopes['first-role'].name,
    startOn: row.startOn,
    archivedOn: row.archivedAt && dayFor(actor, row.archivedAt),
    pausedFrom: row.pausedFrom,
  }))
}
