/** A mentor drafts a whole roadmap for a mentee: track, scope, pace and electives, with words. Nothing begins by itself. */
import { z } from 'zod'
import { findLatestResult } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { findMentorshipById, holdMentorship } from '../db/mentorship-moves.ts'
import { addRoadmapProposal, countOpenOf } from '../db/proposals.ts'
import { MOST_COMMENT } from '../domain/review/judgement.ts'
import { wordsUpTo } from '../domain/review/review-draft.ts'
import { NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { PlanChoice } from './plan-choice.ts'

const { trackId, scope, electives, hoursPerWeek } = PlanChoice

export const ProposeRoadmap = z.strictObject({
  mentorshipId: z.string().max(40),
  /** Made with the form, so that one that is sent twice is one proposal. */
  key: z.uuid(),
  trackId,
  scope,
  electives,
  hoursPerWeek,
  words: wordsUpTo(MOST_COMMENT).pipe(z.string().min(1, 'Say in a line or two why you propose it.')),
})

export const proposeRoadmap = command({
  name: 'propose-roadmap',
  input: ProposeRoadmap,
  async run({ actor, db, content, now }, { mentorshipId, key, words, ...choice }): Promise<{ changed: boolean; mentorshipId: string }> {
    const seen = await findMentorshipById(db, mentorshipId)
    if (actor.kind !== 'account' || !seen?.learnerId || seen.endedAt) throw new NotFound()
    const { learnerId } = seen
    authorise(actor, 'roadmap:propose', { learnerId, mentorship: await holdMentorship(db, learnerId, actor.userId) })
    const track = content.tracks.get(choice.trackId)
    if (!track) throw new Refused('Choose one of the paths.', 'trackId')
    if (!(await findLatestResult(db, { learnerId }))) throw new Refused('A roadmap is made from a result, and there is no result yet.')
    const mentorId = actor.userId
    if ((await countOpenOf(db, { roadmapId: null, mentorId })) >= MOST_OPEN)
      throw new Refused('Too many of your drafts wait for an answer.')
    const offered = new Set(track.electives.map((it) => it.milestone))
    // A form without JavaScript sends the electives of every path.
    const draft = { ...choice, electives: choice.electives.filter((it) => offered.has(it)) }
    if (!(await addRoadmapProposal(db, { id: key, learnerId, mentorId, draft, words, now }))) return { changed: false, mentorshipId }
    const detail = { track: track.id, scope: choice.scope }
    await recordEvent(db, { actor, owner: { learnerId }, verb: 'roadmap:proposed', subject: `proposal:${key}`, detail, at: now })
    const facts = { who: actor.name, title: `A roadmap on the ${track.name} path` }
    await tell({ db, now }, { to: learnerId, kind: 'proposal', key: `proposal:${key}`, facts, path: '/roadmap?all=1' })
    return { changed: true, mentorshipId }
  },
})

/** The most of one mentor that wait for an answer, over all mentees. */
const MOST_OPEN = 500
