/** Accounts as administrators find them. */
import type { AccountState } from '../domain/account-state.ts'
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
}

/** By address, from a key on: a page far down costs what the first one does. The state is `accountStateOf`, in SQL. On SQLite, names ignore case for the letters A to Z only. */
export async function listAccounts(db: Db, { search, state, after, most }: WantedAccounts): Promise<AccountRow[]> {
  const as = (text: string) => `%${text.replaceAll(/[!%_]/g, '!$&')}%`
  return db.$queryRaw<AccountRow[]>`
    SELECT * FROM (
      SELECT "id", "email", "name", "role", "createdAt",
             CASE WHEN "disabledAt" IS NOT NULL THEN 'disabled' WHEN "emailVerifiedAt" IS NULL THEN 'unverified' ELSE 'active' END AS "state"
      FROM "User"
      WHERE "email" > COALESCE((SELECT "email" FROM "User" WHERE "id" = ${after}), '')
        AND ("email" LIKE ${as(search.toLowerCase())} ESCAPE '!' OR "name" LIKE ${as(search)} ESCAPE '!'
             OR LOWER("name") LIKE ${as(search.toLowerCase())} ESCAPE '!')
    ) AS "found"
    WHERE "state" = ${state ?? ''} OR ${state ?? ''} = ''
    ORDER BY "email" LIMIT ${most}`
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
    SELECT COUNT(*) AS "accounts",
           SUM(CASE WHEN "role" = 'mentor' THEN 1 ELSE 0 END) AS "mentors",
           SUM(CASE WHEN "role" = 'administrator' THEN 1 ELSE 0 END) AS "administrators",
           (SELECT COUNT(DISTINCT "learnerId") FROM "Roadmap" WHERE "archivedAt" IS NULL) AS "onTheWay"
    FROM "User"`
  const { accounts = 0, onTheWay = 0, mentors = 0, administrators = 0 } = row ?? {}
  return { accounts: Number(accounts), onTheWay: Number(onTheWay), mentors: Number(mentors), administrators: Number(administrators) }
}
