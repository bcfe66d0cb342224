/**
 * How quickly reminders go out, and what that does to whoever reads a page meanwhile: a built server, a mail server that keeps nothing, and
 * one learner who opens their week ten times a second. `node scripts/bench/reminders.mjs`, or with the number of mails and of weekly plans.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { nodeBinary } from '../launch/node-binary.mjs'
import { endAll, runQuietly, startProcess } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'
import { cpuOf, fetchOnce } from './load.mjs'

const PEOPLE = Number(process.argv[2] ?? 10_000)
const PLANNERS = Number(process.argv[3] ?? 1_000)
const PORT = 4613
/** Milliseconds between two pages, and for how long nothing is sent. */
const EACH = 100
const QUIET = 15_000
/** Milliseconds after which a round is given up. */
const LONGEST = 600_000

const folder = join(root, 'data/bench')
const file = join(folder, 'reminders.db')
mkdirSync(folder, { recursive: true })
for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })

const sink = fork(join(import.meta.dirname, 'mail-sink.ts'), { execPath: nodeBinary() })
const [{ port }] = await once(sink, 'message')
Object.assign(process.env, {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: `file:${file}`,
  CAIRN_SECRET: 'a secret that guards nothing but a benchmark',
  CAIRN_ORIGIN: `http://127.0.0.1:${PORT}`,
  CAIRN_SMTP_URL: `smtp://127.0.0.1:${port}`,
  CAIRN_MAIL_FROM: 'Cairn <hello@cairn.example.org>',
})
const rounds = await import('./reminder-rounds.ts')
try {
  await runQuietly(null, nodeBinary(), ['scripts/migrate.mjs'])
  const { fill, open } = await import('./reminder-people.ts')
  const db = open()
  const cookie = `next-auth.session-token=${await fill(db, { people: PEOPLE, planners: PLANNERS })}`
  const next = join(root, 'node_modules/next/dist/bin/next')
  const server = startProcess(nodeBinary(), [next, 'start', root, '-H', '127.0.0.1', '-p', String(PORT)], { stdio: 'ignore' })
  await firstAnswer()
  await readWeek(cookie, (since) => since < QUIET / 3)
  const idle = cpuOf(server.pid)
  const quiet = await readWeek(cookie, (since) => since < QUIET)
  const pageCpu = (cpuOf(server.pid) - idle) / quiet.length
  console.log(`quiet: ${lineOf(quiet)}, ${pageCpu.toFixed(1)} ms CPU a page`)
  for (const [name, { count, put }] of Object.entries(rounds.roundsOf(db, { people: PEOPLE, planners: PLANNERS }))) {
    await ask(sink, 'reset')
    const began = Date.now()
    const before = cpuOf(server.pid)
    await put()
    const times = await readWeek(cookie, async (since) => since < LONGEST && (await ask(sink, 'report')).count < count)
    const cpu = (cpuOf(server.pid) - before - pageCpu * times.length) / count
    const { count: sent, first, last } = await ask(sink, 'report')
    const perSecond = sent / ((last - first) / 1000)
    console.log(
      `${name}: ${sent} of ${count} sent, ${perSecond.toFixed(0)} a second from the first to the last; first after ${first - began} ms, last after ${last - began} ms; ${cpu.toFixed(1)} ms CPU a mail beside the pages; ${lineOf(times)}`,
    )
  }
  await db.$disconnect()
} finally {
  sink.kill()
  await endAll(5_000)
}

async function ask(process, what) {
  process.send(what)
  const [report] = await once(process, 'message')
  return report
}

async function firstAnswer() {
  for (const end = Date.now() + 60_000; ;) {
    try {
      return await fetchOnce(`http://127.0.0.1:${PORT}/api/health`)
    } catch (error) {
      if (Date.now() > end) throw error
      await delay(100)
    }
  }
}

/** Opens the page ten times a second, whether or not the one before was answered. @returns milliseconds that each answer took */
async function readWeek(cookie, goesOn) {
  const start = Date.now()
  const times = []
  const open = []
  while (await goesOn(Date.now() - start)) {
    const began = performance.now()
    open.push(fetchOnce(`http://127.0.0.1:${PORT}/week`, cookie).then(() => times.push(performance.now() - began)))
    await delay(EACH)
  }
  await Promise.all(open)
  return times
}

function lineOf(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part) => Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
  return `${times.length} pages, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`
}
