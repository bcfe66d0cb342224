/** Reads everything that is kept about a person, as plain rows by table. */
import type { Db } from '../client.ts'
import type { Column, ColumnAnswer, Model, OwnTable, Person } from './answer.ts'
import { ownTables } from './answers.ts'

export interface OwnRows {
  name: string
  about: string
  /** Columns that are not in the rows, and why. */
  leftOut: Record<string, string>
  rows: Record<string, unknown>[]
}

/** One table after another, so that other requests get their turn in between. */
export async function everythingAbout(db: Db, person: Person): Promise<OwnRows[]> {
  const found: OwnRows[] = []
  for (const [model, table] of ownTables) found.push(await readTable(db, model, table, person))
  return found
}

async function readTable(db: Db, model: Model, table: OwnTable<Model>, person: Person): Promise<OwnRows> {
  const columns = Object.entries<ColumnAnswer>(table.columns)
  const select = Object.fromEntries(columns.filter(([, it]) => !isLeftOut(it)).map(([column]) => [column, true]))
  const rows: Record<string, unknown>[] = []
  for await (const page of pagesOf(db, model, { where: table.mine(person), orderBy: table.order, select }))
    rows.push(
      ...page.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, tell(table, column, value, person)]))),
    )
  const leftOut = Object.fromEntries(columns.flatMap(([column, it]) => (isLeftOut(it) ? [[column, it.leftOut]] : [])))
  return { name: table.name, about: table.about, leftOut, rows }
}

/** A SQLite read holds up everybody until it is done, so a long table is read in parts. */
async function* pagesOf(db: Db, model: Model, query: object) {
  for (let skip = 0; ; skip += PAGE) {
    const page = await rowsOf(db, model).findMany({ ...query, skip, take: PAGE })
    yield page
    if (page.length < PAGE) return
  }
}

const PAGE = 500

const isLeftOut = (it: ColumnAnswer): it is { leftOut: string } => typeof it === 'object' && 'leftOut' in it

function tell(table: OwnTable<Model>, column: string, value: unknown, person: Person): unknown {
  const answer = table.columns[column as Column<Model>] as ColumnAnswer
  return typeof answer === 'object' && 'told' in answer ? answer.told(value, person) : value
}

/** What all tables of the client have in common. The client's own types know each table apart and none in general. */
interface AnyTable {
  findMany(args: object): Promise<Record<string, unknown>[]>
  deleteMany(args: object): Promise<unknown>
}

export const rowsOf = (db: object, model: Model): AnyTable =>
  (db as Record<string, AnyTable>)[model.charAt(0).toLowerCase() + model.slice(1)] as AnyTable
