/** The part of this process that sweeps up files of nobody. Of several processes each may: a second sweep finds nothing. */
import { database } from '../db/connection.ts'
import { filesFolder } from './folder.ts'
import { sweepFiles } from './sweep.ts'

/** Milliseconds between two looks. */
const interval = 6 * 60 * 60_000

export function startFileSweep(): void {
  const sweep = () =>
    void sweepFiles(database(), filesFolder(), new Date()).catch((error: unknown) => console.error('[files] not swept:', error))
  setInterval(sweep, interval).unref()
}
