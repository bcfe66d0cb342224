/**
 * Sends a mentor's review of a roadmap: the decision as for any other work, and the proposals that stand beside the changes, in one
 * transaction. It holds for the revision that was read; nothing of it changes the roadmap.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findRoadmap } from '../db/roadmaps.ts'
import { revisionsFrom } from '../db/revisions.ts'
import { counterTo } from '../domain/review/counter-proposal.ts'
import { differenceOf } from '../domain/roadmap/difference.ts'
import { About, ReviewWords } from '../domain/review/review-draft.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import { wordsField } from '../domain/review/verdict-on-review.ts'
import { NotFound, Refused } from '../errors.ts'
import { command, type CommandContext } from '../operation.ts'
import { makeProposal, tellOfProposals } from './propose-change.ts'
import { Counted, ReviewId, reviewAsMentor } from './review-in-hand.ts'
import { sendVerdict } from './send-verdict.ts'

export const SendRoadmapVerdict = z.strictObject({
  reviewId: ReviewId,
  /** The revision that was read. */
  number: Counted,
  /** Advice beside a change is the words of a proposal to take it back. */
  draft: ReviewWords,
})

export const sendRoadmapVerdict = command({
  name: 'send-roadmap-verdict',
  input: SendRoadmapVerdict,
  /** @throws Conflict with the newest number when it is not the one that was read; Refused with what the decision still needs */
  async run(context, { reviewId, number, draft }) {
    const { review } = await reviewAsMentor(context, reviewId)
    const subject = subjectOf(review.subject)
    if (subject?.kind !== 'roadmap') throw new NotFound()
    const wanted = Object.entries(draft.checks).filter(([, it]) => it.judgement === 'advice')
    for (const [about, { words }] of wanted) if (words === '') throw new Refused('Say in a line what you propose.', wordsField(about))
    const judged = Object.fromEntries(wanted.map(([about]) => [about, { judgement: null, words: '' }]))
    // First, since it refuses what was overtaken.
    const sent = await sendVerdict.run(context, { reviewId, number, draft: { ...draft, checks: { ...draft.checks, ...judged } } })
    const place = { reviewId, lineId: subject.lineId, approved: review.approvedNumber, number }
    await propose(context, place, new Map(wanted.map(([about, { words }]) => [about, words])))
    return sent
  },
})

interface Place {
  reviewId: string
  lineId: string
  approved: number | null
  number: number
}

async function propose(
  context: CommandContext,
  { reviewId, lineId, approved, number }: Place,
  words: ReadonlyMap<About, string>,
): Promise<void> {
  if (words.size === 0) return
  const { db } = context
  const revisions = await revisionsFrom(db, lineId, approved ?? number)
  const read = revisions.find((it) => it.number === number)
  const roadmap = read && (await findRoadmap(db, read.roadmapId))
  if (!read || !roadmap) throw new NotFound()
  const { changes, ...plans } = differenceOf(revisions.find((it) => it.number === approved)?.plan ?? null, read.plan)
  for (const [about, said] of words) {
    const counter = counterTo(changes, about.replace(/^milestone:/, ''), plans)
    if (!counter) throw new Refused('Nothing can be proposed for this. Say what must change, or find it fine.', wordsField(about))
    await makeProposal(context, roadmap, { input: { ...counter, roadmapId: roadmap.id, key: randomUUID(), words: said }, reviewId })
  }
  await tellOfProposals(context, roadmap, `${reviewId}:${number}`)
}
