/** Runs the steps one after the other, all of them whatever fails, and adds up. */
import { explained } from '../launch/failure.mjs'
import { install } from '../launch/install.mjs'
import { endAll } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'
import { withSetupLock } from '../launch/setup-lock.mjs'
import { steps } from './steps.mjs'

const say = (line) => console.log(line)

/** @returns the exit code: 0 when every step ran and nothing failed */
export async function runTests(args) {
  process.chdir(root)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => endAll(5_000).then(() => process.exit(1)))
  const chosen = choose(args)
  const begin = Date.now()
  const total = { passed: 0, failed: 0 }
  const failedSteps = []
  for (const [name, run] of [['install', installing], ...chosen.steps]) {
    const { passed, failed } = await timed(name, () => run(chosen.extra))
    total.passed += passed
    total.failed += failed
    if (failed > 0) failedSteps.push(name)
    if (name === 'install' && failed > 0) break
  }
  if (failedSteps.length > 0) say(`\nFailed: ${failedSteps.join(', ')}`)
  say(`\nTook ${seconds(begin)}`)
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

function choose(args) {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const only = own[0] === '--only' ? (own[1] ?? '').split(',') : Object.keys(steps)
  const unknown = [...only.filter((name) => !(name in steps)), ...own.slice(2), ...(own.length > 0 && own[0] !== '--only' ? [own[0]] : [])]
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)
    process.exit(1)
  }
  return { steps: Object.entries(steps).filter(([name]) => only.includes(name)), extra: end < 0 ? [] : args.slice(end + 1) }
}

async function installing() {
  await withSetupLock(
    () => install(say),
    () => say('Waiting for another start to finish …'),
  )
  // What is needed to run tests is not itself a test.
  return { passed: 0, failed: 0 }
}

/** A step that throws counts as one failure. */
async function timed(name, run) {
  const begin = Date.now()
  say(`\n── ${name}`)
  let result
  try {
    result = await run()
  } catch (error) {
    const known = explained(error)
    if (known.output) say(known.output)
    say(known.name === 'Failure' ? known.message : String(known.stack ?? known))
    result = { passed: 0, failed: 1 }
  }
  say(`   ${name}: ${result.failed > 0 ? 'FAILED' : 'ok'} in ${seconds(begin)}`)
  return result
}

const seconds = (begin) => `${((Date.now() - begin) / 1000).toFixed(1)} s`
