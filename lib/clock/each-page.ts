/** Walks through rows a page at a time. What one page fails at keeps no other from its turn. */

interface Walk<Row> {
  /** What is walked through, for the log. */
  name: string
  /** @param after id of the last row of the page before */
  list(after: string): Promise<Row[]>
  idOf(row: Row): string
  look(rows: readonly Row[]): Promise<void>
}

export async function eachPage<Row>({ name, list, idOf, look }: Walk<Row>): Promise<void> {
  for (let after = ''; ;) {
    const rows = await list(after)
    const last = rows.at(-1)
    if (!last) return
    after = idOf(last)
    await look(rows).catch((error: unknown) => console.error(`[clock] ${name} not looked through:`, error))
  }
}
