/** One try as it was handed in, for the learner: words, links, files, answers, and what became of it. */
import { readThread, type FileRow } from '../db/review-thread.ts'
import { dateStyleOf, type DateStyle } from '../date-style.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { readHead, readLabels } from './review-words.ts'
import { whenFor, type When } from './thread-view.ts'

export interface IterationView {
  reviewId: string
  title: string
  number: number
  when: When
  language: DateStyle['language']
  isWithdrawn: boolean
  isApproved: boolean
  body: string
  links: readonly string[]
  files: readonly FileRow[]
  answers: readonly { criterion: string; words: string }[]
  hoursSpent: number | null
  previous: number | null
  next: number | null
}

export const iterationView: Query<{ reviewId: string; number: string }, IterationView> = async (context, params) => {
  const { actor, db, content } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const head = await readHead(context, params.reviewId, actor.userId)
  authorise(actor, 'roadmap:view', head)
  const { iterations } = await readThread(db, head.id)
  const index = iterations.findIndex((it) => String(it.number) === params.number)
  const it = iterations[index]
  if (!it) throw new NotFound()
  const { label } = await readLabels(db, content, head)
  return {
    reviewId: head.id,
    title: head.title,
    number: it.number,
    when: whenFor(actor, it.at),
    language: dateStyleOf(actor).language,
    isWithdrawn: it.withdrawnAt !== null,
    isApproved: head.approvedNumber === it.number,
    body: it.body,
    links: it.links,
    files: it.files,
    answers: Object.entries(it.answers).map(([id, words]) => ({ criterion: label(`criterion:${id}`), words })),
    hoursSpent: it.hoursSpent,
    previous: iterations[index - 1]?.number ?? null,
    next: iterations[index + 1]?.number ?? null,
  }
}
