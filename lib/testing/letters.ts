/** The mails that wait in a test's database, as their readers would see them. */
import type { Db } from '../db/client.ts'
import { listMails } from '../db/mails.ts'
import { unsealLetter } from '../mail/outbox.ts'
import type { Letter } from '../mail/letter.ts'

/** Newest first. @param to one reader's, or everybody's */
export async function lettersTo(db: Db, to: string | null = null): Promise<Letter[]> {
  return (await listMails(db, to, 1_000)).map((it) => unsealLetter(it.sealed))
}

/** Kinds of the mails to somebody, in order of the alphabet: several are written at the same test's moment. */
export const kindsTo = async (db: Db, to: string): Promise<string[]> => (await lettersTo(db, to)).map((it) => it.kind).toSorted()

/** The token in the only letter of its kind to somebody. @throws when there is none or more than one */
export async function tokenIn(db: Db, to: string, kind: string): Promise<string> {
  const letters = (await lettersTo(db, to)).filter((it) => it.kind === kind)
  const [letter] = letters
  if (!letter || letters.length > 1) throw new Error(`${letters.length} letters of kind ${kind} to ${to}`)
  return tokenOf(letter)
}

export function tokenOf(letter: Letter): string {
  const links = [letter.action, ...letter.notes].flatMap((it) => (it === null || typeof it === 'string' ? [] : [it.href]))
  const token = links.map((it) => new URL(it).searchParams.get('token')).find((it) => it !== null)
  if (!token) throw new Error(`no token in ${letter.kind}`)
  return token
}
