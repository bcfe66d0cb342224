/** Invitations to mentor and to be mentored. Their links are kept as hashes. */
import { randomUUID } from 'node:crypto'
import { INVITATION_LIFETIME, INVITATION_MOVES, type AsksFor, type InvitationFacts } from '../domain/mentorship/invitation.ts'
import { sharesColumn, sharesOf, type Share } from '../domain/mentorship/mentorship.ts'
import { ownerKey } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface InvitationRow extends InvitationFacts {
  id: string
  fromId: string
  asksFor: AsksFor
  /** Null for a link that is handed over, and for somebody chosen from the list of mentors. */
  email: string | null
  /** What the sender calls them. */
  name: string | null
  words: string
  shares: Share[]
  tokenHash: string
  openKey: string | null
  createdAt: Date
  openedAt: Date | null
  answererId: string | null
  mentorshipId: string | null
}

/** Whom an open invitation is for: an address, or an account that was chosen from the list. One of each sender to each at a time. */
export type Addressee = { email: string } | { userId: string }

export const openKeyOf = (fromId: string, to: Addressee): string => `${fromId} ${'email' in to ? to.email : `account:${to.userId}`}`

/** The account that an open invitation was written to from the list, or null. */
export function chosenAccount({ fromId, openKey }: Pick<InvitationRow, 'fromId' | 'openKey'>): string | null {
  const start = `${fromId} account:`
  return openKey?.startsWith(start) ? openKey.slice(start.length) : null
}

export type InvitationKey = { id: string } | { tokenHash: string }

export async function findInvitation(db: Db | Tx, key: InvitationKey): Promise<InvitationRow | null> {
  const row = await db.invitation.findUnique({ where: key })
  return row && { ...row, asksFor: row.asksFor === 'mentee' ? 'mentee' : 'mentor', shares: sharesOf(row.shares) }
}

export interface NewInvitation {
  fromId: string
  asksFor: AsksFor
  /** Null for a link that is handed over. */
  to: Addressee | null
  name: string | null
  words: string
  shares: readonly Share[]
  tokenHash: string
  now: Date
}

/** One to the same address while another is open breaks a unique key. @returns its id */
export async function addInvitation(db: Tx, { to, shares, now, ...it }: NewInvitation): Promise<string> {
  const id = randomUUID()
  const openKey = to && openKeyOf(it.fromId, to)
  const email = to && 'email' in to ? to.email : null
  const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME)
  await db.invitation.create({ data: { ...it, id, openKey, email, shares: sharesColumn(shares), createdAt: now, expiresAt } })
  return id
}

const open = (now: Date) => ({ answeredAt: null, withdrawnAt: null, expiresAt: { gt: now } })

export const countOpen = (db: Tx, fromId: string, now: Date): Promise<number> => db.invitation.count({ where: { fromId, ...open(now) } })

/** How often somebody has written one or sent one again. */
export async function countSince(db: Tx, fromId: string, since: Date): Promise<number> {
  const written = await db.invitation.count({ where: { fromId, createdAt: { gt: since } } })
  const { verb } = INVITATION_MOVES['send-again']
  return written + (await db.event.count({ where: { ownerKey: ownerKey({ learnerId: fromId }), verb, at: { gt: since } } }))
}

/** Whether the sender has one to the same that is open. */
export const isAsked = async (db: Tx, fromId: string, to: Addressee): Promise<boolean> =>
  (await db.invitation.count({ where: { openKey: openKeyOf(fromId, to) } })) > 0

/** Lets those that nobody answered in time go, so that the same can be asked again. */
export async function releaseExpired(db: Tx, fromId: string, now: Date): Promise<void> {
  await db.invitation.updateMany({ where: { fromId, openKey: { not: null }, expiresAt: { lte: now } }, data: { openKey: null } })
}

/** A new link for fourteen more days. @returns false when it is not open any more or was sent again meanwhile */
export async function renewInvitation(db: Tx, { id, tokenHash }: InvitationRow, next: { tokenHash: string; now: Date }): Promise<boolean> {
  const data = { tokenHash: next.tokenHash, expiresAt: new Date(next.now.getTime() + INVITATION_LIFETIME), openedAt: null }
  return (await db.invitation.updateMany({ where: { id, tokenHash, ...open(next.now) }, data })).count === 1
}

/** @returns false when it is not open any more */
export async function withdrawInvitation(db: Tx, id: string, now: Date): Promise<boolean> {
  const data = { withdrawnAt: now, openKey: null }
  return (await db.invitation.updateMany({ where: { id, ...open(now) }, data })).count === 1
}

/** Withdraws what somebody sent to this account: by address or chosen from the list. Links that were handed over name nobody. */
export async function withdrawInvitationsTo(db: Tx, fromId: string, to: { userId: string; email: string }, now: Date): Promise<void> {
  const openKeys = [openKeyOf(fromId, { email: to.email }), openKeyOf(fromId, { userId: to.userId })]
  await db.invitation.updateMany({ where: { openKey: { in: openKeys } }, data: { withdrawnAt: now, openKey: null } })
}

export interface Answer {
  answer: 'accepted' | 'declined'
  answererId: string
  mentorshipId: string | null
  now: Date
}

/** Of many answers at once exactly one is taken. @returns false for the others */
export async function answerInvitation(db: Tx, id: string, { now, ...answer }: Answer): Promise<boolean> {
  const data = { ...answer, answeredAt: now, openKey: null }
  return (await db.invitation.updateMany({ where: { id, ...open(now) }, data })).count === 1
}

/** Notes the first time that somebody signed in looked at it. */
export async function noteOpened(db: Tx, id: string, now: Date): Promise<void> {
  await db.invitation.updateMany({ where: { id, openedAt: null }, data: { openedAt: now } })
}

export type SentRow = Pick<InvitationRow, 'id' | 'email' | 'name' | 'createdAt' | 'expiresAt' | 'openedAt'>

/** Somebody's open invitations of one kind, newest first. */
export const listSent = (db: Db, fromId: string, asksFor: AsksFor, now: Date): Promise<SentRow[]> =>
  db.invitation.findMany({
    where: { fromId, asksFor, ...open(now) },
    select: { id: true, email: true, name: true, createdAt: true, expiresAt: true, openedAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
