/** To a provider and back. What the person wants there is not known here: see `errand.ts`. */
import type { NextAuthOptions } from 'next-auth'
import { z } from 'zod'
import type { Arrival, ProviderId, ShownAt } from '../domain/account/way-in.ts'
import { env } from '../env.ts'
import { Arrived, Shown } from './arrival.ts'
import { askNextAuth } from './ask-next-auth.ts'
import { isSecure } from './cookies.ts'
import { providerConfig, sites } from './provider-configs.ts'

export interface Departure {
  /** The page of the provider to open. */
  url: string
  /** What the provider must send back. */
  state: string
  /** Set-Cookie headers with the other half of it. */
  cookies: string[]
}

/**
 * Begins a sign-in at a provider.
 * @param asksAgain whether the provider is asked to make sure once more who it is, even of somebody it knows
 * @returns null when it cannot be reached
 */
export async function departTo(provider: ProviderId, { asksAgain = false } = {}, at = sites): Promise<Departure | null> {
  const options = clientOptions(provider, at)
  const { body, cookies } = await askNextAuth(options, { route: ['csrf'] })
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(body)
  const query = asksAgain ? askingAgain[provider] : {}
  const asked = { route: ['signin', provider], method: 'POST', query, body: { csrfToken }, cookies: valuesOf(cookies) } as const
  const reply = await askNextAuth(options, { ...asked, route: [...asked.route] })
  const url = reply.redirect
  if (url === null || url.startsWith(`${env().origin}/api/auth/`)) return null
  const state = new URL(url).searchParams.get('state')
  return state === null ? null : { url, state, cookies: reply.cookies }
}

/** By which each provider is made to stop and ask. GitHub and Google let nobody demand a password: they show whom they know, to be chosen. */
const askingAgain: Record<ProviderId, Record<string, string>> = {
  oidc: { prompt: 'login', max_age: '0' },
  google: { prompt: 'select_account' },
  github: { prompt: 'select_account' },
}

export interface Returned {
  /** Null when the provider said no, or when anything about its answer does not fit. */
  arrival: Arrival | null
  /** When it last asked the person who they are. */
  shownAt: ShownAt
  /** Set-Cookie headers that clear what `departTo` set. */
  cookies: string[]
}

/** Ends a sign-in at a provider: exchanges the code and reads who it is. Each answer is good once. */
export async function returnFrom(
  provider: ProviderId,
  given: { query: Record<string, string>; cookies: Record<string, string> },
  at = sites,
): Promise<Returned> {
  let arrival: Arrival | null = null
  let shownAt: ShownAt = 'withheld'
  const options = clientOptions(provider, at)
  const signIn = ({ user }: { user: unknown }): string => {
    arrival = z.object(Arrived.shape).parse(user)
    ;({ shownAt } = z.object({ shownAt: Shown }).parse(user))
    return '/'
  }
  const { cookies } = await askNextAuth({ ...options, callbacks: { signIn } }, { route: ['callback', provider], ...given })
  return { arrival, shownAt, cookies }
}

function clientOptions(provider: ProviderId, at: typeof sites): NextAuthOptions {
  const { origin, secret, providers } = env()
  const config = providerConfig(provider, providers, at)
  if (!config) throw new Error(`The provider ${provider} is not set`)
  // next-auth takes its own address only from here.
  process.env['NEXTAUTH_URL'] = origin
  return { secret, useSecureCookies: isSecure(), providers: [config], session: { strategy: 'jwt' }, logger }
}

/** The code and the sentence alone: the errors carry tokens. */
const logger: NonNullable<NextAuthOptions['logger']> = {
  error: (code, meta) => console.error('[auth]', code, sentenceOf(meta)),
  warn: () => undefined,
}

function sentenceOf(meta: unknown): string {
  const error = meta instanceof Error ? meta : ((meta as { error?: unknown } | null)?.error ?? null)
  return error instanceof Error ? error.message : ''
}

/** Names and values out of Set-Cookie headers. */
function valuesOf(headers: string[]): Record<string, string> {
  const pairs = headers.map((it) => it.split(';', 1)[0]?.split('=') ?? [])
  return Object.fromEntries(pairs.map(([name = '', ...value]) => [name, decodeURIComponent(value.join('='))]))
}
