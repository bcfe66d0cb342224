/** The two questions that every table answers: what a person gets of it in their file, and how it goes when their account goes. */
import type { Prisma } from '../generated/sqlite/client.ts'

export type Model = Prisma.ModelName
type Rows<M extends Model> = Prisma.TypeMap['model'][M]['operations']['findMany']['args']
export type Column<M extends Model> = keyof Prisma.TypeMap['model'][M]['payload']['scalars'] & string

/** Everything by which rows of one person can be found. */
export interface Person {
  userId: string
  email: string
  /** Addresses they asked to change to, and when: the mail of that moment went there. */
  asked: readonly { address: string; at: Date }[]
  /** `ownerKey` of the account and of the present browser without it. */
  owners: readonly string[]
  /** Of the present browser, for what was answered in it signed out. */
  guestHash: string | null
  /** Under which failed sign-ins of this person are counted. */
  failureKeys: readonly string[]
}

/** In the file as it is; in other words; or not, with the reason. */
export type ColumnAnswer = 'given' | { told: (value: unknown, person: Person) => unknown } | { leftOut: string }

export type Deletion =
  /** The database does it: a foreign key leads from the row to the account. */
  | 'by cascade'
  /** By the same condition that finds the rows for the file. */
  | 'by key'
  /** The reason why it stays, and what is done so that it names nobody. */
  | { stays: string }

export interface OwnTable<M extends Model> {
  /** What it is called in the file. */
  name: string
  about: string
  /** Which rows are this person's. */
  mine(person: Person): NonNullable<Rows<M>['where']>
  /** By time or place, and in the end by the key: no two rows are alike in it. */
  order: NonNullable<Rows<M>['orderBy']>
  columns: Record<Column<M>, ColumnAnswer>
  deletion: Deletion
}

/** A table that says nothing about anybody. */
export interface NobodysTable {
  nobodys: string
}
