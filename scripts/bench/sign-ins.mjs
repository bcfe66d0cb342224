/** Many people sign in at once: what does that do to somebody who only reads a page? */
import { pressed } from '../../lib/testing/pressed.ts'
import { post } from './form.mjs'
import { fetchOnce } from './load.mjs'

const PARALLEL = 50
const ROUNDS = 5
const QUIET = 200

/** @returns p99 in milliseconds of a page while others sign in and while nobody does, and how long the sign-ins took */
export async function signInStorm({ signIn, page, cookie, email, password }) {
  const fields = pressed(await fetchOnce(signIn), 'Sign in', { email, password })
  const quiet = await timesOf(page, cookie, (count) => count < QUIET)
  const times = []
  let took = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    let waiting = true
    const storm = Promise.all(Array.from({ length: PARALLEL }, () => post({ url: signIn, fields }))).finally(() => (waiting = false))
    times.push(...(await timesOf(page, cookie, () => waiting)))
    for (const { status } of await storm) if (status !== 303) throw new Error(`a sign-in answered ${status}`)
    took = Math.max(took, performance.now() - start)
  }
  return { parallel: PARALLEL, p99Ms: p99(times), quietP99Ms: p99(quiet), pages: times.length, slowestRoundMs: Math.round(took) }
}

/** Reads a page again and again, one after the other. */
async function timesOf(page, cookie, goesOn) {
  const times = []
  while (goesOn(times.length)) {
    const start = performance.now()
    await fetchOnce(page, cookie)
    times.push(performance.now() - start)
  }
  return times
}

const p99 = (times) => Math.round(times.toSorted((a, b) => a - b)[Math.ceil(0.99 * times.length) - 1] ?? 0)
