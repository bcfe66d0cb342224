/**
 * What happens when somebody comes from a sign-in provider. An identity is the provider's permanent id of a person; an address never
 * opens an account that is there already, it only says who may begin a new one.
 */

export const providerIds = ['github', 'google', 'oidc'] as const
export type ProviderId = (typeof providerIds)[number]

/** What the provider says of the person who comes. */
export interface Arrival {
  provider: ProviderId
  subject: string
  /** What the provider calls the person, to tell two apart: a user name or an address. */
  label: string
  /** For a new account. */
  name: string
  /** Normalised. Null unless the provider vouches that it belongs to the person. */
  address: string | null
}

/** Why a rule says no. */
export type Obstacle =
  'disabled' | 'address-unknown' | 'link-first' | 'linked-elsewhere' | 'one-for-each' | 'other-account' | 'not-asked' | 'last-way'

export interface Holder {
  userId: string
  isDisabled: boolean
}

export interface Entrance {
  /** The account that the identity opens. */
  opens: Holder | null
  address: string | null
  /** The account that has the address. */
  heldBy: (Holder & { isVerified: boolean; administers: boolean }) | null
  /** The unverified account of which this person has said that it is not theirs. */
  disowned: string | null
}

export type WayIn =
  | { kind: 'enter'; userId: string }
  | { kind: 'begin'; address: string }
  /** Somebody used the address without showing that it is theirs. It may have been this person, so they are asked. */
  | { kind: 'ask'; userId: string; address: string }
  /** The account without a right to the address is put aside, and a new one begins. */
  | { kind: 'begin-instead'; userId: string; address: string }
  | { kind: 'refuse'; because: Obstacle }

/** How an identity leads in, with or without an account so far. */
export function wayIn({ opens, address, heldBy, disowned }: Entrance): WayIn {
  if (opens) return opens.isDisabled ? refuse('disabled') : { kind: 'enter', userId: opens.userId }
  if (address === null) return refuse('address-unknown')
  if (!heldBy) return { kind: 'begin', address }
  if (heldBy.isDisabled) return refuse('disabled')
  // Whoever gave an administrator that power knows whose account it is; put aside, it could be the last.
  if (heldBy.isVerified || heldBy.administers) return refuse('link-first')
  return { kind: disowned === heldBy.userId ? 'begin-instead' : 'ask', userId: heldBy.userId, address }
}

/** When a provider last asked the person who they are; `withheld` by one that tells others when, but not now. */
export type ShownAt = Date | 'withheld' | 'never-told'

/** Milliseconds that a provider's clock may be behind. */
const clockSkew = 60_000

/** Whether the provider has asked since the person left for it. One that never tells when it asked is taken at its word. */
export function askedSince(left: Date, shownAt: ShownAt): boolean {
  if (shownAt === 'never-told') return true
  return shownAt !== 'withheld' && shownAt.getTime() >= left.getTime() - clockSkew
}

export type Link = { kind: 'link' } | { kind: 'nothing' } | { kind: 'refuse'; because: Obstacle }

/**
 * Whether an identity becomes one more way into the account.
 * @param opens the account that it opens already
 * @param hasOfProvider whether the account has an identity of the same provider
 */
export function linkTo(userId: string, { opens, hasOfProvider }: { opens: string | null; hasOfProvider: boolean }): Link {
  if (opens === userId) return { kind: 'nothing' }
  if (opens !== null) return refuse('linked-elsewhere')
  return hasOfProvider ? refuse('one-for-each') : { kind: 'link' }
}

export interface WaysIn {
  hasPassword: boolean
  passkeys: number
  /** Providers with an identity of the account. */
  identities: readonly ProviderId[]
}

/**
 * Whether somebody could still get in without this one.
 * @param without null when it is gone already
 * @param offered providers that are set: an identity of another one opens nothing now
 */
export function staysOpen(
  without: ProviderId | null,
  { hasPassword, passkeys, identities }: WaysIn,
  offered: readonly ProviderId[],
): boolean {
  return hasPassword || passkeys > 0 || identities.some((it) => it !== without && offered.includes(it))
}

const refuse = (because: Obstacle) => ({ kind: 'refuse', because }) as const
