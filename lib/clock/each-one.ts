/** Walks through rows a page at a time, one by one. What fails for one keeps no other from their turn, and is said at the end. */
import { reasonOf } from '../jobs/reason.ts'
import { eachPage } from './each-page.ts'

interface Walk<Row> {
  /** What is walked through, for the log. */
  name: string
  /** @param after id of the last row of the page before */
  list(after: string): Promise<Row[]>
  idOf(row: Row): string
  look(row: Row): Promise<unknown>
}

/** @throws once all have had their turn: how many failed, and why the first did */
export async function eachOne<Row>({ look, ...walk }: Walk<Row>): Promise<void> {
  const failures: unknown[] = []
  let looked = 0
  await eachPage({
    ...walk,
    async look(rows) {
      for (const it of rows) {
        looked++
        await look(it).catch((error: unknown) => {
          console.error(`[clock] ${walk.name}: ${walk.idOf(it)} not looked at:`, error)
          failures.push(error)
        })
      }
    },
  })
  if (failures.length > 0)
    throw new Error(`${failures.length} of ${looked} failed, the first with: ${reasonOf(failures[0])}`, { cause: failures[0] })
}
