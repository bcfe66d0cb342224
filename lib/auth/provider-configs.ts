/** How next-auth talks to each provider. It checks state, PKCE, nonce and signature; `arrival.ts` reads what comes out. */
import type { Profile, User } from 'next-auth'
import type { OAuthConfig, UserinfoEndpointHandler } from 'next-auth/providers/oauth'
import type { Arrival, ProviderId, ShownAt } from '../domain/account/way-in.ts'
import type { ProviderSettings } from '../provider-settings.ts'
import { arrivalOfClaims, arrivalOfGitHub, shownAtOf } from './arrival.ts'

/** Where GitHub and Google are. Tests name servers of their own. */
export interface Sites {
  github: string
  gitHubApi: string
  google: string
}

export const sites: Sites = { github: 'https://github.com', gitHubApi: 'https://api.github.com', google: 'https://accounts.google.com' }

/** What a provider hands on through next-auth, which wants an `id`. */
export type ArrivingUser = User & Arrival & { shownAt: ShownAt }

const user = (it: Arrival, shownAt: ShownAt): ArrivingUser => ({ ...it, id: it.subject, shownAt })

/** The configuration of a provider, or null when it is not set. */
export function providerConfig(id: ProviderId, settings: ProviderSettings, at: Sites = sites): OAuthConfig<unknown> | null {
  if (id === 'github') return settings.github && gitHub(settings.github, at)
  if (id === 'google') return settings.google && openId('google', { ...settings.google, issuer: at.google })
  return settings.oidc && openId('oidc', settings.oidc)
}

type Keys = Pick<OAuthConfig<unknown>, 'clientId' | 'clientSecret'>

function gitHub({ clientId, clientSecret }: Keys, { github, gitHubApi }: Sites): OAuthConfig<unknown> {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    // GitHub names itself so in its answers.
    issuer: `${github}/login/oauth`,
    authorization: { url: `${github}/login/oauth/authorize`, params: { scope: 'read:user user:email' } },
    token: `${github}/login/oauth/access_token`,
    checks: ['pkce', 'state'],
    userinfo: {
      url: `${gitHubApi}/user`,
      async request({ client, tokens }) {
        const token = tokens.access_token ?? ''
        const about = await client.userinfo(token)
        const emails = await client.requestResource(`${gitHubApi}/user/emails`, token, { headers: { accept: 'application/json' } })
        return { about, emails: JSON.parse(String(emails.body)) } as Profile
      },
    },
    profile: (raw) => user(arrivalOfGitHub((raw as Answers).about, (raw as Answers).emails), 'never-told'),
  }
}

interface Answers {
  about: unknown
  emails: unknown
}

type OpenId = Keys & { issuer: string }

function openId(id: 'google' | 'oidc', { clientId, clientSecret, issuer }: OpenId): OAuthConfig<unknown> {
  return {
    id,
    name: id,
    type: 'oauth',
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: { request: ({ client, tokens }) => answerOf(client, tokens as TokenSet, issuer) },
    // Google is not asked to ask: it does not know how.
    profile: (raw) => user(arrivalOfClaims(id, (raw as Signed).claims), id === 'google' ? 'never-told' : (raw as Signed).shownAt),
  }
}

interface Signed {
  claims: Profile
  shownAt: ShownAt
}

async function answerOf(client: Client, tokens: TokenSet, issuer: string): Promise<Profile> {
  const told = client.issuer.metadata['claims_supported']
  const signed: Signed = {
    claims: await claimsOf(client, tokens, issuer),
    shownAt: shownAtOf(tokens.claims(), Array.isArray(told) && told.includes('auth_time')),
  }
  return signed as Profile
}

type Client = Parameters<NonNullable<UserinfoEndpointHandler['request']>>[0]['client']
type TokenSet = Exclude<Parameters<Client['userinfo']>[0], string>

/** The signed claims. Some providers tell the address only when asked for it; that answer must be about the same person. */
async function claimsOf(client: Client, tokens: TokenSet, issuer: string): Promise<Profile> {
  const signed: Profile & { iss: string } = tokens.claims()
  if (withoutSlash(signed.iss) !== issuer) throw new Error(`The issuer calls itself ${signed.iss}, and ${issuer} is configured`)
  if (signed.email !== undefined || !client.issuer.metadata.userinfo_endpoint) return signed
  // Throws when the subject is another one.
  return { ...(await client.userinfo(tokens)), ...signed }
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')
