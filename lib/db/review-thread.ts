/** Everything that was handed in, decided and said in one review. One statement, however much it is. */
import { checksOf, type Check } from '../domain/review/review-draft.ts'
import { answersOf, type CriterionAnswers } from '../domain/review/criterion-answers.ts'
import type { Db } from './client.ts'

/** Whoever wrote it; the name is null once the account is gone. */
export interface Author {
  id: string | null
  name: string | null
}

export interface FileRow {
  id: string
  name: string
  bytes: number
}

export interface IterationRow {
  id: string
  number: number
  /** Markdown. */
  body: string
  /** Addresses. */
  links: readonly string[]
  answers: CriterionAnswers
  hoursSpent: number | null
  at: Date
  withdrawnAt: Date | null
  files: readonly FileRow[]
}

export interface VerdictRow {
  id: string
  number: number
  kind: 'approve' | 'changes' | 'comment' | 'revoke'
  mentor: Author
  checks: Readonly<Record<string, Check>>
  /** Markdown. */
  words: string
  at: Date
}

export interface ItemFactsRow {
  id: string
  verdictId: string
  mentor: Author
  about: string
  blocking: boolean
  words: string
  raisedAt: Date
  resolvedAt: Date | null
  withdrawnAt: Date | null
}

export interface PostFacts {
  id: string
  number: number
  author: Author
  role: 'learner' | 'mentor'
  itemId: string | null
  /** Markdown. */
  body: string
  at: Date
  editedAt: Date | null
  /** What it said before, the oldest first. */
  before: readonly { body: string; at: Date }[]
}

export interface ReviewThread {
  /** In the order they were handed in; those taken back too. */
  iterations: IterationRow[]
  verdicts: VerdictRow[]
  items: ItemFactsRow[]
  posts: PostFacts[]
}

export async function readThread(db: Db, reviewId: string): Promise<ReviewThread> {
  // The points come first: on Postgres the first part of a union decides the types, and only they have all three times.
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'item' AS "from", i."id", 0 AS "number", CASE WHEN i."blocking" THEN 'blocking' ELSE 'advice' END AS "kind",
      i."mentorId" AS "personId", u."name", i."words" AS "one", i."about" AS "two", i."verdictId" AS "three",
      i."raisedAt" AS "at", i."resolvedAt" AS "other", i."withdrawnAt" AS "third"
    FROM "ChangeItem" i LEFT JOIN "User" u ON u."id" = i."mentorId" WHERE i."reviewId" = ${reviewId}
    UNION ALL
    SELECT 'iteration', i."id", i."number", COALESCE(CAST(i."hoursSpent" AS TEXT), ''), NULL, NULL, i."body", i."links", i."answers",
      i."at", i."withdrawnAt", NULL
    FROM "Iteration" i WHERE i."reviewId" = ${reviewId}
    UNION ALL
    SELECT 'verdict', v."id", v."number", v."kind", v."mentorId", u."name", v."words", v."checks", '', v."at", NULL, NULL
    FROM "Verdict" v LEFT JOIN "User" u ON u."id" = v."mentorId" WHERE v."reviewId" = ${reviewId}
    UNION ALL
    SELECT 'post', w."id", w."number", w."authorRole", w."authorId", u."name", w."body", COALESCE(w."itemId", ''), '', w."at", w."editedAt", NULL
    FROM "ReviewPost" w LEFT JOIN "User" u ON u."id" = w."authorId" WHERE w."reviewId" = ${reviewId}
    UNION ALL
    SELECT 'version', w."id", 0, '', NULL, NULL, p."body", '', '', p."at", NULL, NULL
    FROM "PostVersion" p JOIN "ReviewPost" w ON w."id" = p."postId" WHERE w."reviewId" = ${reviewId}
    UNION ALL
    SELECT 'file', f."id", f."bytes", f."type", NULL, NULL, f."name", i."id", '', f."at", NULL, NULL
    FROM "StoredFile" f JOIN "Iteration" i ON i."id" = f."iterationId" WHERE i."reviewId" = ${reviewId}
    ORDER BY "at", "id"`
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const [files, versions] = [from('file'), from('version')]
  return {
    iterations: from('iteration').map((it) => toIteration(it, files)),
    verdicts: from('verdict').map(toVerdict),
    items: from('item').map(toItem),
    posts: from('post').map((it) => toPost(it, versions)),
  }
}

interface Row {
  from: 'item' | 'iteration' | 'verdict' | 'post' | 'version' | 'file'
  id: string
  number: number | bigint
  kind: string
  personId: string | null
  name: string | null
  one: string
  two: string
  three: string
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number
  other: Date | string | number | null
  third: Date | string | number | null
}

const time = (it: Date | string | number): Date => new Date(it)
const timeOrNull = (it: Row['other']): Date | null => (it === null ? null : new Date(it))
const authorOf = ({ personId: id, name }: Row): Author => ({ id, name })

function toIteration({ id, number, kind: hours, one: body, two: links, three, at, other }: Row, files: readonly Row[]): IterationRow {
  return {
    id,
    number: Number(number),
    body,
    links: links.split('\n').filter((it) => it.trim() !== ''),
    answers: answersOf(three),
    hoursSpent: hours === '' ? null : Number(hours),
    at: time(at),
    withdrawnAt: timeOrNull(other),
    files: files.filter((it) => it.two === id).map((it) => ({ id: it.id, name: it.one, bytes: Number(it.number) })),
  }
}

function toVerdict({ id, number, kind, one: words, two, at, ...row }: Row): VerdictRow {
  const known = (['approve', 'changes', 'revoke'] as const).find((it) => it === kind) ?? 'comment'
  const mentor = { id: row.personId, name: row.name }
  return { id, number: Number(number), kind: known, mentor, checks: checksOf(two), words, at: time(at) }
}

function toItem(row: Row): ItemFactsRow {
  const { id, kind, one: words, two: about, three: verdictId, at, other, third } = row
  const times = { raisedAt: time(at), resolvedAt: timeOrNull(other), withdrawnAt: timeOrNull(third) }
  return { id, verdictId, mentor: authorOf(row), about, blocking: kind === 'blocking', words, ...times }
}

function toPost(row: Row, versions: readonly Row[]): PostFacts {
  const { id, number, kind, one: body, two, at, other } = row
  const before = versions.filter((it) => it.id === id).map((it) => ({ body: it.one, at: time(it.at) }))
  const said = { number: Number(number), author: authorOf(row), role: kind === 'mentor' ? ('mentor' as const) : ('learner' as const) }
  return { id, ...said, itemId: two === '' ? null : two, body, at: time(at), editedAt: timeOrNull(other), before }
}
