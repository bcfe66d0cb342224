/** Where the file behind a SQLite `DATABASE_URL` lies. */
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * The absolute path for `file:./data/cairn.db`, `file:/srv/cairn.db` or `file:///srv/cairn.db`; relative ones start at the working
 * directory. Parameters after `?` are dropped.
 * @throws Error for a database in memory: two connections would see two databases.
 */
export function sqliteFile(url: string): string {
  const path = url
    .replace(/^file:/, '')
    .replace(/^\/\/(?=\/)/, '')
    .replace(/\?.*$/, '')
  if (path === '' || path.includes(':memory:'))
    throw new Error(`DATABASE_URL must name a file, for example file:./data/cairn.db (it is ${url})`)
  return resolve(path)
}

/** The same path, with its folder made. @throws the file system's error when the folder cannot be made. */
export function sqliteFileWithFolder(url: string): string {
  const path = sqliteFile(url)
  mkdirSync(dirname(path), { recursive: true })
  return path
}
