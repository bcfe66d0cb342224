/** Removes files that belong to nobody: uploads that broke off, and files whose row went or never came. */
import { readdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../db/client.ts'
import { knownFiles } from '../db/stored-files.ts'
import { incomingFolder } from './folder.ts'

/** Milliseconds that a file may lie without a row: far longer than a request lasts. */
export const GRACE = 60 * 60_000

/** @returns how many were removed */
export async function sweepFiles(db: Db, folder: string, now: Date): Promise<number> {
  let removed = 0
  const old = (path: string) =>
    stat(path).then(
      ({ mtime }) => now.getTime() - mtime.getTime() > GRACE,
      () => false,
    )
  const remove = async (path: string) => {
    if (!(await old(path))) return
    await rm(path, { force: true })
    removed++
  }
  for (const name of await namesIn(incomingFolder(folder))) await remove(join(incomingFolder(folder), name))
  const all = join(folder, 'of')
  for (const owner of await namesIn(all)) {
    const ids = await namesIn(join(all, owner))
    const known = await knownFiles(db, owner, ids)
    for (const id of ids) if (!known.has(id)) await remove(join(all, owner, id))
    // Refused while anything is in it.
    if (known.size === 0) await rmdir(join(all, owner)).catch(() => {})
  }
  return removed
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
