/**
 * A learner answers a roadmap that a mentor drafted. Accepting starts nothing: it leads to the choices before a roadmap begins, filled in as
 * the mentor proposed, and the learner starts it or changes it there.
 */
import { z } from 'zod'
import { findLatestResult } from '../db/attempts.ts'
import { recordEvent } from '../db/events.ts'
import { findMentorship } from '../db/mentorships.ts'
import { answerProposal, findRoadmapProposal } from '../db/proposals.ts'
import { isLive } from '../domain/mentorship/mentorship.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'

export const AnswerRoadmapProposal = z.strictObject({
  proposalId: z.string().max(40),
  answer: z.enum(['accept', 'decline']),
  words: z
    .string()
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().max(1_000, 'Keep this to 1,000 characters.'))
    .default(''),
})

export const answerRoadmapProposal = command({
  name: 'answer-roadmap-proposal',
  input: AnswerRoadmapProposal,
  /** `path` is where an accepted one leads. */
  async run(context, { proposalId, answer, words }): Promise<{ changed: boolean; path: string }> {
    const { actor, db, now } = context
    const proposal = await findRoadmapProposal(db, proposalId)
    authorise(actor, 'roadmap:change', proposal)
    const { learnerId, mentorId, draft } = proposal
    const attemptId = (await findLatestResult(db, { learnerId }))?.id ?? null
    if (answer === 'accept' && attemptId === null) throw new Refused('Finish the assessment first; the roadmap is made from its result.')
    const given = answer === 'accept' ? ('accepted' as const) : ('declined' as const)
    const changed = await answerProposal(db, proposalId, { answer: given, words: words === '' ? null : words, now })
    if (changed) {
      const detail = { proposal: proposalId, answer: given }
      await recordEvent(db, { actor, owner: proposal, verb: 'roadmap:draft-answered', subject: `proposal:${proposalId}`, detail, at: now })
      const mentorship = mentorId === null ? null : await findMentorship(db, learnerId, mentorId)
      if (mentorId !== null && mentorship && isLive(mentorship)) {
        const facts = { who: actor.kind === 'account' ? actor.name : null, title: 'The roadmap that you drafted', answer: given }
        const path = `/mentoring/mentees/${mentorship.id}`
        await tell(context, { to: mentorId, kind: 'proposal-answered', key: `proposal-answered:${proposalId}`, facts, path })
      }
    }
    const choices = new URLSearchParams({ track: draft.trackId, scope: draft.scope, pace: String(draft.hoursPerWeek) })
    for (const it of draft.electives) choices.append('electives', it)
    return { changed, path: answer === 'accept' ? `/paths/${attemptId}/start?${choices.toString()}` : '/roadmap?all=1' }
  },
})
