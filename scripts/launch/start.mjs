/** The steps of a start, in order. Each is quiet and does nothing when nothing changed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, generateClients } from './build.mjs'
import { explained, Failure } from './failure.mjs'
import { install } from './install.mjs'
import { nodeBinary } from './node-binary.mjs'
import { endAll, runQuietly } from './processes.mjs'
import { root } from './root.mjs'
import { checkPort, serve } from './server.mjs'
import { forgetDemo, settings } from './settings.mjs'
import { withSetupLock } from './setup-lock.mjs'

/** Milliseconds that requests in flight get to end after Ctrl-C or SIGTERM. */
const farewell = 8_000
const say = (line) => console.log(line)
let stopping = false

export async function start({ demo }) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop)
  process.chdir(root)
  try {
    const env = settings({ demo })
    await checkPort(env.HOST, env.PORT)
    const seeded = await withSetupLock(
      () => prepare(env, demo),
      () => say('Waiting for another start to finish …'),
    )
    const server = await serve(env)
    say(`Cairn is ready at ${env.CAIRN_ORIGIN}`)
    if (seeded) say(seeded)
    await server.ended
    if (!stopping) throw new Failure('The server ended by itself.')
  } catch (error) {
    if (!stopping) await giveUp(explained(error))
  }
}

/** @returns what the demonstration says about its accounts, or '' */
async function prepare(env, demo) {
  await install(say)
  if (demo) forgetDemo()
  await runQuietly(null, nodeBinary(), ['scripts/migrate.mjs'], { env })
  await generateClients()
  await build(say)
  const seed = 'lib/demo/seed.ts'
  if (!demo || !existsSync(join(root, seed))) return ''
  // Nobody waits for a mail here: the cast signs up as where there is none.
  return (
    await runQuietly('The demonstration could not be prepared.', nodeBinary(), [seed], { env: { ...env, CAIRN_MAILBOX: 'off' } })
  ).trim()
}

async function giveUp(error) {
  if (error instanceof Failure) {
    if (error.output) console.error(error.output)
    console.error(error.message)
  } else console.error(error)
  await endAll(farewell)
  process.exit(1)
}

async function stop() {
  if (stopping) return
  stopping = true
  await endAll(farewell)
  process.exit(0)
}
