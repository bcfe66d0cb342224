/** Accounts as administrators find them. */
import { accountStateOf, type AccountState } from '../domain/account/account-state.ts'
import type { Db } from './client.ts'

export interface AccountRow {
  id: string
  email: string
  name: string
  role: string
  state: AccountState
  createdAt: Date
}

export interface WantedAccounts {
  /** Part of a name or an address; '' for all. */
  search: string
  state: AccountState | null
  /** Id of an account: only those whose addresses come after its. '' for the beginning. */
  after: string
  most: number
  /** How many accounts are looked at, at most: a name may be anywhere, and no index finds a part of one. */
  look: number
}

export interface FoundAccounts {
  rows: AccountRow[]
  /** Id of the last account looked at when others come after it that were not; null otherwise. */
  lookedTo: string | null
}

/**
 * By address, from a key on: a page far down costs what the first one does. The state is `accountStateOf`, in SQL. On SQLite, names
 * ignore case for the letters A to Z only.
 */
export async function listAccounts(db: Db, { search, state, after, most, look }: WantedAccounts): Promise<FoundAccounts> {
  const as = (text: string) => `%${text.replaceAll(/[!%_]/g, '!$&')}%`
  const rows = await db.$queryRaw<AccountRow[]>`
    SELECT * FROM (
      SELECT "id", "email", "name", "role", "createdAt",
             CASE WHEN "disabledAt" IS NOT NULL THEN 'disabled' WHEN "emailVerifiedAt" IS NULL THEN 'unverified' ELSE 'active' END AS "state"
      FROM "User"
      WHERE "email" > COALESCE((SELECT "email" FROM "User" WHERE "id" = ${after}), '')
      ORDER BY "email" LIMIT ${look}
    ) AS "looked"
    WHERE ("state" = ${state ?? ''} OR ${state ?? ''} = '')
      AND ("email" LIKE ${as(search.toLowerCase())} ESCAPE '!' OR "name" LIKE ${as(search)} ESCAPE '!'
           OR LOWER("name") LIKE ${as(search.toLowerCase())} ESCAPE '!')
    ORDER BY "email" LIMIT ${most}`
  return { rows, lookedTo: rows.length < most ? await lastLookedAt(db, after, look) : null }
}

async function lastLookedAt(db: Db, after: string, look: number): Promise<string | null> {
  const [last, next] = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "email" > COALESCE((SELECT "email" FROM "User" WHERE "id" = ${after}), '')
    ORDER BY "email" LIMIT 2 OFFSET ${look - 1}`
  return last && next ? last.id : null
}

/** The account with a whole address, by its index. @param email normalised */
export async function findByAddress(db: Db, email: string): Promise<AccountRow | null> {
  const select = { id: true, email: true, name: true, role: true, createdAt: true, emailVerifiedAt: true, disabledAt: true } as const
  const row = await db.user.findUnique({ where: { email }, select })
  if (!row) return null
  const { emailVerifiedAt, disabledAt, ...account } = row
  return { ...account, state: accountStateOf({ emailVerifiedAt, disabledAt }) }
}

export interface AccountDetails extends Omit<AccountRow, 'state'> {
  emailVerifiedAt: Date | null
  disabledAt: Date | null
}

export const findAccount = (db: Db, id: string): Promise<AccountDetails | null> =>
  db.user.findUnique({
    where: { id },
    select: { id: true, email: true, name: true, role: true, createdAt: true, emailVerifiedAt: true, disabledAt: true },
  })

export interface AccountFigures {
  accounts: number
  /** Learners who follow at least one roadmap. */
  onTheWay: number
  mentors: number
  administrators: number
}

/** Counts of people, in one statement. */
export async function countAccounts(db: Db): Promise<AccountFigures> {
  const [row] = await db.$queryRaw<Record<keyof AccountFigures, number | bigint>[]>`
    SELECT SUM("people") AS "accounts",
           SUM(CASE WHEN "role" = 'mentor' THEN "people" ELSE 0 END) AS "mentors",
           SUM(CASE WHEN "role" = 'administrator' THEN "people" ELSE 0 END) AS "administrators",
           (SELECT COUNT(*) FROM (SELECT DISTINCT "learnerId" FROM "Roadmap" WHERE "archivedAt" IS NULL) AS "learners") AS "onTheWay"
    FROM (SELECT "role", COUNT(*) AS "people" FROM "User" GROUP BY "role") AS "roles"`
  const { accounts = 0, onTheWay = 0, mentors = 0, administrators = 0 } = row ?? {}
  return { accounts: Number(accounts), onTheWay: Number(onTheWay), mentors: Number(mentors), administrators: Number(administrators) }
}
