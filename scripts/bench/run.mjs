/** The benchmark: both servers in one run, rounds taken in turn, so that whatever else the machine does meets both alike. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, generateClients } from '../launch/build.mjs'
import { install } from '../launch/install.mjs'
import { nodeBinary } from '../launch/node-binary.mjs'
import { endAll, runQuietly, startProcess } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'
import { bareFolder, buildBareApp } from './bare-app.mjs'
import { lines } from './lines.mjs'
import { fetchOnce, load } from './load.mjs'
import { changeStates } from './moves.mjs'
import { signInStorm } from './sign-ins.mjs'

const ROUNDS = 5
const ROUND = 2_000
const WARM_UP = 1_500
/** Part of the bare page's throughput that our pages aim for. */
const AIM = 0.6
/** Server CPU milliseconds that a state change may cost, and p99 milliseconds of a page while fifty people sign in. */
const MOVE_AIM = 6
const SIGN_IN_AIM = 250
const PORTS = { ours: 4610, bare: 4611 }
const folder = join(root, 'data/bench')

export async function bench({ json }) {
  try {
    const result = await measure()
    console.log(json ? JSON.stringify(result, null, 2) : lines(result))
    return 0
  } finally {
    await endAll(5_000)
  }
}

async function measure() {
  await install(() => {})
  await generateClients()
  await build(() => {})
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/next/package.json'), 'utf8'))
  await buildBareApp(version)
  const { token, email, password, pages } = await people()
  const crowds = await mentors()
  const cookie = `next-auth.session-token=${token}`
  const coldStart = await startOurs()
  const html = {}
  for (const name in pages) html[name] = bodyOf(await fetchOnce(address('ours', pages[name]), cookie))
  for (const it of mentoringPages(crowds)) html[it.name] = bodyOf(await fetchOnce(address('ours', it.path), it.cookie))
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(html))
  await startBare()
  const ratios = {}
  for (const name in pages) ratios[name] = await compare(name, pages[name], cookie)
  const mentoring = await compareMentoring(crowds)
  const move = await compareMoves(pages.milestone, cookie)
  const signIns = await signInStorm({ signIn: address('ours', '/sign-in'), page: address('ours', pages.roadmap), cookie, email, password })
  const paths = Number(await runQuietly('The paths could not be timed.', nodeBinary(), ['scripts/bench/paths.ts']))
  const time = JSON.parse(await runQuietly('Plans in time could not be timed.', nodeBinary(), ['scripts/bench/time.ts']))
  const writes = JSON.parse(
    await runQuietly('The writes could not be timed.', nodeBinary(), ['scripts/bench/commands.ts'], { env: environment() }),
  )
  const assessment = JSON.parse(await runQuietly('The assessment could not be timed.', nodeBinary(), ['scripts/bench/assessment.ts']))
  return {
    pages: ratios,
    mentoring,
    move,
    signIns: { ...signIns, aimMs: SIGN_IN_AIM },
    allPathsCpuMs: paths,
    time,
    writes,
    assessment,
    coldStartMs: coldStart,
    next: version,
    node: process.version,
  }
}

const address = (server, path) => `http://127.0.0.1:${PORTS[server]}${path}`
/** What our page shows, without Next's own scripts: the bare page adds those itself. */
const bodyOf = (page) =>
  page
    .slice(page.indexOf('<body'), page.indexOf('</body>'))
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/^<body[^>]*>/, '')

const environment = () => ({
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: `file:${join(folder, 'bench.db')}`,
  CAIRN_SECRET: 'a secret that guards nothing but a benchmark',
  CAIRN_ORIGIN: `http://127.0.0.1:${PORTS.ours}`,
  BENCH_PAGES: join(folder, 'pages.json'),
})

async function people() {
  mkdirSync(folder, { recursive: true })
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `bench.db${end}`), { force: true })
  const env = environment()
  await runQuietly(null, nodeBinary(), ['scripts/migrate.mjs'], { env })
  return JSON.parse(await runQuietly('The accounts could not be made.', nodeBinary(), ['scripts/bench/people.ts'], { env }))
}

