/** One hash over files and folders: what was made from them is made again when it changes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const leftOut = /(^|[\\/])generated[\\/]|\.test\.tsx?$|^lib[\\/]testing[\\/]/

/** @param names files and folders in the repository; missing ones count as such */
export function fingerprint(names) {
  const hash = createHash('sha256')
  for (const name of names) {
    for (const path of filesOf(name))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesOf(name) {
  const path = join(root, name)
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [name]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .filter((file) => !leftOut.test(file))
    .sort()
}

/** What a stamp file says, or undefined. */
export const stampIn = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined)
