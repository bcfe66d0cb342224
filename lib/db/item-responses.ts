/** What everybody answered in the attempts they submitted, person by person, for figures about the items. */
import { sql, type Db } from './client.ts'

export interface GivenAnswer {
  value: string
  /** Of the item's wording; see item-version.ts. */
  version: string
  seconds: number | null
  /** Given in an earlier attempt. */
  copied: boolean
}

/** The newest response to each item in one attempt. */
export type GivenAnswers = ReadonlyMap<string, GivenAnswer>

/** People read at once: some ten thousand rows. */
const BATCH = 100

/**
 * One person after the other, with their submitted attempts, the oldest first. A person is an account, or a browser without one. No more
 * than a batch of them is held at a time, and nothing of who they are is handed on.
 */
export async function* submittedAnswers(db: Db, batch = BATCH): AsyncGenerator<readonly GivenAnswers[]> {
  for (const owner of [sql`a."learnerId"`, sql`a."guestHash"`]) {
    let after = ''
    for (;;) {
      const owners = await db.$queryRaw<{ owner: string }[]>`
        SELECT DISTINCT ${owner} AS "owner" FROM "Attempt" a
        WHERE ${owner} > ${after} AND a."submittedAt" IS NOT NULL ORDER BY "owner" LIMIT ${batch}`
      const last = owners.at(-1)?.owner
      if (last === undefined) break
      const rows = await db.$queryRaw<Row[]>`
        SELECT ${owner} AS "owner", a."id" AS "attempt", r."item", r."value", r."version", r."seconds", r."copied"
        FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a."id"
        WHERE ${owner} > ${after} AND ${owner} <= ${last} AND a."submittedAt" IS NOT NULL
        ORDER BY "owner", a."submittedAt", a."id", r."id"`
      for (const own of Map.groupBy(rows, (it) => it.owner).values()) yield attemptsIn(own)
      after = last
    }
  }
}

interface Row extends GivenAnswer {
  owner: string
  attempt: string
  item: string
}

const attemptsIn = (rows: readonly Row[]): GivenAnswers[] =>
  [...Map.groupBy(rows, (it) => it.attempt).values()].map(
    (own) => new Map(own.map(({ item, value, version, seconds, copied }) => [item, { value, version, seconds, copied }])),
  )
