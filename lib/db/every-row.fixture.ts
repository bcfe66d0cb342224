/** All rows of all tables, for tests that must miss none: the list of tables comes from the models. */
import type { Db } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'

export const tables: readonly string[] = Object.values(Prisma.ModelName)

/** Rows as text by table, in an order that only depends on what they say. */
export async function everyRow(db: Db): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${table}"`)
    found[table] = rows
      .map((row) => JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)))
      .toSorted()
  }
  return found
}
