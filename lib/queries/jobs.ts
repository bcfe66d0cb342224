/** The administrator's page of what is done on a clock: what waits, what runs, and what failed and why. */
import { assertAdministers } from '../auth/administration.ts'
import { countWork, listFailedMails, listNotableJobs, type JobRow, type WorkCount, type WorkState } from '../db/job-list.ts'
import { JOB_KINDS, type JobKinds } from '../jobs/kinds.ts'
import type { Query } from '../operation.ts'

export interface JobsView {
  asOf: Date
  failed: FailedWork[]
  failedMails: FailedWork[]
  running: { id: string; label: string; attempts: number }[]
  kinds: KindOfWork[]
}

export interface FailedWork {
  id: string
  kind: string
  label: string
  /** Whose it is, where it is somebody's. */
  learnerId: string | null
  reason: string
  attempts: number
  /** When it is tried again; null when it was given up, at `failedAt`. */
  againAt: Date | null
  failedAt: Date | null
  /** False for a mail that was given up: its text is gone. */
  mayRetry: boolean
}

export interface KindOfWork {
  kind: string
  label: string
  counts: Record<WorkState, number>
  /** Of what repeats. Last: the end of its last run, or when it was put down. */
  repeats: { last: Date; next: Date; everyMinutes: number } | null
}

/** Milliseconds. */
const DAY = 24 * 60 * 60_000
const MOST = 100

/** @throws NotFound */
export const jobs: Query<null, JobsView> = async (context) => {
  await assertAdministers(context)
  const { db, now } = context
  const counts = await countWork(db, { now, since: new Date(now.getTime() - DAY) })
  const rows = await listNotableJobs(db, MOST)
  const mails = await listFailedMails(db, MOST)
  return {
    asOf: now,
    failed: rows.flatMap((it) => failedJob(it)),
    failedMails: mails.map((it) => ({
      ...it,
      label: it.kind,
      learnerId: null,
      reason: it.reason ?? 'not known',
      againAt: it.failedAt === null ? it.dueAt : null,
      mayRetry: it.failedAt === null,
    })),
    running: rows
      .filter((it) => it.takenBy !== null && it.dueAt > now)
      .map(({ id, kind, attempts }) => ({ id, label: labelOf(kind), attempts })),
    kinds: kindsOf(counts, rows),
  }
}

const KINDS: JobKinds = JOB_KINDS
export const MAILS = 'mail'

/** A kind of another version is shown as it is stored. */
const labelOf = (kind: string): string => (kind === MAILS ? 'Mails on their way to the mail server' : (KINDS[kind]?.label ?? kind))

const failedJob = ({ id, kind, learnerId, reason, attempts, dueAt, failedAt, takenBy }: JobRow): FailedWork[] =>
  reason === null || takenBy !== null
    ? []
    : [{ id, kind, label: labelOf(kind), learnerId, reason, attempts, againAt: failedAt === null ? dueAt : null, failedAt, mayRetry: true }]

function kindsOf(counts: readonly WorkCount[], rows: readonly JobRow[]): KindOfWork[] {
  const names = [...new Set([MAILS, ...Object.keys(KINDS), ...counts.map((it) => it.kind)])]
  return names.map((kind) => {
    const of = (state: WorkState) => counts.find((it) => it.kind === kind && it.state === state)?.count ?? 0
    const row = rows.find((it) => it.key === `repeats:${kind}`)
    const repeats = KINDS[kind]?.repeats
    return {
      kind,
      label: labelOf(kind),
      counts: { waiting: of('waiting'), running: of('running'), failing: of('failing'), failed: of('failed'), done: of('done') },
      repeats: row && repeats && repeats !== 'once' ? { last: row.createdAt, next: row.dueAt, everyMinutes: repeats.everyMinutes } : null,
    }
  })
}
