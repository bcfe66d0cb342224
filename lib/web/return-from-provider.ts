/** Ends what somebody went to a sign-in provider for: checks the errand, reads who came back, and does what they wanted. */
import { cookies, headers } from 'next/headers'
import { errandCookieName, questionCookieName, secretCookieOptions } from '../auth/cookies.ts'
import { readActor } from '../auth/current-actor.ts'
import { deviceOf } from '../auth/device.ts'
import { errandNote, type Errand } from '../auth/errand.ts'
import { codePath, signInAgainPath, signInPath } from '../auth/next-path.ts'
import { questionNote } from '../auth/open-question.ts'
import type { Base } from '../auth/procedure.ts'
import { returnFrom } from '../auth/provider-client.ts'
import { askForCode } from '../auth/second-factor-cookie.ts'
import { rememberSession } from '../auth/session-cookie.ts'
import { NoWayIn } from '../auth/way-in-words.ts'
import { confirmWithIdentity } from '../commands/confirm-with-identity.ts'
import { linkIdentity } from '../commands/link-identity.ts'
import { signInWithIdentity } from '../commands/sign-in-with-identity.ts'
import { content } from '../content/current.ts'
import { isDatabaseBusy } from '../db/busy.ts'
import { database } from '../db/connection.ts'
import type { Arrival, ProviderId, ShownAt } from '../domain/account/way-in.ts'
import { RecentSignInNeeded, Refused, SecondFactorNeeded, SignInNeeded, Unavailable } from '../errors.ts'
import { perform } from '../operation.ts'
import { afterEntering, afterFirst, linkedPath, problemPath, questionPath, waysInPath } from './way-in-paths.ts'

export async function returnFromProvider(request: Request, provider: ProviderId): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const now = new Date()
  const base: Base = { actor: await readActor(), content: content(), db: database(), now }
  const errand = await takeErrand(now)
  const fits = errand !== null && errand.provider === provider && errand.state === query['state'] && isFromHere(errand, base)
  if (!fits) return goOn(problemPath('not-begun-here', { purpose: 'sign-in', next: null, ...errand, provider }))
  const jar = await cookies()
  const sent = Object.fromEntries(jar.getAll().map((it) => [it.name, it.value]))
  const returned = await returnFrom(provider, { query, cookies: sent })
  if (!returned.arrival) return goOn(problemPath('not-completed', errand), returned.cookies)
  return goOn(await finish(errand, { ...returned, arrival: returned.arrival }, base), returned.cookies)
}

/** The note is good once: whatever comes of it, it is gone afterwards. */
async function takeErrand(now: Date): Promise<Errand | null> {
  const jar = await cookies()
  const errand = errandNote.read(jar.get(errandCookieName())?.value, now)
  jar.set(errandCookieName(), '', { ...secretCookieOptions(), maxAge: 0 })
  return errand
}

/** What touches an account is done in the session that asked for it and in no other. */
const isFromHere = ({ purpose, sessionIdHash }: Errand, { actor }: Base): boolean =>
  purpose === 'sign-in' || (actor.kind === 'account' && actor.sessionIdHash === sessionIdHash)

interface Arrived {
  arrival: Arrival
  shownAt: ShownAt
}

/** @returns where to go */
async function finish(errand: Errand, { arrival, shownAt }: Arrived, base: Base): Promise<string> {
  const { next } = errand
  try {
    if (errand.purpose === 'sign-in') return await enter(arrival, next, base)
    if (errand.purpose === 'again') {
      await rememberSession(await perform(confirmWithIdentity, { arrival, shownAt, leftAt: new Date(errand.leftAt) }, base))
      return next ?? waysInPath
    }
    await perform(linkIdentity, { arrival }, base)
    return linkedPath(arrival.provider)
  } catch (error) {
    if (error instanceof NoWayIn) return problemPath(error.because, errand)
    // The only other "no" there is: `beginSession` wants the address proven first.
    if (error instanceof Refused) return problemPath('unproven', errand)
    if (error instanceof SecondFactorNeeded) {
      await askForCode(error, base.now)
      return codePath(next ?? '')
    }
    if (error instanceof SignInNeeded) return signInPath(waysInPath)
    if (error instanceof RecentSignInNeeded) return signInAgainPath(waysInPath)
    if (error instanceof Unavailable || isDatabaseBusy(error)) return problemPath('busy', errand)
    throw error
  }
}

async function enter(arrival: Arrival, next: string | null, base: Base): Promise<string> {
  const { userAgent } = deviceOf(await headers())
  const result = await perform(signInWithIdentity, { arrival, disowned: null, userAgent }, base)
  if (result.kind === 'signed-in') {
    await rememberSession(result.session)
    return next ?? (result.isNew ? afterFirst : afterEntering)
  }
  const question = questionNote.write({ arrival, heldBy: result.userId, since: result.since.toISOString(), next }, base.now)
  const jar = await cookies()
  jar.set(questionCookieName(), question, { ...secretCookieOptions(), maxAge: questionNote.lifetime })
  return questionPath
}

function goOn(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
