/** What a person says about themselves: their name and how pages look to them. */
import type { Prisma } from './generated/sqlite/client.ts'
import type { Db, Tx } from './client.ts'

export interface Profile {
  name: string
  /** IANA name; null for no choice, as the others. */
  timeZone: string | null
  dateLanguage: string | null
  theme: string | null
}

/** @returns whether anything is different from before, so that the same form sent twice changes nothing the second time. */
export async function saveProfile(db: Tx, userId: string, profile: Profile): Promise<boolean> {
  const { name, timeZone, dateLanguage, theme } = profile
  const different: Prisma.UserWhereInput[] = [
    { name: { not: name } },
    { timeZone: other(timeZone) },
    { dateLanguage: other(dateLanguage) },
    { theme: other(theme) },
    // A column without a value is "not equal" to nothing in SQL.
    ...(timeZone === null ? [] : [{ timeZone: null }]),
    ...(dateLanguage === null ? [] : [{ dateLanguage: null }]),
    ...(theme === null ? [] : [{ theme: null }]),
  ]
  return (await db.user.updateMany({ where: { id: userId, OR: different }, data: { name, timeZone, dateLanguage, theme } })).count === 1
}

const other = (value: string | null) => ({ not: value })

/** The theme of an account: what a browser is told when it signs in. */
export async function findTheme(db: Db, userId: string): Promise<string | null> {
  return (await db.user.findUnique({ where: { id: userId }, select: { theme: true } }))?.theme ?? null
}

/** @returns whether it was otherwise before. */
export async function saveFactorUse(db: Tx, userId: string, isUsed: boolean): Promise<boolean> {
  const ignoresFactor = !isUsed
  return (await db.user.updateMany({ where: { id: userId, ignoresFactor: !ignoresFactor }, data: { ignoresFactor } })).count === 1
}
