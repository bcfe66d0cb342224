/** Attempts and their responses. */
import { randomUUID } from 'node:crypto'
import { GUEST_DAYS } from '../domain/answers/attempt.ts'
import { MOST_SECONDS_EACH } from '../domain/knowledge/knowledge-check.ts'
import { SKIP, UNKNOWN } from '../domain/answers/responses.ts'
import { Conflict } from '../errors.ts'
import type { Answers } from '../domain/answers/profile.ts'
import { ownerKey, type Owned } from '../policy.ts'
import type { Db, Tx } from './client.ts'

export interface StoredAttempt extends Owned {
  id: string
  guestHash: string | null
  startedAt: Date
  submittedAt: Date | null
  abandonedAt: Date | null
  contentHash: string
  /** The newest response to each item, in the order in which the items were first answered. */
  answers: Answers
  /** Measured for the knowledge items that were answered, all together, and for none more than {@link MOST_SECONDS_EACH}. */
  secondsOnProbes: number
}

/** In SQL and in one statement, because it is read for every page of an assessment and a result. */
export async function findAttempt(db: Db | Tx, id: string): Promise<StoredAttempt | null> {
  return withAnswers(
    await db.$queryRaw<AttemptRow[]>`
    SELECT a."id", a."learnerId", a."guestHash", a."startedAt", a."submittedAt", a."abandonedAt", a."contentHash",
      r."item", r."value", r."seconds"
    FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a."id" WHERE a."id" = ${id} ORDER BY r."id"`,
  )
}

/** The owner's attempt in progress, if there is one. */
export async function findOpenAttempt(db: Db | Tx, owner: Owned): Promise<StoredAttempt | null> {
  return withAnswers(
    await db.$queryRaw<AttemptRow[]>`
    SELECT a."id", a."learnerId", a."guestHash", a."startedAt", a."submittedAt", a."abandonedAt", a."contentHash",
      r."item", r."value", r."seconds"
    FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a."id" WHERE a."openKey" = ${ownerKey(owner)} ORDER BY r."id"`,
  )
}

/** An attempt with one of its responses. */
export type AttemptRow = Omit<StoredAttempt, 'answers' | 'secondsOnProbes'> & {
  item: string | null
  value: string | null
  seconds: number | null
}

/** One row for each response; one with neither item nor value when there is none. */
export function withAnswers(rows: readonly AttemptRow[]): StoredAttempt | null {
  const [first] = rows
  if (!first) return null
  const { item: _, value: __, seconds: ___, ...attempt } = first
  const responses = rows.flatMap(({ item, value }) => (item === null || value === null ? [] : [{ item, value }]))
  return { ...attempt, answers: newest(responses), secondsOnProbes: secondsOnProbes(rows) }
}

function secondsOnProbes(rows: readonly AttemptRow[]): number {
  const probes = rows.filter((it) => it.item?.startsWith('probe:'))
  const seconds = new Map(probes.map((it) => [it.item, Math.min(it.seconds ?? 0, MOST_SECONDS_EACH)]))
  return [...seconds.values()].reduce((sum, it) => sum + it, 0)
}

/** The owner's newest submitted attempt, without its responses. */
export async function findLatestResult(db: Db | Tx, owner: Owned): Promise<{ id: string; submittedAt: Date | null } | null> {
  const mine = owner.learnerId === null ? { learnerId: null, guestHash: owner.guestHash ?? '' } : { learnerId: owner.learnerId }
  return db.attempt.findFirst({
    where: { ...mine, submittedAt: { not: null } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, submittedAt: true },
  })
}

/** The owner's attempt in progress, made now if there is none. Safe when two tabs send their first answer at once. */
export async function openAttempt(db: Tx, owner: Owned, made: { contentHash: string; now: Date }): Promise<{ id: string; isNew: boolean }> {
  const id = randomUUID()
  const openKey = ownerKey(owner)
  const row = await db.attempt.upsert({
    where: { openKey },
    update: {},
    create: {
      id,
      openKey,
      learnerId: owner.learnerId,
      guestHash: owner.guestHash ?? null,
      contentHash: made.contentHash,
      startedAt: made.now,
    },
    select: { id: true },
  })
  return { id: row.id, isNew: row.id === id }
}

/** One answer as it was given. */
export interface Said {
  item: string
  value: string
  /** Of the item's wording. */
  version: string
  seconds?: number | null
}

/** Appends responses; values that are already the newest are left out, so that a repeated save adds nothing. */
export async function addResponses(
  db: Tx,
  { id, answers }: Pick<StoredAttempt, 'id' | 'answers'>,
  said: readonly Said[],
  now: Date,
): Promise<void> {
  const data = said.filter(({ item, value }) => answers.get(item) !== value).map((it) => ({ ...it, attemptId: id, at: now }))
  if (data.length > 0) await db.response.createMany({ data })
}

