import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startGitHubStandIn, type GitHubStandIn } from '../testing/github-stand-in.ts'
import { startOidcIssuer, type Flaw, type OidcIssuer } from '../testing/oidc-issuer.ts'
import type { ProviderId } from '../domain/account/way-in.ts'

let issuer: OidcIssuer
let gitHub: GitHubStandIn

// The environment is read once, so it is set before anything asks for it.
beforeAll(async () => {
  ;[issuer, gitHub] = await Promise.all([startOidcIssuer(), startGitHubStandIn()])
  const { clientId, clientSecret } = issuer
  const variables = {
    CAIRN_ORIGIN: 'http://127.0.0.1:3000',
    CAIRN_OIDC_ISSUER: issuer.issuer,
    CAIRN_OIDC_ID: clientId,
    CAIRN_OIDC_SECRET: clientSecret,
    CAIRN_GOOGLE_ID: clientId,
    CAIRN_GOOGLE_SECRET: clientSecret,
    CAIRN_GITHUB_ID: 'github-client',
    CAIRN_GITHUB_SECRET: 'github-secret',
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
})

afterAll(() => Promise.all([issuer.close(), gitHub.close()]))

beforeEach(() => {
  issuer.signsIn = { sub: '42', name: 'Sam Rivera', email: 'sam@example.org', emailVerified: true }
  issuer.flaw = null
  issuer.thinTokens = false
  issuer.asksAgain = true
  issuer.tellsWhen = 'when asked'
  gitHub.about = { id: 583231, login: 'sam-r', name: null, email: 'public@example.org' }
  gitHub.emails = [{ email: 'sam@example.org', primary: true, verified: true, visibility: 'private' }]
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const client = () => import('./provider-client.ts')
const at = () => ({ github: gitHub.address, gitHubApi: `${gitHub.address}/api`, google: issuer.issuer })

const valuesOf = (headers: string[]) =>
  Object.fromEntries(
    headers.map((it) => it.split(';')[0]?.split('=') ?? []).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
  )

/** To the provider, through its sign-in, and as far as the address it sends the browser back to. */
async function away(provider: ProviderId, asksAgain = false) {
  const departure = await (await client()).departTo(provider, { asksAgain }, at())
  if (!departure) throw new Error('could not be reached')
  const answer = await fetch(departure.url, { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  return { departure, back, query: Object.fromEntries(back.searchParams), cookies: valuesOf(departure.cookies) }
}

type Trip = Awaited<ReturnType<typeof away>>

const home = async (provider: ProviderId, { query, cookies }: Pick<Trip, 'query' | 'cookies'>) =>
  (await (await client()).returnFrom(provider, { query, cookies }, at())).arrival

describe('A sign-in at a company’s own provider', () => {
  it('ends with who it is, and clears what it had set', async () => {
    const trip = await away('oidc')
    expect(trip.back.origin + trip.back.pathname).toBe('http://127.0.0.1:3000/api/auth/callback/oidc')
    const { arrival, cookies } = await (await client()).returnFrom('oidc', trip, at())
    expect(arrival).toEqual({
      provider: 'oidc',
      subject: `${issuer.issuer} 42`,
      label: 'sam@example.org',
      name: 'Sam Rivera',
      address: 'sam@example.org',
    })
    expect(cookies.filter((it) => /Max-Age=0/.test(it)).map((it) => it.split('=')[0])).toEqual([
      'next-auth.state',
      'next-auth.pkce.code_verifier',
      'next-auth.nonce',
    ])
  })

  it('takes the address from the provider’s own answer when the token is without one', async () => {
    issuer.thinTokens = true
    expect((await home('oidc', await away('oidc')))?.address).toBe('sam@example.org')
    issuer.flaw = 'userinfo-subject'
    expect(await home('oidc', await away('oidc'))).toBeNull()
  })

  it('brings no address that is not vouched for', async () => {
    issuer.signsIn = { sub: '42', email: 'sam@example.org', emailVerified: false }
    expect(await home('oidc', await away('oidc'))).toMatchObject({ subject: `${issuer.issuer} 42`, address: null })
  })

  it.each<Flaw>(['signature', 'algorithm', 'nonce', 'audience', 'expired', 'issuer'])(
    'is nobody when the token’s %s does not fit',
    async (flaw) => {
      issuer.flaw = flaw
      expect(await home('oidc', await away('oidc'))).toBeNull()
    },
  )

  it('is good once', async () => {
    const trip = await away('oidc')
    expect(await home('oidc', trip)).not.toBeNull()
    expect(await home('oidc', trip)).toBeNull()
  })

  it.each(['state', 'pkce.code_verifier', 'nonce'])('is nobody in a browser without the %s it began with', async (half) => {
    const [mine, other] = [await away('oidc'), await away('oidc')]
    const name = `next-auth.${half}`
    const { [name]: _, ...without } = mine.cookies
    expect(await home('oidc', { ...mine, cookies: without })).toBeNull()
    expect(await home('oidc', { ...other, cookies: { ...other.cookies, [name]: mine.cookies[name] ?? '' } })).toBeNull()
  })

  it.each([{ state: 'tampered-with-tampered-with' }, { code: 'guessed' }, { iss: 'https://evil.example' }])(
    'is nobody with %j',
    async (changed) => {
      const trip = await away('oidc')
      expect(await home('oidc', { ...trip, query: { ...trip.query, ...changed } })).toBeNull()
    },
  )

  it('is nobody when the person says no there', async () => {
    const { cookies, query } = await away('oidc')
    expect(await home('oidc', { cookies, query: { error: 'access_denied', state: query['state'] ?? '' } })).toBeNull()
  })

  it('says nothing of tokens or people in the log', async () => {
    issuer.flaw = 'nonce'
    await home('oidc', await away('oidc'))
    expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toMatch(/eyJ|sam@/)
    expect(vi.mocked(console.error)).toHaveBeenCalled()
  })

  it('does not begin at one that cannot be reached', async () => {
    const nowhere = { ...at(), google: 'http://localhost:1' }
    expect(await (await client()).departTo('google', {}, nowhere)).toBeNull()
  })

  it('asks the provider to make sure once more only when it matters', async () => {
    const { departTo } = await client()
    const askedOf = async (provider: ProviderId, asksAgain: boolean) => {
      const { searchParams } = new URL((await departTo(provider, { asksAgain }, at()))?.url ?? '')
      return [searchParams.get('prompt'), searchParams.get('max_age')]
    }
    expect(await askedOf('oidc', true)).toEqual(['login', '0'])
    expect(await askedOf('google', true)).toEqual(['select_account', null])
    expect(await askedOf('github', true)).toEqual(['select_account', null])
    for (const provider of ['oidc', 'google', 'github'] as const) expect(await askedOf(provider, false)).toEqual([null, null])
  })

  it('brings home when the provider asked, as its token says', async () => {
    const shownAt = async () => (await (await client()).returnFrom('oidc', await away('oidc', true), at())).shownAt
    const age = async () => Math.round((Date.now() - ((await shownAt()) as Date).getTime()) / 60_000)
    expect(await age()).toBe(0)
    issuer.asksAgain = false
    expect(await age()).toBe(60)
    issuer.tellsWhen = 'on paper'
    expect(await shownAt()).toBe('withheld')
    issuer.tellsWhen = 'never'
    expect(await shownAt()).toBe('never-told')
  })
})

describe('A sign-in at Google', () => {
  it('is an OpenID one with Google’s permanent id', async () => {
    expect(await home('google', await away('google'))).toEqual({
      provider: 'google',
      subject: '42',
      label: 'sam@example.org',
      name: 'Sam Rivera',
      address: 'sam@example.org',
    })
  })

  it('does not end where another provider’s began', async () => {
    const trip = await away('google')
    expect(await home('oidc', trip)).toBeNull()
  })

  it('goes to Google itself unless a test says otherwise', async () => {
    const { sites } = await import('./provider-configs.ts')
    expect(sites).toEqual({ github: 'https://github.com', gitHubApi: 'https://api.github.com', google: 'https://accounts.google.com' })
  })
})

describe('A sign-in at GitHub', () => {
  it('does not say when GitHub asked', async () => {
    const { shownAt } = await (await client()).returnFrom('github', await away('github', true), at())
    expect(shownAt).toBe('never-told')
  })

  it('is known by the number, with the verified primary address', async () => {
    const trip = await away('github')
    expect(new URL(trip.departure.url).searchParams.get('code_challenge_method')).toBe('S256')
    expect(await home('github', trip)).toEqual({
      provider: 'github',
      subject: '583231',
      label: 'sam-r',
      name: 'sam-r',
      address: 'sam@example.org',
    })
  })

  it('brings no address when the primary one is not verified', async () => {
    gitHub.emails = [{ email: 'sam@example.org', primary: true, verified: false }]
    expect((await home('github', await away('github')))?.address).toBeNull()
  })

  it('is nobody when GitHub does not let Cairn read the addresses', async () => {
    gitHub.emails = { message: 'Resource not accessible' }
    expect(await home('github', await away('github'))).toBeNull()
  })
})
