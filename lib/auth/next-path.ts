/** Where to go after signing in. The address comes from the request, so it may only lead to a page of our own. */

/** Longer ones are nobody's page. */
const longest = 2_000

/** The path, query and fragment of `raw` when it is a relative address of this site, otherwise `fallback`. */
export function safeNext(raw: unknown, fallback: string): string {
  if (typeof raw !== 'string' || raw.length > longest || !raw.startsWith('/')) return fallback
  const base = 'http://cairn.invalid'
  if (!URL.canParse(raw, base)) return fallback
  const { origin, pathname, search, hash } = new URL(raw, base)
  // "/.//host" is our own until it is normalised: then it begins with two slashes and names another host.
  if (origin !== base || pathname.startsWith('//')) return fallback
  return pathname + search + hash
}

export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`

/** The page that asks for a code of the second factor. */
export const codePath = (next: string): string => (next === '' ? '/sign-in/code' : `/sign-in/code?next=${encodeURIComponent(next)}`)

/** The page that asks somebody signed in to show again that it is them. */
export const signInAgainPath = (next: string): string => `/sign-in/again?next=${encodeURIComponent(next)}`
