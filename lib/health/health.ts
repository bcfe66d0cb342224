/** Whether this process can serve: what a load balancer and the start script ask. */
import type { Db } from '../db/client.ts'

export interface Health {
  /** The process answers at all. */
  live: true
  /** The database answered in time. */
  ready: boolean
}

/** @param limitMs milliseconds that the database may take */
export async function healthOf(db: Pick<Db, '$queryRaw'>, limitMs: number): Promise<Health> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, limitMs, false)))
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  const ready = await Promise.race([answer, late])
  clearTimeout(timer)
  return { live: true, ready }
}
