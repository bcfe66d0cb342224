/** Child processes, each in a group of its own, so that whatever they start ends with them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

const running = new Set()
const groups = process.platform !== 'win32'

/** Starts a process in the repository's root. @param env variables on top of ours */
export function startProcess(command, args, { env = {}, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, detached: groups })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/**
 * Runs a step to its end without showing what it prints.
 * @returns its standard output
 * @throws Failure with `line` and the whole output when it fails; without `line` its own last line is the message
 */
export async function runQuietly(line, command, args, options) {
  const child = startProcess(command, args, options)
  let all = ''
  let out = ''
  child.stdout.on('data', (chunk) => {
    all += chunk
    out += chunk
  })
  child.stderr.on('data', (chunk) => (all += chunk))
  const [code] = await Promise.race([once(child, 'close'), once(child, 'error').then(([error]) => Promise.reject(error))])
  if (code === 0) return out
  if (line === null) throw new Failure(all.trim())
  throw new Failure(line, all.trim())
}

/** Asks every child to end, and ends those that have not after `patience` milliseconds. */
export async function endAll(patience) {
  const children = [...running]
  const ends = children.map((child) => once(child, 'close'))
  for (const child of children) signal(child, 'SIGTERM')
  const late = setTimeout(() => children.forEach((child) => signal(child, 'SIGKILL')), patience)
  await Promise.all(ends)
  clearTimeout(late)
}

function signal(child, name) {
  try {
    if (groups) process.kill(-child.pid, name)
    else child.kill(name)
  } catch {
    // It has ended by itself meanwhile.
  }
}
