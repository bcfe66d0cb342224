/** Everything that a learner keeps on one milestone: ticks, note, draft, own resources, and what shows that it was known already. */
import type { EvidenceKind } from '../domain/credit.ts'
import type { Scope } from '../domain/curriculum.ts'
import type { Db, Tx } from './client.ts'
import { kindOf } from './credit-columns.ts'
import { noNote, type Note, type NoteKind } from './milestone-notes.ts'
import type { MilestonePlace } from './milestone-place.ts'
import type { OwnResource } from './own-resources.ts'

export interface OwnWork {
  /** `criterion:<id>`, `resource:<id>` and `own:<id>`. */
  ticks: ReadonlySet<string>
  notes: Readonly<Record<NoteKind, Note>>
  /** In the order they were added. */
  resources: readonly OwnResource[]
  /** What shows that it was known already, for each scope in which that still stands. */
  known: Readonly<Record<Scope, ShownBy | null>>
}

export interface ShownBy {
  kind: EvidenceKind
  words: string | null
  url: string | null
  lastUsed: number | null
}

/** One statement for all of it, since the page of a milestone shows all of it. */
export async function findOwnWork(db: Db | Tx, { learnerId, milestoneId }: MilestonePlace): Promise<OwnWork> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'tick' AS "from", "subject" AS "key", '' AS "one", '' AS "other", 0 AS "revision", "at"
    FROM "Tick" WHERE "learnerId" = ${learnerId} AND "milestoneId" = ${milestoneId}
    UNION ALL
    SELECT 'note', "kind", "body", "links", "revision", "updatedAt"
    FROM "MilestoneNote" WHERE "learnerId" = ${learnerId} AND "milestoneId" = ${milestoneId}
    UNION ALL
    SELECT 'own', "id", "title", "url", 0, "addedAt"
    FROM "OwnResource" WHERE "learnerId" = ${learnerId} AND "milestoneId" = ${milestoneId}
    UNION ALL
    SELECT 'known ' || p."scope", e."kind", COALESCE(e."words", ''), COALESCE(e."url", ''), COALESCE(e."lastUsed", 0), e."at"
    FROM "MilestoneProgress" p JOIN "Evidence" e ON e."id" = p."creditId"
    WHERE p."learnerId" = ${learnerId} AND p."milestoneId" = ${milestoneId} AND p."creditedAt" IS NOT NULL
    ORDER BY "at", "key"`
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const note = (kind: NoteKind) => noteOf(from('note').find((it) => it.key === kind))
  return {
    ticks: new Set(from('tick').map((it) => it.key)),
    notes: { note: note('note'), evidence: note('evidence') },
    resources: from('own').map((it) => ({ id: it.key, title: it.one, url: it.other })),
    known: { 'first-role': shownBy(from('known first-role')[0]), full: shownBy(from('known full')[0]) },
  }
}

interface Row {
  from: 'tick' | 'note' | 'own' | `known ${Scope}`
  key: string
  one: string
  other: string
  revision: number | bigint
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number
}

function shownBy(row: Row | undefined): ShownBy | null {
  if (!row) return null
  return { kind: kindOf(row.key), words: row.one || null, url: row.other || null, lastUsed: Number(row.revision) || null }
}

const noteOf = (row: Row | undefined): Note =>
  row ? { body: row.one, links: row.other, revision: Number(row.revision), updatedAt: new Date(row.at) } : noNote
