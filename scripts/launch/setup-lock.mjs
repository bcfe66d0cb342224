/** Lets one process at a time install and build: two at once would write into the same folders. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { root } from './root.mjs'

// Not in the repository, which may be read-only where everything is built already.
const path = join(tmpdir(), `cairn-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
/** Milliseconds between signs of life, and without one after which the holder counts as dead. */
const beat = 2_000
const silence = 15_000

/** Runs `work` when no other process does. @param onWait called once if that takes time */
export async function withSetupLock(work, onWait) {
  for (let waited = 0; !taken(); waited++) {
    if (waited === 4) onWait()
    await delay(250)
  }
  const alive = setInterval(() => utimesSync(path, new Date(), new Date()), beat)
  const leave = () => rmSync(path, { force: true })
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    clearInterval(alive)
    process.off('exit', leave)
    leave()
  }
}

function taken() {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (isAbandoned()) rmSync(path, { force: true })
  return false
}

function isAbandoned() {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    // In a container the number may belong to somebody else by now, even to this process: then only silence tells.
    if (Date.now() - statSync(path).mtimeMs > silence) return true
    return holder > 0 && holder !== process.pid && !isRunning(holder)
  } catch {
    return false
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
