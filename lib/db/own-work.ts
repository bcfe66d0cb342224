/** Everything that a learner keeps on one milestone: ticks, note, draft and own resources. */
import type { Db, Tx } from './client.ts'
import { noNote, type Note, type NoteKind } from './milestone-notes.ts'
import type { MilestonePlace } from './milestone-place.ts'
import type { OwnResource } from './own-resources.ts'

export interface OwnWork {
  /** `criterion:<id>`, `resource:<id>` and `own:<id>`. */
  ticks: ReadonlySet<string>
  notes: Readonly<Record<NoteKind, Note>>
  /** In the order they were added. */
  resources: readonly OwnResource[]
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
    ORDER BY "at", "key"`
  const from = (source: Row['from']) => rows.filter((it) => it.from === source)
  const note = (kind: NoteKind) => noteOf(from('note').find((it) => it.key === kind))
  return {
    ticks: new Set(from('tick').map((it) => it.key)),
    notes: { note: note('note'), evidence: note('evidence') },
    resources: from('own').map((it) => ({ id: it.key, title: it.one, url: it.other })),
  }
}

interface Row {
  from: 'tick' | 'note' | 'own'
  key: string
  one: string
  other: string
  revision: number | bigint
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | number
}

const noteOf = (row: Row | undefined): Note =>
  row ? { body: row.one, links: row.other, revision: Number(row.revision), updatedAt: new Date(row.at) } : noNote
