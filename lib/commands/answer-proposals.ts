/**
 * A learner answers what mentors proposed. All that is accepted becomes one revision of the roadmap; what does not fit any more is said,
 * and waits as it was.
 */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findMentorship } from '../db/mentorships.ts'
import { addOwnMilestone } from '../db/own-milestones.ts'
import { writePlan } from '../db/plan-rows.ts'
import { answerProposal, findOpenProposals, findProposal, type ProposalRow } from '../db/proposals.ts'
import type { Roadmap } from '../db/roadmaps.ts'
import { isLive } from '../domain/mentorship/mentorship.ts'
import type { PlanRow } from '../domain/roadmap/plan-row.ts'
import { proposed } from '../domain/review/proposal.ts'
import { storableText } from '../domain/text/storable-text.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { settledOn } from '../queries/settled-milestones.ts'
import { trackName } from '../queries/track-name.ts'
import { findPlan } from './edit-plan.ts'
import { withRevision } from './with-revision.ts'

const Answer = z.strictObject({
  id: z.string().max(40),
  answer: z.enum(['accept', 'decline']),
  /** For the mentor. */
  words: z
    .string()
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().max(1_000, 'Keep this to 1,000 characters.'))
    .default(''),
})

export const AnswerProposals = z.strictObject({
  roadmapId: z.string().max(40),
  answers: z.array(Answer).min(1, 'Accept or decline at least one of them.').max(100),
})

export interface Answered {
  accepted: number
  declined: number
  /** Why what was accepted could not be made, each in words. It waits as before. */
  stays: string[]
}

export const answerProposals = command({
  name: 'answer-proposals',
  input: AnswerProposals,
  async run(context, { roadmapId, answers }): Promise<Answered> {
    const { db, now } = context
    const roadmap = await findPlan(context, roadmapId)
    const open = new Map((await findOpenProposals(db, roadmapId)).map((it) => [it.id, it]))
    for (const { id } of answers) if (!open.has(id)) await assertOwn(context, roadmap, id)
    const given = answers.flatMap((it) => {
      const proposal = open.get(it.id)
      return proposal ? [{ ...it, proposal }] : []
    })
    const { rows, made, stays } = fitting(
      context,
      roadmap,
      given.filter((it) => it.answer === 'accept'),
    )
    if (made.length > 0) await accept(context, roadmap, { rows, made: made.map((it) => it.proposal) })
    const declined = given.filter((it) => it.answer === 'decline')
    for (const { proposal, answer, words } of [...made, ...declined]) {
      const kept = { answer: answer === 'accept' ? ('accepted' as const) : ('declined' as const), words: words === '' ? null : words, now }
      // Withdrawn at this moment, it is nothing to accept any more: all of it is as it was.
      if (!(await answerProposal(db, proposal.id, kept))) throw new Conflict()
      await tellMentor(context, roadmap, { proposal, answer: kept.answer })
    }
    if (made.length + declined.length === 0 && stays.length > 0) throw new Refused(stays.join(' '))
    return { accepted: made.length, declined: declined.length, stays }
  },
})

/** Answered or withdrawn meanwhile is no mistake of the sender. @throws NotFound for what was never proposed for this roadmap */
async function assertOwn({ db }: CommandContext, roadmap: Roadmap, id: string): Promise<void> {
  const found = await findProposal(db, id)
  if (found?.roadmapId !== roadmap.id || found.learnerId !== roadmap.learnerId) throw new NotFound()
}

interface Given {
  proposal: ProposalRow
  answer: 'accept' | 'decline'
  words: string
}

/** One after the other: each must fit what the ones before it leave. */
function fitting({ content, now }: CommandContext, roadmap: Roadmap, accepted: readonly Given[]) {
  const over = settledOn(content, roadmap)
  let rows: readonly PlanRow[] = roadmap.milestones
  const made: Given[] = []
  const stays: string[] = []
  for (const it of accepted) {
    const outcome = proposed(rows, it.proposal, { over, at: now })
    if (outcome.refused === undefined) {
      rows = outcome.rows
      made.push(it)
    } else stays.push(outcome.refused)
  }
  return { rows, made, stays }
}

async function accept(
  context: CommandContext,
  roadmap: Roadmap,
  { rows, made }: { rows: readonly PlanRow[]; made: readonly ProposalRow[] },
): Promise<void> {
  const { actor, db, now } = context
  const names = [...new Set(made.map((it) => it.mentorName ?? 'somebody who left'))]
  await withRevision(context, roadmap, `Proposed by ${names.join(' and ')}`, async () => {
    for (const it of made) await writeWords(context, it)
    await writePlan(db, roadmap.id, { before: roadmap.milestones, after: rows })
    return true
  })
  for (const { id, body } of made)
    await recordEvent(db, {
      actor,
      owner: roadmap,
      verb: 'roadmap:proposal-accepted',
      subject: `roadmap:${roadmap.id}`,
      detail: { proposal: id, kind: body.kind },
      at: now,
    })
}

/** A milestone that the mentor wrote is theirs in words and the learner's to keep. */
async function writeWords({ db, now }: CommandContext, { body, learnerId, mentorId }: ProposalRow): Promise<void> {
  if (body.kind !== 'custom') return
  await addOwnMilestone(db, { ...body.written, id: body.row.milestone, title: body.row.title, learnerId, authorId: mentorId, now })
}

async function tellMentor(
  context: CommandContext,
  roadmap: Roadmap,
  { proposal, answer }: { proposal: ProposalRow; answer: 'accepted' | 'declined' },
): Promise<void> {
  const { actor, db, content } = context
  const { mentorId, learnerId, id } = proposal
  const mentorship = mentorId === null ? null : await findMentorship(db, learnerId, mentorId)
  if (mentorId === null || !mentorship || !isLive(mentorship)) return
  const title = `${trackName(content, roadmap.trackId)} roadmap`
  const facts = { who: actor.kind === 'account' ? actor.name : null, title, answer }
  const path = proposal.reviewId === null ? `/mentoring/mentees/${mentorship.id}` : `/mentoring/roadmaps/${proposal.reviewId}`
  await tell(context, { to: mentorId, kind: 'proposal-answered', key: `proposal-answered:${id}`, facts, path })
}
