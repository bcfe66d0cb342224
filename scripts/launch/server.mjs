/** The running server: its port, its first answer, its end. */
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { nodeBinary } from './node-binary.mjs'
import { startProcess } from './processes.mjs'

/** Milliseconds that a server may take to answer for the first time. */
const patience = 60_000

/** @throws Failure when it is no port, or somebody else listens there */
export async function checkPort(host, port) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new Failure(`PORT must be a number from 1 to 65535 (it is ${port}).`)
  const server = createServer()
  const error = await new Promise((done) => {
    server.once('error', done)
    server.listen({ host, port: Number(port) }, () => server.close(() => done(null)))
  })
  if (error?.code === 'EADDRINUSE')
    throw new Failure(`Port ${port} is in use. Stop what runs there, or choose another: PORT=${Number(port) + 1} npm start`)
  if (error) throw new Failure(`Cairn cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT.`)
}

/**
 * Starts serving and waits for the first healthy answer. What the server prints from then on is passed on.
 * @returns a promise of its end, inside an object so that awaiting the start does not wait for it
 */
export async function serve(env) {
  const next = ['node_modules/next/dist/bin/next', 'start', '-H', env.HOST, '-p', env.PORT]
  const child = startProcess(nodeBinary(), next, { env })
  let before = ''
  const keep = (chunk) => (before += chunk)
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise((resolve) => child.once('close', resolve))
  const outcome = await Promise.race([ended.then(() => 'ended'), firstAnswer(env)])
  if (outcome !== 'healthy') throw new Failure(outcome === 'ended' ? 'The server ended while starting.' : outcome, before.trim())
  child.stdout.off('data', keep).pipe(process.stdout)
  child.stderr.off('data', keep).pipe(process.stderr)
  return { ended }
}

async function firstAnswer({ HOST, PORT }) {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST
  let last = 'nothing'
  for (const end = Date.now() + patience; Date.now() < end; await delay(60)) {
    try {
      const response = await fetch(`http://${host}:${PORT}/api/health`, { signal: AbortSignal.timeout(5_000) })
      if (response.ok) return 'healthy'
      last = `${response.status} ${await response.text()}`
    } catch {
      // Not listening yet.
    }
  }
  return `The server was not healthy within ${patience / 1000} seconds (its last answer: ${last}).`
}
