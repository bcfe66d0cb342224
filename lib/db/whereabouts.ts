/** Where a person stands besides one roadmap or result: their work, what they are credited with, the roadmaps they follow. */
import type { Credits } from '../domain/roadmap/credit.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import type { Answers } from '../domain/answers/profile.ts'
import type { Work } from '../domain/roadmap/standing.ts'
import type { Db, Tx } from './client.ts'
import { toCredits } from './credit-columns.ts'

export interface Whereabouts {
  /** By milestone and scope. */
  work: ReadonlyMap<string, Record<Scope, Work | null>>
  credits: Credits
  /** Active roadmaps by track, with the result that each was made from. */
  following: ReadonlyMap<string, { id: string; attemptId: string }>
}

export const NOWHERE: Whereabouts = { work: new Map(), credits: new Map(), following: new Map() }

/** One statement for all three, since the pages that compare paths need all of them. */
export async function findWhereabouts(db: Db | Tx, learnerId: string): Promise<Whereabouts> {
  return toWhereabouts(await readRows(db, learnerId, ''))
}

/** An account's newest result, with its answers. */
export interface NewestResult {
  id: string
  contentHash: string
  submittedAt: Date | null
  answers: Answers
}

/** All that another choice for a roadmap is worked out from, beside the roadmap. */
export interface BeforeSwitch extends Whereabouts {
  result: NewestResult | null
}

/** The same with the newest result, still in one statement. */
export async function findBeforeSwitch(db: Db | Tx, learnerId: string): Promise<BeforeSwitch> {
  const rows = await readRows(db, learnerId, learnerId)
  return { ...toWhereabouts(rows), result: resultOf(rows.filter((it) => it.of.startsWith(RESPONSE))) }
}

const RESPONSE = 'response '

/** @param answerer the learner again when the newest result is wanted, or nobody */
function readRows(db: Db | Tx, learnerId: string, answerer: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT 'work' AS "of", "milestoneId" AS "key", "scope" AS "other", 0 AS "level", 0 AS "lastUsed",
      "startedAt" AS "one", "finishedAt" AS "two", "creditedAt" AS "three"
    FROM "MilestoneProgress" WHERE "learnerId" = ${learnerId}
    UNION ALL
    SELECT 'credit ' || "kind", "skill", "evidenceId", "level", COALESCE("lastUsed", 0), "at", NULL, NULL
    FROM "SkillCredit" WHERE "learnerId" = ${learnerId}
    UNION ALL
    SELECT 'roadmap ' || "attemptId", "trackId", "id", 0, 0, NULL, NULL, NULL
    FROM "Roadmap" WHERE "learnerId" = ${learnerId} AND "archivedAt" IS NULL
    UNION ALL
    SELECT 'response ' || a."id" || ' ' || a."contentHash", r."item", r."value", r."id", 0, a."submittedAt", NULL, NULL
    FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a."id"
    WHERE a."id" = (
      SELECT "id" FROM "Attempt" WHERE "learnerId" = ${answerer} AND "submittedAt" IS NOT NULL ORDER BY "submittedAt" DESC, "id" LIMIT 1)`
}

function toWhereabouts(rows: readonly Row[]): Whereabouts {
  return {
    work: workOf(rows.filter((it) => it.of === 'work')),
    credits: creditsOf(rows),
    following: new Map(
      rows.flatMap((it) => {
        const [of, attemptId = ''] = it.of.split(' ')
        return of === 'roadmap' ? [[it.key, { id: it.other, attemptId }] as const] : []
      }),
    ),
  }
}

/** SQLite does not know the type of a column of a union. */
type Stored = Date | string | number | null

interface Row {
  of: string
  key: string
  other: string
  /** Level, or the place of a response in its attempt. */
  level: number | bigint
  lastUsed: number | bigint
  one: Stored
  two: Stored
  three: Stored
}

/** Of several responses to one item the last one counts. */
function resultOf(rows: readonly Row[]): NewestResult | null {
  const [first] = rows
  if (!first) return null
  const inOrder = rows.toSorted((a, b) => Number(a.level) - Number(b.level))
  const [id = '', contentHash = ''] = first.of.slice(RESPONSE.length).split(' ')
  return { id, contentHash, submittedAt: date(first.one), answers: new Map(inOrder.map((it) => [it.key, it.other])) }
}

const date = (stored: Stored): Date | null => (stored === null ? null : new Date(stored))

function workOf(rows: readonly Row[]): Map<string, Record<Scope, Work | null>> {
  const work = new Map<string, Record<Scope, Work | null>>()
  for (const { key, other, one, two, three } of rows) {
    const both = work.get(key) ?? { 'first-role': null, full: null }
    work.set(key, { ...both, [other]: { startedAt: date(one), finishedAt: date(two), creditedAt: date(three) } })
  }
  return work
}

function creditsOf(rows: readonly Row[]): Credits {
  return toCredits(
    rows.flatMap((it) => {
      const [of, kind] = it.of.split(' ')
      if (of !== 'credit' || kind === undefined) return []
      const lastUsed = Number(it.lastUsed) || null
      const columns = { creditSkill: it.key, creditLevel: Number(it.level), creditKind: kind, creditAt: date(it.one) }
      return [{ ...columns, creditLastUsed: lastUsed, creditEvidence: it.other }]
    }),
  )
}
