/** A mentor proposes a change of a learner's roadmap. It changes nothing: the learner sees it with its effect and accepts or declines it. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdMentorship } from '../db/mentorship-moves.ts'
import { addProposal, countOpenOf } from '../db/proposals.ts'
import { findReviewOf, roadmapSubject } from '../db/reviews.ts'
import { lineOf } from '../db/revisions.ts'
import { findRoadmap, type Roadmap } from '../db/roadmaps.ts'
import { Scope } from '../domain/curriculum/curriculum.ts'
import { OwnMilestoneInput, ownRow } from '../domain/roadmap/own-milestone.ts'
import { proposed, type ProposalBody } from '../domain/review/proposal.ts'
import { MOST_COMMENT } from '../domain/review/judgement.ts'
import { wordsUpTo } from '../domain/review/review-draft.ts'
import { NotFound, Refused } from '../errors.ts'
import { tell } from '../notifications/tell.ts'
import { command, type CommandContext } from '../operation.ts'
import { authorise } from '../policy.ts'
import { settledOn } from '../queries/settled-milestones.ts'
import { trackName } from '../queries/track-name.ts'
import { addedRows, Before, rescopedRow, workshopOf } from './edit-plan.ts'

const everyKind = {
  roadmapId: z.string().max(40),
  /** Made with the form, so that one that is sent twice is one proposal. */
  key: z.uuid(),
  words: wordsUpTo(MOST_COMMENT).pipe(z.string().min(1, 'Say in a line or two why you propose it.')),
}
const milestoneId = z.string().min(1, 'Choose a milestone.').max(80)

export const ProposeChange = z.discriminatedUnion('kind', [
  z.strictObject({ ...everyKind, kind: z.literal('add'), milestoneId, before: Before }),
  z.strictObject({ ...everyKind, kind: z.literal('custom'), ...OwnMilestoneInput, before: Before }),
  z.strictObject({ ...everyKind, kind: z.literal('remove'), milestoneId }),
  z.strictObject({ ...everyKind, kind: z.literal('restore'), milestoneId }),
  z.strictObject({ ...everyKind, kind: z.literal('move'), milestoneId, before: Before }),
  z.strictObject({ ...everyKind, kind: z.literal('rescope'), milestoneId, scope: Scope }),
])
type Input = z.infer<typeof ProposeChange>

/** The most of one mentor on one roadmap that wait for an answer. */
const MOST_OPEN = 20

export const proposeChange = command({
  name: 'propose-change',
  input: ProposeChange,
  async run(context, input): Promise<{ changed: boolean }> {
    const roadmap = await findRoadmap(context.db, input.roadmapId)
    if (!roadmap) throw new NotFound()
    const review = await findReviewOf(context.db, roadmap.learnerId, roadmapSubject(await lineOf(context.db, roadmap.id)))
    const changed = await makeProposal(context, roadmap, { input, reviewId: review?.id ?? null })
    if (changed) await tellOfProposals(context, roadmap, input.key)
    return { changed }
  },
})

/**
 * Makes one proposal for a roadmap that was read.
 * @returns false when it was made before
 * @throws NotFound for everybody but a mentor of the learner; Refused for what does not fit the roadmap
 */
export async function makeProposal(
  context: CommandContext,
  roadmap: Roadmap,
  { input, reviewId }: { input: Input; reviewId: string | null },
): Promise<boolean> {
  const { actor, db, now } = context
  if (actor.kind !== 'account') throw new NotFound()
  const { learnerId } = roadmap
  const mentorId = actor.userId
  authorise(actor, 'roadmap:propose', { learnerId, mentorship: await holdMentorship(db, learnerId, mentorId) })
  if (roadmap.archivedAt) throw new Refused('This roadmap is put away.')
  const { body, milestone } = await bodyOf(context, roadmap, input)
  const made = { milestoneId: milestone, words: input.words, body }
  if ((await countOpenOf(db, { roadmapId: roadmap.id, mentorId })) >= MOST_OPEN)
    throw new Refused(`${MOST_OPEN} of your proposals wait for an answer. Take one back first.`)
  const id = input.key
  if (!(await addProposal(db, { ...made, id, learnerId, mentorId, roadmapId: roadmap.id, reviewId, now }))) return false
  const fit = proposed(roadmap.milestones, made, { over: settledOn(context.content, roadmap), at: now })
  if (fit.refused !== undefined) throw new Refused(fit.refused)
  const detail = { kind: input.kind, roadmap: roadmap.id }
  await recordEvent(db, { actor, owner: { learnerId }, verb: 'roadmap:change-proposed', subject: `proposal:${id}`, detail, at: now })
  return true
}

/** @param key what it is about, so that it is told once */
export async function tellOfProposals(context: CommandContext, { id, learnerId, trackId }: Roadmap, key: string): Promise<void> {
  const { actor, content } = context
  const facts = { who: actor.kind === 'account' ? actor.name : null, title: `${trackName(content, trackId)} roadmap` }
  await tell(context, { to: learnerId, kind: 'proposal', key: `proposal:${key}`, facts, path: `/roadmap/${id}/proposals` })
}

async function bodyOf(context: CommandContext, roadmap: Roadmap, input: Input): Promise<{ body: ProposalBody; milestone: string }> {
  const workshop = () => workshopOf(context, roadmap)
  switch (input.kind) {
    case 'add': {
      const rows = addedRows(await workshop(), roadmap, input.milestoneId)
      return { milestone: input.milestoneId, body: { kind: 'add', rows, before: input.before } }
    }
    case 'custom': {
      const { key, title, why, criteria, links, hours, before } = input
      const row = ownRow(context.content.settings, { key, title, hours })
      return { milestone: row.milestone, body: { kind: 'custom', row, before, written: { why, criteria, links } } }
    }
    case 'rescope': {
      const row = rescopedRow(await workshop(), roadmap, input.milestoneId, input.scope)
      return { milestone: input.milestoneId, body: { kind: 'rescope', row } }
    }
    case 'move':
      return { milestone: input.milestoneId, body: { kind: 'move', before: input.before } }
    case 'remove':
    case 'restore':
      return { milestone: input.milestoneId, body: { kind: input.kind } }
  }
}
