/** Sends somebody to a sign-in provider, for what the posted form says. */
import { cookies } from 'next/headers'
import { z } from 'zod'
import { secretCookieOptions, errandCookieName } from '../auth/cookies.ts'
import { readActor } from '../auth/current-actor.ts'
import { errandNote, purposes } from '../auth/errand.ts'
import { safeNext, signInAgainPath, signInPath } from '../auth/next-path.ts'
import { findOffered } from '../auth/offered-providers.ts'
import { departTo } from '../auth/provider-client.ts'
import { isRecent } from '../auth/recent.ts'
import { readForm } from './form-input.ts'
import { pageThatGoesOn } from './page-that-goes-on.ts'
import { problemPath, waysInPath } from './way-in-paths.ts'

const Wish = z.strictObject({ purpose: z.enum(purposes), next: z.string().max(2_000).optional() })

export async function leaveForProvider(request: Request, id: string): Promise<Response> {
  const provider = findOffered(id)
  if (!provider) return plain(404, 'There is no such way to sign in.')
  const wish = Wish.safeParse(await request.formData().then(readForm, () => null))
  if (!wish.success) return plain(400, 'The form sent something that Cairn does not know. Load the page again.')
  const { purpose } = wish.data
  const next = safeNext(wish.data.next, '') || null
  const [actor, now] = [await readActor(), new Date()]
  if (purpose !== 'sign-in' && actor.kind !== 'account') return seeOther(signInPath(next ?? waysInPath))
  if (purpose === 'link' && actor.kind === 'account' && !isRecent(actor, now)) return seeOther(signInAgainPath(waysInPath))
  const departure = await departTo(provider.id, { asksAgain: purpose === 'again' })
  if (!departure) return seeOther(problemPath('unreachable', { purpose, provider: provider.id, next }))
  const sessionIdHash = purpose !== 'sign-in' && actor.kind === 'account' ? actor.sessionIdHash : null
  const { state } = departure
  const errand = errandNote.write({ purpose, provider: provider.id, state, sessionIdHash, next, leftAt: now.toISOString() }, now)
  const jar = await cookies()
  jar.set(errandCookieName(), errand, { ...secretCookieOptions(), maxAge: errandNote.lifetime })
  return pageThatGoesOn({ url: departure.url, to: provider.name, cookies: departure.cookies })
}

const plain = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } })
