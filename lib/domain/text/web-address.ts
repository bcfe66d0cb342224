/** Addresses that learners give: of work they have done, of resources they found. Only the web, and nothing that runs or hides. */

/** The most characters of one address. */
export const LONGEST_ADDRESS = 2_000

/** The most addresses in one draft. */
export const MOST_ADDRESSES = 20

/** The address as browsers write it, or null when it is none of http or https. One with a name or password in it is refused. */
export function webAddress(raw: string): string | null {
  const text = raw.trim()
  if (text.length > LONGEST_ADDRESS || !/^https?:\/\//i.test(text) || /\s/.test(text)) return null
  const url = URL.parse(text)
  if (!url || url.username !== '' || url.password !== '') return null
  return url.href.length <= LONGEST_ADDRESS ? url.href : null
}

/** Addresses, one a line. Empty lines count as lines, so that a complaint names the one that its reader sees. */
export function readAddresses(text: string): { addresses: readonly string[]; complaint: string | null } {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, raw: line.trim() }))
  const given = lines.filter(({ raw }) => raw !== '').map((line) => ({ ...line, address: webAddress(line.raw) }))
  const wrong = given.find(({ address }) => address === null)
  const addresses = given.flatMap(({ address }) => address ?? [])
  if (wrong) return { addresses, complaint: `Line ${wrong.number} is not a web address. It must begin with https:// or http://.` }
  const complaint = addresses.length > MOST_ADDRESSES ? `Keep to ${MOST_ADDRESSES} addresses; these are ${addresses.length}.` : null
  return { addresses, complaint }
}
