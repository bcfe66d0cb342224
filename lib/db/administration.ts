/** Power over accounts: who holds it now, and what it changes. */
import type { Db, Tx } from './client.ts'

/**
 * Ids of the administrators who can sign in. Whoever else asks waits until this transaction ends, so that two who take each other's power
 * away meet here and the second finds that theirs is gone.
 */
export async function holdAdministrators(db: Tx): Promise<string[]> {
  await db.user.updateMany({ where: { role: 'administrator' }, data: { role: 'administrator' } })
  return listAdministrators(db)
}

/** Ids of the administrators who can sign in, as of now. */
export async function listAdministrators(db: Db | Tx): Promise<string[]> {
  const rows = await db.user.findMany({ where: { role: 'administrator', disabledAt: null }, select: { id: true } })
  return rows.map((it) => it.id)
}

/**
 * Nobody can sign in to the account from now on, and whoever is signed in or holds a link to it is not let on.
 * @returns whether it was enabled before
 */
export async function disableUser(db: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: now } })
  if (count === 0) return false
  await db.session.deleteMany({ where: { userId: id } })
  await db.token.deleteMany({ where: { userId: id } })
  return true
}

/** @returns whether it was disabled before */
export async function enableUser(db: Tx, id: string): Promise<boolean> {
  return (await db.user.updateMany({ where: { id, disabledAt: { not: null } }, data: { disabledAt: null } })).count === 1
}
