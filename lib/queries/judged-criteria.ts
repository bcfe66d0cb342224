/** Criteria of a submission with what the learner answered, how they were judged last, and what changed since then. */
import type { IterationRow, ReviewThread } from '../db/review-thread.ts'
import { changeBetween, type Comparable, type IterationChange } from '../domain/review/iteration-change.ts'
import type { Judgement } from '../domain/review/judgement.ts'
import type { Check } from '../domain/review/review-draft.ts'
import type { DiffPart } from '../domain/review/word-difference.ts'
import type { Actor } from '../policy.ts'
import type { Criterion } from './reviewed-criteria.ts'
import { whenFor, type ItemView, type When } from './thread-view.ts'

export interface JudgedCriterion {
  /** criterion:<id> */
  about: string
  text: string
  /** The learner's words. */
  answer: string
  /** The last judgement, with its words; null before the first. */
  last: { judgement: Judgement; words: string; when: When; number: number } | null
  /** What changed since the iteration that was read last; null when nothing did, or it is the first. */
  change: readonly DiffPart[] | null
  /** Points about it that are open. */
  open: readonly ItemView[]
}

export interface Judged {
  /** Those that changed come first. */
  criteria: readonly JudgedCriterion[]
  /** The iteration that was read last; null before the first review. */
  since: { number: number; when: When } | null
  change: IterationChange | null
}

interface Asked {
  actor: Actor
  criteria: readonly Criterion[]
  iteration: IterationRow
  openItems: readonly ItemView[]
}

export function judgedCriteria(thread: ReviewThread, { actor, criteria, iteration, openItems }: Asked): Judged {
  const before = lastRead(thread, iteration.number)
  const change = before && before.number < iteration.number ? changeBetween(comparable(before), comparable(iteration)) : null
  const judged = criteria.map(({ id, text }): JudgedCriterion => {
    const about = `criterion:${id}`
    return {
      about,
      text,
      answer: iteration.answers[id] ?? '',
      last: lastJudgement(thread, about, { actor, upTo: iteration.number }),
      change: change?.answers.get(id) ?? null,
      open: openItems.filter((it) => it.key === about),
    }
  })
  const verdict = before && thread.verdicts.findLast((it) => it.number === before.number)
  return {
    criteria: [...judged.filter((it) => it.change), ...judged.filter((it) => !it.change)],
    since: before && verdict ? { number: before.number, when: whenFor(actor, verdict.at) } : null,
    change,
  }
}

/** The newest iteration up to this one that a decision was made on. */
function lastRead({ iterations, verdicts }: ReviewThread, upTo: number): IterationRow | null {
  const read = new Set(verdicts.map((it) => it.number))
  return iterations.findLast((it) => it.number <= upTo && read.has(it.number)) ?? null
}

const comparable = ({ body, links, answers, files }: IterationRow): Comparable => ({
  body,
  links,
  answers,
  files: files.map((it) => `${it.name} ${it.bytes}`),
})

function lastJudgement(
  { verdicts }: ReviewThread,
  about: string,
  { actor, upTo }: { actor: Actor; upTo: number },
): JudgedCriterion['last'] {
  const isJudged = (check: Check | undefined): check is Check & { judgement: Judgement } => check?.judgement != null
  const verdict = verdicts.findLast((it) => it.number <= upTo && isJudged(it.checks[about]))
  const check = verdict?.checks[about]
  return verdict && isJudged(check)
    ? { judgement: check.judgement, words: check.words, when: whenFor(actor, verdict.at), number: verdict.number }
    : null
}
