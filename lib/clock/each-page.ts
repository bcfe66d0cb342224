/** Walks through rows a page at a time. What one page fails at keeps no other from its turn, and is said at the end. */

interface Walk<Row> {
  /** What is walked through, for the log. */
  name: string
  /** @param after id of the last row of the page before */
  list(after: string): Promise<Row[]>
  idOf(row: Row): string
  look(rows: readonly Row[]): Promise<void>
}

/** @throws the first that a page failed at, once all have had their turn */
export async function eachPage<Row>({ name, list, idOf, look }: Walk<Row>): Promise<void> {
  const failures: unknown[] = []
  for (let after = ''; ;) {
    const rows = await list(after)
    const last = rows.at(-1)
    if (!last) break
    after = idOf(last)
    await look(rows).catch((error: unknown) => {
      console.error(`[clock] ${name} not looked through:`, error)
      failures.push(error)
    })
  }
  if (failures.length > 0) throw failures[0]
}