const mentors = async () =>
  JSON.parse(await runQuietly('The mentors could not be made.', nodeBinary(), ['scripts/bench/mentors.ts'], { env: environment() }))

const MENTORING = { queue: '/mentoring', mentees: '/mentoring/mentees' }

/** Each page of each mentor: of few mentees and of many. */
const mentoringPages = (crowds) =>
  Object.entries(MENTORING).flatMap(([page, path]) =>
    Object.entries(crowds).map(([size, { token }]) => ({
      name: `${page}-${size}`,
      page,
      size,
      path,
      cookie: `next-auth.session-token=${token}`,
    })),
  )

const servers = {}

function serve(server, dir) {
  const next = join(root, 'node_modules/next/dist/bin/next')
  servers[server] = startProcess(nodeBinary(), [next, 'start', dir, '-H', '127.0.0.1', '-p', String(PORTS[server])], {
    env: environment(),
    stdio: 'ignore',
  })
}

/** @returns milliseconds from the process's start to its first answer */
async function startOurs() {
  const start = performance.now()
  serve('ours', root)
  await firstAnswer(address('ours', '/api/health'))
  return Math.round(performance.now() - start)
}

async function startBare() {
  serve('bare', bareFolder)
  await firstAnswer(address('bare', '/roadmap'))
}

async function firstAnswer(url) {
  for (const end = Date.now() + 30_000; ;) {
    try {
      return await fetchOnce(url)
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((done) => setTimeout(done, 25))
    }
  }
}

/** Rounds of ours and of the bare page in turn; the least busy round of each is what the page itself costs. */
async function compare(name, path, cookie) {
  const targets = { ours: { url: address('ours', path), cookie }, bare: { url: address('bare', `/${name}`) } }
  const rounds = { ours: [], bare: [] }
  for (const server in targets) await load({ pid: servers[server].pid, milliseconds: WARM_UP, ...targets[server] })
  for (let round = 0; round < ROUNDS; round++)
    for (const server in targets) rounds[server].push(await load({ pid: servers[server].pid, milliseconds: ROUND, ...targets[server] }))
  const least = (server) => Math.min(...rounds[server].map((it) => it.cpu ?? 1000 / it.perSecond))
  const [ours, bare] = [least('ours'), least('bare')]
  return { cpuMs: round(ours), bareCpuMs: round(bare), ofBareThroughput: round(bare / ours), aim: AIM }
}

/** What a mentor's pages cost with few mentees and with many, beside the bare page of the same HTML, and how that grows. */
async function compareMentoring(crowds) {
  const result = {}
  for (const { name, page, size, path, cookie } of mentoringPages(crowds))
    result[page] = { ...result[page], [size]: { mentees: crowds[size].mentees, ...(await compare(name, path, cookie)) } }
  for (const it of Object.values(result)) it.timesTheCpu = round(it.many.cpuMs / it.few.cpuMs)
  return result
}

/** The bare page answers with the same HTML and changes nothing. */
async function compareMoves(path, cookie) {
  const ours = { pid: servers.ours.pid, url: address('ours', path), cookie }
  const bare = { pid: servers.bare.pid, url: address('bare', '/milestone') }
  await changeStates({ ...ours, milliseconds: WARM_UP })
  const rounds = { ours: [], bare: [] }
  for (let round = 0; round < ROUNDS; round++) {
    rounds.ours.push(await changeStates({ ...ours, milliseconds: ROUND }))
    rounds.bare.push(await load({ ...bare, milliseconds: ROUND }))
  }
  const least = (list) => Math.min(...list.map((it) => it.cpu ?? 1000 / it.perSecond))
  const [cost, bareCost] = [least(rounds.ours), least(rounds.bare)]
  return { cpuMs: round(cost), bareCpuMs: round(bareCost), ofBareThroughput: round(bareCost / cost), aimMs: MOVE_AIM }
}

const round = (value) => Math.round(100 * value) / 100
