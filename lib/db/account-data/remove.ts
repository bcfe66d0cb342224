/** Removes everything that names a person. */
import type { Tx } from '../client.ts'
import type { Person } from './answer.ts'
import { ownTables } from './answers.ts'
import { rowsOf } from './read.ts'

/**
 * By key as the table of answers says; the account itself takes the rest along.
 * @returns false when the account was gone already
 */
export async function removeEverythingAbout(db: Tx, person: Person): Promise<boolean> {
  const { count } = await db.user.deleteMany({ where: { id: person.userId } })
  for (const [model, { deletion, mine }] of ownTables) {
    if (deletion === 'by key') await rowsOf(db, model).deleteMany({ where: mine(person) })
  }
  // What happened to other people's data stays theirs, without a name.
  await db.event.updateMany({ where: { actorKey: { in: [...person.owners] } }, data: { actorKey: 'account:deleted' } })
  return count === 1
}
