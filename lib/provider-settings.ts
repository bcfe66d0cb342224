/** The sign-in providers that the surroundings name: read and checked with the rest of the environment. */
import { z } from 'zod'
import { isLocalHost } from './local-host.ts'

export interface ProviderKeys {
  clientId: string
  clientSecret: string
}

/** Providers that are set. A missing one is not offered anywhere. */
export interface ProviderSettings {
  github: ProviderKeys | null
  google: ProviderKeys | null
  /** Any provider that speaks OpenID Connect, as a company's own. */
  oidc: (ProviderKeys & { issuer: string; name: string }) | null
}

type Variables = Readonly<Record<string, string | undefined>>

/** What the name of the button may be: one line that fits it. */
const ButtonName = z.string().trim().min(1).max(40)

/**
 * The settings, and one line for each variable that is wrong or missing beside another.
 * @param given variables without the empty ones
 */
export function readProviders(given: Variables): { providers: ProviderSettings; complaints: string[] } {
  const complaints: string[] = []
  const keys = (name: string): ProviderKeys | null => {
    const [id, secret] = [`${name}_ID`, `${name}_SECRET`]
    const [clientId, clientSecret] = [given[id], given[secret]]
    if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret }
    if (clientId !== undefined) complaints.push(`${secret} is missing, and ${id} is set: set both or neither.`)
    if (clientSecret !== undefined) complaints.push(`${id} is missing, and ${secret} is set: set both or neither.`)
    return null
  }
  const providers = { github: keys('CAIRN_GITHUB'), google: keys('CAIRN_GOOGLE'), oidc: readOidc(given, complaints) }
  return { providers, complaints }
}

const oidcNames = ['CAIRN_OIDC_ISSUER', 'CAIRN_OIDC_ID', 'CAIRN_OIDC_SECRET'] as const

function readOidc(given: Variables, complaints: string[]): ProviderSettings['oidc'] {
  const present = [...oidcNames, 'CAIRN_OIDC_NAME'].filter((name) => given[name] !== undefined)
  if (present.length === 0) return null
  const missing = oidcNames.filter((name) => given[name] === undefined)
  for (const name of missing) complaints.push(`${name} is missing, and ${present[0]} is set: set ${oidcNames.join(', ')} or none of them.`)
  const { CAIRN_OIDC_ISSUER = '', CAIRN_OIDC_ID = '', CAIRN_OIDC_SECRET = '', CAIRN_OIDC_NAME = 'single sign-on' } = given
  const complaint = CAIRN_OIDC_ISSUER === '' ? null : issuerComplaint(CAIRN_OIDC_ISSUER)
  if (complaint !== null) complaints.push(`CAIRN_OIDC_ISSUER ${complaint}`)
  const name = ButtonName.safeParse(CAIRN_OIDC_NAME)
  if (!name.success) complaints.push('CAIRN_OIDC_NAME must have 1 to 40 characters: it stands on the button.')
  if (missing.length > 0 || complaint !== null || !name.success) return null
  return { clientId: CAIRN_OIDC_ID, clientSecret: CAIRN_OIDC_SECRET, issuer: CAIRN_OIDC_ISSUER.replace(/\/+$/, ''), name: name.data }
}

/** What is wrong with the address, or null. Codes and secrets travel to it, so plain http is for this machine alone. */
function issuerComplaint(issuer: string): string | null {
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) return 'must be an address like https://login.example.org.'
  const { protocol, hostname, search, hash, username } = new URL(issuer)
  if (protocol === 'http:' && !isLocalHost(hostname)) return 'must start with https://: plain http is for this machine only.'
  if (search !== '' || hash !== '' || username !== '' || issuer.includes('/.well-known/'))
    return 'must be the issuer alone, without /.well-known/…, a query or a user name.'
  return null
}
