/**
 * What a page's reads cost among many people, next to what they cost among few: a scratch Postgres is filled twice, with 1,000 people and
 * with as many as asked for (1,000,000 without an argument), each with a roadmap of 15 milestones; then the pages of people drawn at random are loaded, on
 * both databases in turn. Prints a table. A million people take about 20 GB of disk and well over ten minutes.
 */
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { connect, type Db } from '../../lib/db/client.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { createDatabase, startPostgres } from '../../lib/testing/postgres-server.ts'
import { copies, fill, MILESTONES, original } from './crowd-rows.ts'
import { pagesOf, type Load } from './crowd-pages.ts'

const FEW = 1_000
const MANY = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = 10
/** Loads of one page in one round. */
const LOADS = 60
/** Bytes of disk that stay free, whatever happens, and what a person takes. */
const SPARE = 15e9
const PERSON = 20_000

/** Who comes: anybody, so that what is read lies on the disk, or the same thousand again and again, as those who study this month do. */
const VISITORS: Readonly<Record<string, (people: number) => number>> = {
  anybody: (people) => 1 + Math.floor(Math.random() * people),
  'the same thousand': (people) => 1 + Math.floor(Math.random() * FEW) * Math.floor(people / FEW),
}

interface Crowd {
  people: number
  db: Db
  loads: Load[]
  drop(): Promise<void>
}

const server = await startPostgres()
const crowds: Crowd[] = []
try {
  for (const people of [FEW, MANY]) crowds.push(await crowd(people))
  await report(crowds)
} finally {
  for (const it of crowds) {
    await it.db.$disconnect()
    await it.drop()
  }
  await server.stop()
}

async function crowd(people: number): Promise<Crowd> {
  const { bavail, bsize } = statfsSync(tmpdir())
  if (bavail * bsize < SPARE + people * PERSON) throw new Error(`Too little disk for ${people} people.`)
  const { url, drop } = await createDatabase(server.url)
  await migrate(url)
  const db = connect(url)
  const begin = performance.now()
  const first = await original(db)
  await fill(url, people, (done) => console.error(`${done} of ${people} people, ${Math.round((performance.now() - begin) / 1000)} s`))
  return { people, db, loads: pagesOf(db, (n) => copies(first, n)), drop }
}

async function report(crowds: readonly Crowd[]): Promise<void> {
  console.log(`${MILESTONES} milestones each. Milliseconds of a page's reads, session included: median (p95).`)
  for (const [who, visitor] of Object.entries(VISITORS)) {
    const times = await measure(crowds, visitor)
    console.log(
      `\n| Page, visited by ${who} | ${crowds.map((it) => `${it.people.toLocaleString('en')} people`).join(' | ')} | Ratio of medians |`,
    )
    console.log('| --- | ---: | ---: | ---: |')
    for (const [name, [few = [], many = []]] of times) {
      const ratio = (at(many, 0.5) / at(few, 0.5)).toFixed(2)
      console.log(
        `| ${name} | ${[few, many].map((it) => `${at(it, 0.5).toFixed(2)} (${at(it, 0.95).toFixed(2)})`).join(' | ')} | ${ratio} |`,
      )
    }
  }
}

/** Milliseconds of each load: by page, then by crowd. The crowds take turns load by load, so that other work on the machine meets both alike. */
async function measure(crowds: readonly Crowd[], visitor: (people: number) => number): Promise<Map<string, number[][]>> {
  const names = crowds[0]?.loads.map((it) => it.name) ?? []
  const times = new Map(names.map((name) => [name, crowds.map((): number[] => [])]))
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [page, name] of names.entries()) {
      for (let index = 0; index < LOADS * crowds.length; index++) {
        const crowd = crowds[index % crowds.length]
        const begin = performance.now()
        await crowd?.loads[page]?.load(visitor(crowd.people))
        if (round > 0) times.get(name)?.[index % crowds.length]?.push(performance.now() - begin)
      }
    }
  }
  return times
}

function at(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN
}
