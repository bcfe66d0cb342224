/** The secret that signs cookies: made once, then kept beside the database, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param folder the data folder; made if it is missing */
export function keptSecret(folder) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'secret')
  try {
    writeFileSync(path, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