/** Appends the newest responses of another attempt to these items, as they were given there. */
export async function copyResponses(
  db: Tx,
  { from, to, items, now }: { from: string; to: string; items: readonly string[]; now: Date },
): Promise<void> {
  const rows = await db.response.findMany({ where: { attemptId: from, item: { in: [...items] } }, orderBy: { id: 'asc' } })
  const newestOf = new Map(rows.map(({ item, value, version, seconds }) => [item, { item, value, version, seconds }]))
  const data = [...newestOf.values()].map((it) => ({ ...it, attemptId: to, copied: true, at: now }))
  if (data.length > 0) await db.response.createMany({ data })
}

/** A new attempt of the same owner, submitted at once, on the items of an earlier one. @returns its id */
export async function createResult(db: Tx, earlier: StoredAttempt, now: Date): Promise<string> {
  const { learnerId, guestHash, contentHash } = earlier
  const { id } = await db.attempt.create({
    data: { id: randomUUID(), learnerId, guestHash, contentHash, startedAt: now, submittedAt: now },
    select: { id: true },
  })
  return id
}

/** Closes an attempt as submitted. @returns false when it is not in progress any more. */
export async function closeAttempt(db: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await db.attempt.updateMany({ where: { id, openKey: { not: null } }, data: { openKey: null, submittedAt: now } })
  return count === 1
}

/**
 * Holds an attempt in progress until the transaction ends, so that nobody submits it between reading and adding.
 * @throws Conflict when it is not in progress any more.
 */
export async function holdOpen(db: Tx, id: string, owner: Owned): Promise<void> {
  const openKey = ownerKey(owner)
  const { count } = await db.attempt.updateMany({ where: { id, openKey }, data: { openKey } })
  if (count === 0) throw new Conflict()
}

/** Holds a result until the transaction ends, so that two corrections of it come one after the other. */
export async function holdResult(db: Tx, { id, contentHash }: Pick<StoredAttempt, 'id' | 'contentHash'>): Promise<void> {
  await db.attempt.updateMany({ where: { id }, data: { contentHash } })
}

/** Deletes what guests left behind longer than {@link GUEST_DAYS} ago, a few at a time. */
export async function forgetOldGuests(db: Tx, now: Date): Promise<void> {
  const cutoff = new Date(now.getTime() - GUEST_DAYS * 86_400_000)
  const old = await db.attempt.findMany({
    where: { learnerId: null, startedAt: { lt: cutoff }, responses: { none: { at: { gte: cutoff } } } },
    select: { id: true, guestHash: true },
    take: 50,
  })
  if (old.length === 0) return
  await db.attempt.deleteMany({ where: { id: { in: old.map((it) => it.id) } } })
  await db.event.deleteMany({ where: { subject: { in: old.map((it) => `attempt:${it.id}`) } } })
}

/**
 * Gives a guest's attempts to an account, exactly once: a second call finds none. If both have one in progress, the account's goes on
 * with the guest's answers on top, since those are the newer work of the same person, perhaps after a session that ended half-way.
 * @returns how many were taken over.
 */
export async function takeOverAttempts(
  db: Tx,
  { guestHash, learnerId, now }: { guestHash: string; learnerId: string; now: Date },
): Promise<number> {
  const guest = { learnerId: null, guestHash }
  const open = await findOpenAttempt(db, guest)
  const { count } = await db.attempt.updateMany({ where: guest, data: { learnerId, guestHash: null } })
  await db.event.updateMany({ where: { ownerKey: ownerKey(guest) }, data: { ownerKey: ownerKey({ learnerId }) } })
  if (count > 0 && open) await joinOpen(db, open, { learnerId }, now)
  return count
}

async function joinOpen(db: Tx, open: StoredAttempt, owner: Owned, now: Date): Promise<void> {
  const own = await findOpenAttempt(db, owner)
  if (!own) {
    await db.attempt.updateMany({ where: { id: open.id }, data: { openKey: ownerKey(owner) } })
    return
  }
  // Leaving a question out while signed out says nothing against an answer given before.
  const said = [...open.answers].filter(([item, value]) => (value !== SKIP && value !== UNKNOWN) || !own.answers.has(item))
  const newer = said.filter(([item, value]) => own.answers.get(item) !== value)
  await copyResponses(db, { from: open.id, to: own.id, items: newer.map(([item]) => item), now })
  await db.attempt.updateMany({ where: { id: open.id }, data: { openKey: null, abandonedAt: now } })
}

function newest(responses: readonly { item: string; value: string }[]): Answers {
  return new Map(responses.map(({ item, value }) => [item, value]))
}
