/** What a mentor's decision needs, and what it leaves behind. Whether it may be made from the review's state is in review.ts. */
import type { Decision, Judgement } from './judgement.ts'
import type { About, Point, ReviewWords } from './review-draft.ts'

/** A point of an earlier review that is neither settled nor withdrawn. */
export interface OpenPoint {
  id: string
  /** Empty for the whole. */
  about: string
  blocking: boolean
}

/** What was read: what must be met before it is approved, and what is still open. */
export interface Read {
  needs: readonly About[]
  open: readonly OpenPoint[]
}

/** Why a decision cannot be sent, beside the field that it concerns. */
export interface Complaint {
  field: string
  words: string
}

/** Points that the decision raises: what is missing or advised beside each thing judged, then the others. */
export function pointsRaised({ checks, points }: Pick<ReviewWords, 'checks' | 'points'>): Point[] {
  const beside = Object.entries(checks).flatMap(([about, { judgement, words }]): Point[] =>
    words === '' || judgement === null || judgement === 'met' ? [] : [{ about, blocking: judgement === 'not-yet', words }],
  )
  return [...beside, ...points.filter((it) => it.words !== '')]
}

/** Open points that the decision settles: what they are about is met now. */
export function pointsSettled(checks: ReviewWords['checks'], open: readonly OpenPoint[]): OpenPoint[] {
  return open.filter((it) => it.about !== '' && isMet(checks[it.about]?.judgement))
}

const isMet = (judgement: Judgement | null | undefined): boolean => judgement === 'met' || judgement === 'advice'

/** Null when the decision can be sent. */
export function complaintAbout(decision: Decision, draft: ReviewWords, read: Read): Complaint | null {
  return RULES[decision](draft, read)
}

const RULES: Record<Decision, (draft: ReviewWords, read: Read) => Complaint | null> = { approve, changes, comment }

function approve(draft: ReviewWords, { needs, open }: Read): Complaint | null {
  const unmet = needs.filter((it) => !isMet(draft.checks[it]?.judgement))
  if (unmet.length > 0)
    return decision(`Approve once all of it is met: ${count(unmet.length, 'criterion is', 'criteria are')} not marked as met.`)
  if (notYet(draft).length > 0) return decision('Something is marked as missing. Ask for changes, or mark it as met.')
  if (pointsRaised(draft).some((it) => it.blocking))
    return decision('A point that must change holds the approval back. Make it advice, or ask for changes.')
  const left = blockingLeft(draft, open).length
  if (left > 0) return decision(`${count(left, 'earlier point is', 'earlier points are')} still open. Settle or withdraw it first.`)
  return null
}

function changes(draft: ReviewWords, { open }: Read): Complaint | null {
  const left = blockingLeft(draft, open)
  const silent = notYet(draft).find((it) => draft.checks[it]?.words === '' && !left.some((point) => point.about === it))
  if (silent !== undefined) return { field: wordsField(silent), words: 'Say what is missing. One line is enough.' }
  if (left.length === 0 && !pointsRaised(draft).some((it) => it.blocking))
    return decision('Say at least one thing that is missing: mark a criterion as not yet met, or add a point that must change.')
  return null
}

function comment(draft: ReviewWords, _: Read): Complaint | null {
  const raised = pointsRaised(draft)
  if (notYet(draft).length > 0 || raised.some((it) => it.blocking))
    return decision('You marked something as missing. Ask for changes, so that it is clear that it is needed.')
  if (draft.words === '' && raised.length === 0) return { field: 'words', words: 'Write what you want to say.' }
  return null
}

const decision = (words: string): Complaint => ({ field: 'decision', words })

/** Field of the words beside one thing judged. */
export const wordsField = (about: About): string => `words:${about}`

const notYet = ({ checks }: ReviewWords): About[] => Object.keys(checks).filter((it) => checks[it]?.judgement === 'not-yet')

function blockingLeft({ checks }: ReviewWords, open: readonly OpenPoint[]): OpenPoint[] {
  const settled = pointsSettled(checks, open)
  return open.filter((it) => it.blocking && !settled.includes(it))
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** Days in which an approval can be taken back. */
export const REVOKE_DAYS = 30

export const mayRevoke = (approvedAt: Date, now: Date): boolean => now.getTime() - approvedAt.getTime() <= REVOKE_DAYS * 86_400_000
