/** Complete copies of a live SQLite file. Copying the file itself would miss what still lies in its write-ahead log. */
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'

const kept = 3

/**
 * Copies the committed state of `file` into `backups/` beside it, readable by its owner only, and removes all but the three newest.
 * @returns the copy's path
 */
export function copyBeforeMigration(file: string): string {
  const folder = join(dirname(file), 'backups')
  mkdirSync(folder, { recursive: true })
  const prefix = `${basename(file, '.db')}-before-migration-`
  const copy = join(folder, `${prefix}${new Date().toISOString().replaceAll(/[:.]/g, '-')}.db`)
  // Of its own connection, since VACUUM cannot run inside the transaction that holds other migrations back meanwhile.
  const source = new Database(file, { readonly: true, timeout: 10_000 })
  try {
    source.prepare('VACUUM INTO ?').run(copy)
  } finally {
    source.close()
  }
  chmodSync(copy, 0o600)
  const copies = readdirSync(folder).filter((name) => name.startsWith(prefix))
  for (const old of copies.sort().slice(0, -kept)) rmSync(join(folder, old))
  return copy
}
