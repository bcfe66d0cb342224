/** Columns that name people, in words that name nobody but the reader. */
import type { ColumnAnswer, Person } from './answer.ts'

const given = 'given'
/** Stands once at the top of the file instead of in every row. */
const repeats: ColumnAnswer = { leftOut: 'Your account’s id, which is in “account” already.' }
const secret = (what: string): ColumnAnswer => ({ leftOut: `A secret: ${what}` })

/** Who did it, from a key like account:<id>. */
const whoDidIt: ColumnAnswer = { told: (key, person) => who(String(key), person) }

/** Whose data or account it concerns. */
const whom: ColumnAnswer = { told: (key, person) => who(String(key), person) }

function who(key: string, { owners }: Person): string {
  if (owners.includes(key)) return 'you'
  if (key === 'operator') return 'whoever runs this server'
  const kind = key.slice(0, key.indexOf(':'))
  return kind === 'account' || kind === 'guest' ? 'somebody else' : key
}

/** A person by their id. */
const person: ColumnAnswer = { told: (id, { userId }) => (id === null ? null : id === userId ? 'you' : 'somebody else') }

export const told = { given, repeats, secret, whoDidIt, whom, person } as const
