/** A review's thread as one of its people reads it: in order, in their days and hours, with what they may change. */
import type { Author, ItemFactsRow, PostFacts, ReviewThread, VerdictRow } from '../db/review-thread.ts'
import { dateStyleOf, dayFor } from '../date-style.ts'
import { itemState, type ItemState } from '../domain/review/change-item.ts'
import { timeOf } from '../domain/calendar/calendar.ts'
import type { Judgement } from '../domain/review/judgement.ts'
import { mayEdit } from '../domain/review/review-post.ts'
import type { Actor } from '../policy.ts'

/** A moment in the reader's zone. */
export interface When {
  /** YYYY-MM-DD. */
  day: string
  /** 14:02 */
  time: string
}

export interface PersonView {
  name: string
  isMentor: boolean
  isYou: boolean
}

export interface PostView {
  id: string
  number: number
  who: PersonView
  when: When
  /** Markdown. */
  body: string
  /** What it said before, the oldest first, and until when. */
  before: readonly { body: string; until: When }[]
  mayEdit: boolean
}

export interface ItemView {
  id: string
  /** criterion:<id>, milestone:<id>, or empty for the whole. */
  key: string
  /** The same in words; null for the whole. */
  about: string | null
  blocking: boolean
  words: string
  who: PersonView
  when: When
  state: ItemState
  /** When it was settled or withdrawn. */
  closed: When | null
  answers: readonly PostView[]
}

export interface VerdictView {
  id: string
  number: number
  kind: VerdictRow['kind']
  who: PersonView
  when: When
  /** Markdown. */
  words: string
  /** What was judged, with what it is in words. */
  checks: readonly { about: string; judgement: Judgement | null; words: string }[]
  items: readonly ItemView[]
}

export type ThreadEntry =
  | { kind: 'handed-in'; number: number; when: When; takenBack: boolean }
  | ({ kind: 'verdict' } & { verdict: VerdictView })
  | ({ kind: 'post' } & { post: PostView })

export interface ThreadView {
  /** The oldest first. */
  entries: readonly ThreadEntry[]
  /** Points that are neither settled nor withdrawn, blocking ones first. */
  open: readonly ItemView[]
}

interface Reader {
  actor: Actor
  now: Date
  /** In words what a point is about: a criterion, a milestone. */
  label(about: string): string
  /** Nothing later is read: where a mentorship ended. */
  until?: Date | null
}

export const whenFor = (actor: Actor, at: Date): When => ({ day: dayFor(actor, at), time: timeOf(at, dateStyleOf(actor).timeZone) })

/** What a person is called in a thread that outlives accounts. */
export const nameOf = (name: string | null): string => name ?? 'Somebody who left'

export function threadView(thread: ReviewThread, reader: Reader): ThreadView {
  const isRead = ({ at }: { at: Date }) => !reader.until || at <= reader.until
  const posts = thread.posts.filter(isRead)
  const verdicts = thread.verdicts.filter(isRead)
  const items = thread.items.filter(({ raisedAt: at }) => isRead({ at })).map((it) => itemView(it, posts, reader))
  const entries = [
    ...thread.iterations.filter(isRead).map((it) => ({ at: it.at, entry: handedIn(reader, it) })),
    ...verdicts.map((it) => ({ at: it.at, entry: { kind: 'verdict', verdict: verdictView(it, thread.items, items, reader) } as const })),
    ...posts.filter((it) => it.itemId === null).map((it) => ({ at: it.at, entry: { kind: 'post', post: postView(it, reader) } as const })),
  ]
  const open = items.filter((it) => it.state === 'open')
  return {
    entries: entries.sort((a, b) => a.at.getTime() - b.at.getTime()).map((it) => it.entry),
    open: [...open.filter((it) => it.blocking), ...open.filter((it) => !it.blocking)],
  }
}

const handedIn = ({ actor }: Reader, { number, at, withdrawnAt }: ReviewThread['iterations'][number]): ThreadEntry => ({
  kind: 'handed-in',
  number,
  when: whenFor(actor, at),
  takenBack: withdrawnAt !== null,
})

function personView({ actor }: Reader, { id, name }: Author, isMentor: boolean): PersonView {
  return { name: nameOf(name), isMentor, isYou: actor.kind === 'account' && id === actor.userId }
}

function postView(it: PostFacts, reader: Reader): PostView {
  const { actor, now } = reader
  const who = personView(reader, it.author, it.role === 'mentor')
  return {
    id: it.id,
    number: it.number,
    who,
    when: whenFor(actor, it.at),
    body: it.body,
    before: it.before.map(({ body, at }) => ({ body, until: whenFor(actor, at) })),
    mayEdit: who.isYou && !reader.until && mayEdit(it.at, now),
  }
}

function itemView(it: ItemFactsRow, posts: readonly PostFacts[], reader: Reader): ItemView {
  const closedAt = it.withdrawnAt ?? it.resolvedAt
  return {
    id: it.id,
    key: it.about,
    about: it.about === '' ? null : reader.label(it.about),
    blocking: it.blocking,
    words: it.words,
    who: personView(reader, it.mentor, true),
    when: whenFor(reader.actor, it.raisedAt),
    state: itemState(it),
    closed: closedAt && whenFor(reader.actor, closedAt),
    answers: posts.filter((post) => post.itemId === it.id).map((post) => postView(post, reader)),
  }
}

function verdictView(it: VerdictRow, rows: readonly ItemFactsRow[], items: readonly ItemView[], reader: Reader): VerdictView {
  const own = new Set(rows.filter((row) => row.verdictId === it.id).map((row) => row.id))
  return {
    id: it.id,
    number: it.number,
    kind: it.kind,
    who: personView(reader, it.mentor, true),
    when: whenFor(reader.actor, it.at),
    words: it.words,
    checks: Object.entries(it.checks).map(([about, { judgement, words }]) => ({ about: reader.label(about), judgement, words })),
    items: items.filter((item) => own.has(item.id)),
  }
}
