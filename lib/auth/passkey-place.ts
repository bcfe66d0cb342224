/** The name that passkeys are bound to. It comes from the configured origin only, never from a request. */
import { env } from '../env.ts'

export interface PasskeyPlace {
  /** Host without port: what WebAuthn calls the relying party's id. */
  rpID: string
  origin: string
}

/** Null where browsers make no passkeys: for an address in numbers, and for a name that is reached without TLS. */
export function passkeyPlace(origin = env().origin): PasskeyPlace | null {
  const { protocol, hostname } = new URL(origin)
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) return null
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || isLocal ? { rpID: hostname, origin } : null
}
