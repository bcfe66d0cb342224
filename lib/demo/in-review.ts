/** How work of the demonstration goes to a mentor and comes back. */
import { randomUUID } from 'node:crypto'
import { answerInvitation } from '../commands/answer-invitation.ts'
import { InviteMentor, inviteMentor } from '../commands/invite-mentor.ts'
import { sendVerdict } from '../commands/send-verdict.ts'
import { submitMilestone } from '../commands/submit-milestone.ts'
import { content } from '../content/current.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { draftText } from '../domain/review/hand-in-draft.ts'
import { nothingWritten, type ReviewWords } from '../domain/review/review-draft.ts'
import { perform } from '../operation.ts'
import { base, daysAgo, device, type Person } from './people.ts'

/** The learner asks by a link and the mentor accepts a day later. @returns the mentorship's id */
export async function pairUp(
  learner: Person,
  mentor: Person,
  { days, words, shares }: { days: number; words: string; shares: readonly Share[] },
): Promise<string> {
  const form = InviteMentor.parse({ by: 'link', words, shares: [...shares], device })
  const { link } = await inviteMentor.start(base(learner, daysAgo(days)), form)
  const answer = { key: link?.split('/').at(-1) ?? '', answer: 'accept' } as const
  const { mentorshipId } = await perform(answerInvitation, answer, base(mentor, daysAgo(days - 1)))
  if (!mentorshipId) throw new Error(`${learner.name} has no mentor`)
  return mentorshipId
}

const criteriaOf = (milestoneId: string) => (content().milestones.get(milestoneId)?.criteria ?? []).filter((it) => it.scope === undefined)

export interface Work {
  roadmapId: string
  milestoneId: string
  days: number
  body: string
  ask: string
  hours: string
  /** Tries before this one. */
  before?: number
}

/** @returns the review's id */
export async function handIn(person: Person, { roadmapId, milestoneId, days, body, ask, hours, before = 0 }: Work): Promise<string> {
  const answers = Object.fromEntries(
    criteriaOf(milestoneId).map(({ id, text }, index) => [
      id,
      `See part ${index + 1} of the write-up${before > 0 ? ', changed since' : ''}: ${text}`,
    ]),
  )
  const rest = draftText({ answers, hours, ask, mentor: '' })
  const links = `https://example.org/${person.name.split(' ')[0]?.toLowerCase()}/${milestoneId}`
  const input = { roadmapId, milestoneId, body, links, rest, revision: before, key: randomUUID() }
  return (await perform(submitMilestone, input, base(person, daysAgo(days)))).reviewId
}

export interface Judged {
  reviewId: string
  milestoneId: string
  number: number
  days: number
  words: string
  /** What is missing of the criterion at this place; absent: all are met. */
  missing?: { at: number; words: string }
}

export async function judge(mentor: Person, { reviewId, milestoneId, number, days, words, missing }: Judged): Promise<void> {
  const checks = criteriaOf(milestoneId).map(({ id }, index): [string, ReviewWords['checks'][string]] =>
    index === missing?.at
      ? [`criterion:${id}`, { judgement: 'not-yet', words: missing.words }]
      : [`criterion:${id}`, { judgement: 'met', words: '' }],
  )
  const decision = missing ? ('changes' as const) : ('approve' as const)
  const draft = { ...nothingWritten, checks: Object.fromEntries(checks), decision, words }
  await perform(sendVerdict, { reviewId, number, draft }, base(mentor, daysAgo(days)))
}
