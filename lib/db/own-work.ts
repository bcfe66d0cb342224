/**
 * Everything that a learner keeps on one milestone: ticks, note, draft with files, own resources, what shows that it was known already,
 * what was handed in, hours, and whether their timer runs.
 */
import type { EvidenceKind } from '../domain/roadmap/credit.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import type { Db, Tx } from './client.ts'
import { kindOf } from './credit-columns.ts'
import { handedInRows, toHandedIn, type HandedInWork, type UnionRow } from './handed-in.ts'
import { noNote, REST, type Note, type NoteKind } from './milestone-notes.ts'
import type { MilestonePlace } from './milestone-place.ts'
import { toWritten, type WrittenWords } from './own-milestones.ts'
import type { OwnResource } from './own-resources.ts'

export interface OwnWork {
  /** `criterion:<id>`, `resource:<id>` and `own:<id>`. */
  ticks: ReadonlySet<string>
  notes: Readonly<Record<NoteKind, Note>>
  /** In the order they were added. */
  resources: readonly OwnResource[]
  /** What shows that it was known already, for each scope in which that still stands. */
  known: Readonly<Record<Scope, ShownBy | null>>
  handedIn: HandedInWork
  /** The words of a milestone that is in no curriculum; null for one that is. */
  written: WrittenWords | null
  /** Minutes logged for it. */
  minutes: number
  /** The learner's timer, for whatever it runs; no milestone for nothing in particular. */
  timer: { milestoneId: string | null; startedAt: Date } | null
}

export interface ShownBy {
  kind: EvidenceKind
  words: string | null
  url: string | null
  lastUsed: number | null
}

/** One statement for all of it, since the page of a milestone shows all of it. */
export async function findOwnWork(db: Db | Tx, { learnerId, milestoneId }: MilestonePlace): Promise<OwnWork> {
  const rows = await db.$queryRaw<UnionRow[]>`
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
    UNION ALL
    SELECT 'written', "criteria", "why", "links", 0, "at" FROM "OwnMilestone" WHERE "learnerId" = ${learnerId} AND "id" = ${milestoneId}
    UNION ALL
    SELECT 'time', "id", '', '', "minutes", "at" FROM "TimeEntry"
    WHERE "learnerId" = ${learnerId} AND "milestoneId" = ${milestoneId} AND "removedAt" IS NULL
    UNION ALL
    SELECT 'timer', COALESCE("milestoneId", ''), '', '', 0, "startedAt" FROM "Timer" WHERE "learnerId" = ${learnerId}
    UNION ALL
    ${handedInRows({ learnerId, milestoneId })}
    ORDER BY "at", "key"`
  const from = (source: string) => rows.filter((it) => it.from === source)
  const note = (kind: NoteKind) => noteOf(from('note').find((it) => it.key === kind))
  return {
    ticks: new Set(from('tick').map((it) => it.key)),
    notes: { note: note('note'), evidence: { ...note('evidence'), rest: from('note').find((it) => it.key === REST)?.one ?? '' } },
    resources: from('own').map((it) => ({ id: it.key, title: it.one, url: it.other })),
    known: { 'first-role': shownBy(from('known first-role')[0]), full: shownBy(from('known full')[0]) },
    handedIn: toHandedIn(milestoneId, rows),
    written: writtenOf(from('written')[0]),
    minutes: from('time').reduce((sum, it) => sum + Number(it.revision), 0),
    timer: timerOf(from('timer')[0]),
  }
}

const timerOf = (row: UnionRow | undefined): OwnWork['timer'] =>
  row ? { milestoneId: row.key || null, startedAt: new Date(row.at) } : null

const writtenOf = (row: UnionRow | undefined): WrittenWords | null =>
  row ? toWritten({ why: row.one, criteria: row.key, links: row.other }) : null

function shownBy(row: UnionRow | undefined): ShownBy | null {
  if (!row) return null
  return { kind: kindOf(row.key), words: row.one || null, url: row.other || null, lastUsed: Number(row.revision) || null }
}

const noteOf = (row: UnionRow | undefined): Note =>
  row ? { body: row.one, links: row.other, rest: '', revision: Number(row.revision), updatedAt: new Date(row.at) } : noNote
