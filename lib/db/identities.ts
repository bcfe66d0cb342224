/** Identities: sign-ins at providers that open accounts, found by provider and subject, never by an address. */
import { randomUUID } from 'node:crypto'
import type { Arrival, Holder, ProviderId } from '../domain/account/way-in.ts'
import { SignInNeeded } from '../errors.ts'
import type { Tx } from './client.ts'

type Key = Pick<Arrival, 'provider' | 'subject'>

/** The account that an identity opens. */
export async function findOpened(db: Tx, { provider, subject }: Key): Promise<Holder | null> {
  const row = await db.identity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { userId: true, user: { select: { disabledAt: true } } },
  })
  return row && { userId: row.userId, isDisabled: row.user.disabledAt !== null }
}

/** The account that has an address. @param address normalised */
export async function findHolder(
  db: Tx,
  address: string,
): Promise<(Holder & { isVerified: boolean; administers: boolean; since: Date }) | null> {
  const select = { id: true, disabledAt: true, emailVerifiedAt: true, role: true, createdAt: true } as const
  const row = await db.user.findUnique({ where: { email: address }, select })
  if (!row) return null
  const { id: userId, disabledAt, emailVerifiedAt, role, createdAt: since } = row
  return { userId, isDisabled: disabledAt !== null, isVerified: emailVerifiedAt !== null, administers: role === 'administrator', since }
}

/**
 * A new account that the identity opens, with the address that the provider vouches for. When address or identity were taken meanwhile,
 * a unique key breaks and the command runs again from its beginning.
 */
export async function addUserWithIdentity(db: Tx, address: string, arrival: Arrival, now: Date): Promise<string> {
  const id = randomUUID()
  const { name } = arrival
  await db.user.create({ data: { id, email: address, name, role: 'learner', createdAt: now, emailVerifiedAt: now } })
  await addIdentity(db, id, arrival, now)
  return id
}

/** One more way into an account. An identity that opens an account already, or a second one of the provider, breaks a unique key. */
export async function addIdentity(db: Tx, userId: string, { provider, subject, label }: Arrival, now: Date): Promise<void> {
  await db.identity.create({ data: { provider, subject, userId, label, linkedAt: now } })
}

/** Notes a sign-in, and what the provider calls the person today. False when the identity opens nothing any more. */
export async function noteUsed(db: Tx, { provider, subject, label }: Arrival, now: Date): Promise<boolean> {
  return (await db.identity.updateMany({ where: { provider, subject }, data: { label, lastUsedAt: now } })).count === 1
}

/** Whether there was such a way in. */
export async function removeIdentity(db: Tx, userId: string, provider: ProviderId): Promise<boolean> {
  return (await db.identity.deleteMany({ where: { userId, provider } })).count > 0
}

/**
 * Holds an account until the transaction ends, so that two requests at once cannot each take away the other's way in.
 * @throws SignInNeeded when it is gone or disabled by now
 */
export async function holdAccount(db: Tx, userId: string): Promise<void> {
  const { count } = await db.user.updateMany({ where: { id: userId, disabledAt: null }, data: { disabledAt: null } })
  if (count === 0) throw new SignInNeeded()
}

/** Notes that a provider vouches for the account's own address. Another address changes nothing. */
export async function noteVerified(db: Tx, userId: string, address: string | null, now: Date): Promise<void> {
  if (address !== null)
    await db.user.updateMany({ where: { id: userId, email: address, emailVerifiedAt: null }, data: { emailVerifiedAt: now } })
}
