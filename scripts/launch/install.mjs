/** Exactly the packages in package-lock.json, installed only when something else is there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './processes.mjs'
import { root } from './root.mjs'

export async function install(say) {
  if (isInstalled()) return
  say('Installing packages (once, about a minute) …')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const [command, ...args] = [...npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  // With NODE_ENV=production npm would leave out what the build needs.
  await runQuietly('The packages could not be installed.', command, args, { env: { NODE_ENV: 'development' } })
}

/** npm keeps a copy of the lock of what it installed, and writes it last. Packages for other platforms are missing from it. */
export function isInstalled() {
  const copy = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(copy)) return false
  const wanted = packages(join(root, 'package-lock.json'))
  const present = packages(copy)
  return (
    Object.entries(wanted).every(([path, { version, optional }]) =>
      present[path] ? present[path].version === version : optional || path === '',
    ) && Object.keys(present).every((path) => path in wanted)
  )
}

const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages
