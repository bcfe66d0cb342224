/** Does the work that is due. Several processes may do so at once: each job is had by exactly one. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../db/client.ts'
import { addJobs, anyJobDue, claimJobs, endJob, type JobEnd, type TakenJob } from '../db/jobs.ts'
import { lostRace } from '../db/race.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { MOST_ATTEMPTS, pauseAfter } from './back-off.ts'
import { ENDED } from './ended.ts'
import type { JobKind, JobKinds } from './kinds.ts'
import { reasonOf } from './reason.ts'

const MINUTE = 60_000
/** Jobs that a process takes in one go: few enough to be done with long before their lease ends. */
const AT_ONCE = 20
/** Jobs that a process is at: more would only wait for its one thread. */
const SIDE_BY_SIDE = 2

export interface Surroundings {
  db: Db
  content: () => Content
  /** Read again for each job, since work takes time. */
  clock: () => Date
  kinds: JobKinds
}

/** Puts down what repeats, each once however many processes do. */
export async function putDownRepeating({ db, clock, kinds }: Surroundings): Promise<void> {
  const repeating = Object.entries(kinds).filter(([, it]) => it.repeats !== 'once')
  const jobs = repeating.map(([kind]) => ({ kind, key: `repeats:${kind}`, dueAt: clock() }))
  await addJobs(db, jobs, clock())
}

/** Until none is due. Never throws because of a job. @returns how many were done */
export async function runDue(base: Surroundings): Promise<number> {
  const lanes = lanesOf(base.kinds)
  let done = 0
  for (;;) {
    let found = 0
    // By turns: ten thousand mails of a Monday morning keep nothing else from its time.
    for (const [lease, kinds] of lanes) {
      const jobs = await claim(base, lease, kinds)
      found += jobs.length
      done += await runAll(base, jobs)
    }
    if (found === 0) return done
  }
}

/** Kinds by the length of their lease in minutes: one claim takes jobs of one length. */
function lanesOf(kinds: JobKinds): Map<number, string[]> {
  const wanted = Object.entries(kinds).filter(([, it]) => it.isWanted?.() ?? true)
  const lanes = Map.groupBy(wanted, ([, it]) => it.leaseMinutes)
  return new Map([...lanes].map(([lease, list]) => [lease, list.map(([kind]) => kind)]))
}

async function claim({ db, clock }: Surroundings, lease: number, kinds: readonly string[]): Promise<TakenJob[]> {
  while (await anyJobDue(db, { kinds, now: clock() })) {
    const now = clock()
    try {
      const jobs = await claimJobs(db, { kinds, now, until: new Date(now.getTime() + lease * MINUTE), most: AT_ONCE })
      if (jobs.length > 0) return jobs
    } catch (error) {
      if (!lostRace(error)) throw error
    }
    // Others took what was seen.
    await nextTurn()
  }
  return []
}

async function runAll(base: Surroundings, jobs: readonly TakenJob[]): Promise<number> {
  const left = [...jobs]
  let done = 0
  const work = async () => {
    for (let job = left.shift(); job; job = left.shift()) {
      if (await attempt(base, job)) done++
      // Whoever asks for a page meanwhile comes first.
      await nextTurn()
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  return done
}

/** @returns whether it was done, and by this process */
async function attempt(base: Surroundings, job: TakenJob): Promise<boolean> {
  const kind = base.kinds[job.kind]
  if (!kind) return false
  const { db, content, clock } = base
  try {
    if (kind.repeats === 'once' && job.attempts > MOST_ATTEMPTS) throw new Error('the process that did it ended each time')
    if ((await kind.run({ db, content: content(), now: clock(), job })) === ENDED) return true
    return await endJob(db, job, endOf(kind, clock()))
  } catch (error) {
    const reason = reasonOf(error)
    const end = failureOf(kind, { job, reason, now: clock() })
    console.error(`[jobs] ${job.kind} ${job.id} failed (attempt ${job.attempts}, ${reason})${'failedAt' in end ? ': given up' : ''}`)
    // A busy database, say: it stays taken then, and comes again when its lease ends.
    await endJob(db, job, end).catch((it: unknown) => console.error('[jobs] an end was not written:', reasonOf(it)))
    return false
  }
}

function endOf({ repeats }: JobKind, now: Date): JobEnd {
  return repeats === 'once' ? { doneAt: now } : { againAt: new Date(now.getTime() + repeats.everyMinutes * MINUTE), now }
}

function failureOf({ repeats }: JobKind, { job, reason, now }: { job: TakenJob; reason: string; now: Date }): JobEnd {
  if (repeats === 'once' && job.attempts >= MOST_ATTEMPTS) return { failedAt: now, reason }
  const pause = pauseAfter(job.attempts)
  // What repeats is never given up, and comes no later than it would have anyway.
  const wait = repeats === 'once' ? pause : Math.min(pause, repeats.everyMinutes * MINUTE)
  return { retryAt: new Date(now.getTime() + wait), reason }
}
