/** Whether a request that changes something comes from one of our own pages. */

import { oneClickPath } from '../notifications/one-click-path.ts'

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Handlers that no cookie allows anything: a token in their address does, so it does not matter who sends them there. */
const byTokenAlone: ReadonlySet<string> = new Set([oneClickPath])

export interface Asked {
  method: string
  /** Of the address, without its query. */
  path: string
  headers: Pick<Headers, 'get'>
}

/**
 * True for reads, and for writes that a browser sent from a page of this site. A missing or `null` Origin is refused: every browser of
 * the last years sends one with a write, and a script that has none can set one.
 * @param origin the configured one. A page under the very host that was asked counts as well, as `localhost` beside `127.0.0.1`.
 */
export function mayWrite({ method, path, headers }: Asked, origin: string): boolean {
  if (readOnly.has(method) || byTokenAlone.has(path)) return true
  const site = headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return false
  const from = headers.get('origin')
  if (from === null || !URL.canParse(from)) return false
  return from === origin || from === `${new URL(origin).protocol}//${headers.get('host')}`
}
