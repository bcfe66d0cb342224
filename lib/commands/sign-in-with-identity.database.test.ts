import { expect, test } from 'vitest'
import { hashOf } from '../auth/token.ts'
import type { Db } from '../db/client.ts'
import { everyRow } from '../db/every-row.fixture.ts'
import { findSignedIn } from '../db/sessions.ts'
import type { Arrival } from '../domain/account/way-in.ts'
import type { Actor } from '../policy.ts'
import { samsGitHub, samsSso } from '../testing/arrivals.ts'
import { act, guest, later, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { saveResponses } from './save-responses.ts'
import { signIn } from './sign-in.ts'
import { signInWithIdentity } from './sign-in-with-identity.ts'
import { signUp } from './sign-up.ts'

interface Coming {
  actor?: Actor
  disowned?: string | null
  now?: Date
}

const come = (db: Db, arrival: Arrival, { actor = stranger, disowned = null, now = NOW }: Coming = {}) =>
  act(db, actor, signInWithIdentity, { arrival, disowned, userAgent: 'Test browser' }, now)

async function comeIn(db: Db, arrival: Arrival, coming?: Coming) {
  const result = await come(db, arrival, coming)
  if (result.kind !== 'signed-in') throw new Error('was asked instead')
  return { ...result.session, isNew: result.isNew }
}

const refused = (because: string) => expect.objectContaining({ name: 'Refused', because })
const identities = (db: Db) => db.identity.findMany({ select: { provider: true, subject: true, userId: true } })

onBothDatabases('The first sign-in with an identity', (open) => {
  test('makes an account with the address that the provider vouches for, no password, and a session', async () => {
    const { db } = await open()
    const { userId, token, isNew } = await comeIn(db, samsSso)
    expect(isNew).toBe(true)
    expect(await actorOf(db, token)).toMatchObject({ userId, name: 'Sam Rivera', email: 'sam@example.org', role: 'learner' })
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      passwordHash: null,
      emailVerifiedAt: NOW,
      createdAt: NOW,
    })
    expect(await db.identity.findMany()).toEqual([
      { provider: 'oidc', subject: samsSso.subject, userId, label: 'sam@example.org', linkedAt: NOW, lastUsedAt: NOW },
    ])
    expect((await db.event.findMany({ orderBy: { id: 'asc' } })).map((it) => it.verb)).toEqual(['account:opened', 'account:signed-in'])
  })

  test('takes the work along that was done signed out', async () => {
    const { db } = await open()
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    const { userId } = await comeIn(db, samsSso, { actor: browser })
    expect(await db.attempt.findMany({ select: { learnerId: true, guestHash: true } })).toEqual([{ learnerId: userId, guestHash: null }])
  })

  test('makes no account without an address that is vouched for', async () => {
    const { db } = await open()
    await expect(come(db, { ...samsSso, address: null })).rejects.toEqual(refused('address-unknown'))
    expect(await db.user.count()).toBe(0)
  })

  test.each([2, 12])('makes one account when it is sent %i times at once, and everyone gets into it', async (times) => {
    const { db } = await open()
    const all = await together(db, times, () => comeIn(db, samsSso))
    expect(new Set(all.map((it) => it.userId)).size).toBe(1)
    expect(all.filter((it) => it.isNew)).toHaveLength(1)
    expect(await db.user.count()).toBe(1)
    for (const { token } of all) await actorOf(db, token)
  })

  test('makes one account when two identities with one address come at once: the other is told to link', async () => {
    const { db } = await open()
    const outcomes = await together(db, 2, (index) =>
      comeIn(db, [samsSso, samsGitHub][index] ?? samsSso).then(
        () => 'in',
        (error: unknown) => (error as { because?: string }).because,
      ),
    )
    expect(new Set(outcomes)).toEqual(new Set(['in', 'link-first']))
    expect(await db.user.count()).toBe(1)
  })
})

onBothDatabases('A later sign-in with an identity', (open) => {
  test('finds the account, whatever address the provider tells by then', async () => {
    const { db } = await open()
    const { userId } = await comeIn(db, samsSso)
    const again = await comeIn(db, { ...samsSso, label: 'samantha@example.org', address: 'samantha@example.org' }, { now: later(60) })
    expect(again).toMatchObject({ userId, isNew: false })
    expect(await db.user.findMany({ select: { email: true } })).toEqual([{ email: 'sam@example.org' }])
    expect(await db.identity.findMany({ select: { label: true, lastUsedAt: true } })).toEqual([
      { label: 'samantha@example.org', lastUsedAt: later(60) },
    ])
  })

  test('finds it without any address as well', async () => {
    const { db } = await open()
    const { userId } = await comeIn(db, samsSso)
    expect((await comeIn(db, { ...samsSso, address: null })).userId).toBe(userId)
  })

  test('is another person when provider or subject differ, however alike the rest is', async () => {
    const { db } = await open()
    await comeIn(db, samsSso)
    await expect(come(db, { ...samsSso, subject: 'https://other.example 42' })).rejects.toEqual(refused('link-first'))
    await expect(come(db, { ...samsSso, provider: 'google' })).rejects.toEqual(refused('link-first'))
    await expect(come(db, { ...samsSso, subject: samsSso.subject.toUpperCase() })).rejects.toEqual(refused('link-first'))
  })

  test('does not open a disabled account, nor end its other session', async () => {
    const { db } = await open()
    const { userId } = await comeIn(db, samsSso)
    await db.user.update({ where: { id: userId }, data: { disabledAt: NOW } })
    await expect(come(db, samsSso)).rejects.toEqual(refused('disabled'))
    expect(await db.session.count()).toBe(1)
  })
})

onBothDatabases('An account with the same verified address', (open) => {
  test('is not merged, and nothing of it changes', async () => {
    const { db } = await open()
    const { userId } = await post(signUp, sam, { db })
    await db.user.update({ where: { id: userId }, data: { emailVerifiedAt: NOW } })
    const before = await everyRow(db)
    await expect(come(db, samsSso)).rejects.toEqual(refused('link-first'))
    await expect(come(db, samsSso, { disowned: userId })).rejects.toEqual(refused('link-first'))
    expect(await everyRow(db)).toEqual(before)
  })
})

/** Somebody signs up with an address that is not theirs, works, and makes every way back in that there is. */
async function squat(db: Db) {
  const { userId, token } = await post(signUp, sam, { db })
  const actor = await actorOf(db, token)
  await onTheWay(db, actor)
  const created = { userId, createdAt: NOW }
  const identity = { provider: 'github', subject: '666', label: 'mallory' }
  await db.identity.create({ data: { ...identity, userId, linkedAt: NOW } })
  await db.passkey.create({ data: { ...created, credentialId: 'key', publicKey: 'k', counter: 0, transports: '', name: 'Mine' } })
  await db.totp.create({ data: { ...created, sealedSecret: 's', confirmedAt: NOW } })
  await db.recoveryCode.create({ data: { userId, codeHash: 'c' } })
  await db.token.create({ data: { ...created, idHash: 't', purpose: 'verify-email', expiresAt: later(60) } })
  return { userId, token }
}

const waysBack = async (db: Db, userId: string) => {
  const where = { userId }
  const counts = await Promise.all([
    db.session.count({ where }),
    db.identity.count({ where }),
    db.passkey.count({ where }),
    db.totp.count({ where }),
    db.recoveryCode.count({ where }),
    db.token.count({ where }),
  ])
  return counts.reduce((sum, it) => sum + it, 0)
}

onBothDatabases('An account that used the address and never showed that it is its own', (open) => {
  test('is asked about first, and nothing of it changes by asking', async () => {
    const { db } = await open()
    const { userId } = await squat(db)
    const before = await everyRow(db)
    expect(await come(db, samsSso)).toEqual({ kind: 'asked', userId, since: expect.any(Date) })
    expect(await everyRow(db)).toEqual(before)
  })

  test('gives the address to its owner: a new account with nothing in it', async () => {
    const { db } = await open()
    const squatter = await squat(db)
    const owner = await comeIn(db, samsSso, { disowned: squatter.userId })
    expect(owner.userId).not.toBe(squatter.userId)
    expect(await actorOf(db, owner.token)).toMatchObject({ email: 'sam@example.org', userId: owner.userId })
    for (const count of [
      db.roadmap.count({ where: { learnerId: owner.userId } }),
      db.attempt.count({ where: { learnerId: owner.userId } }),
    ])
      expect(await count).toBe(0)
    const events = await db.event.findMany({ where: { ownerKey: `account:${owner.userId}` } })
    expect(events.map((it) => it.verb)).toEqual(['account:opened', 'account:signed-in'])
  })

  test('loses every way in: password, sessions, second factors, passkeys, other identities, mailed links', async () => {
    const { db } = await open()
    const squatter = await squat(db)
    expect(await waysBack(db, squatter.userId)).toBeGreaterThan(5)
    await comeIn(db, samsSso, { disowned: squatter.userId })
    expect(await waysBack(db, squatter.userId)).toBe(0)
    expect(await findSignedIn(db, hashOf(squatter.token), NOW)).toBeNull()
    await expect(post(signIn, { email: sam.email, password, device }, { db })).rejects.toThrow('not right')
    const aside = await db.user.findUniqueOrThrow({ where: { id: squatter.userId } })
    expect(aside).toMatchObject({ email: `${squatter.userId}@put-aside.invalid`, passwordHash: null, disabledAt: NOW })
    await expect(post(signIn, { email: aside.email, password, device }, { db })).rejects.toThrow('not right')
  })

  test('keeps its own work, out of everybody’s reach, and gets nothing of the owner’s', async () => {
    const { db } = await open()
    const squatter = await squat(db)
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    const owner = await comeIn(db, samsSso, { disowned: squatter.userId, actor: browser })
    expect(await db.roadmap.findMany({ select: { learnerId: true } })).toEqual([{ learnerId: squatter.userId }])
    expect(await db.attempt.findMany({ where: { learnerId: owner.userId } })).toHaveLength(1)
    expect(await db.attempt.findMany({ where: { learnerId: squatter.userId } })).toHaveLength(1)
    const events = JSON.stringify(await db.event.findMany({ where: { ownerKey: `account:${squatter.userId}` } }))
    expect(events).not.toContain(owner.userId)
    expect(await identities(db)).toEqual([{ provider: 'oidc', subject: samsSso.subject, userId: owner.userId }])
  })

  test('is not put aside for another account’s sake, nor once it is verified', async () => {
    const { db } = await open()
    const { userId } = await squat(db)
    expect(await come(db, samsSso, { disowned: 'somebody else' })).toMatchObject({ kind: 'asked' })
    await db.user.update({ where: { id: userId }, data: { emailVerifiedAt: NOW } })
    await expect(come(db, samsSso, { disowned: userId })).rejects.toEqual(refused('link-first'))
    expect(await db.session.count({ where: { userId } })).toBe(1)
  })

  test('is not put aside while it administers', async () => {
    const { db } = await open()
    const { userId } = await squat(db)
    await db.user.update({ where: { id: userId }, data: { role: 'administrator' } })
    const before = await everyRow(db)
    for (const disowned of [null, userId]) await expect(come(db, samsSso, { disowned })).rejects.toEqual(refused('link-first'))
    expect(await everyRow(db)).toEqual(before)
  })

  test('is put aside once when its owner presses twelve times, and nobody gets back in meanwhile', async () => {
    const { db } = await open()
    const squatter = await squat(db)
    const all = await together(db, 12, () => comeIn(db, samsSso, { disowned: squatter.userId }))
    expect(new Set(all.map((it) => it.userId)).size).toBe(1)
    expect(await db.user.count()).toBe(2)
    expect(await db.auditEntry.count({ where: { verb: 'account:disabled' } })).toBe(1)
    expect(await waysBack(db, squatter.userId)).toBe(0)
  })

  test('ends up with no session when it signs in at the very moment', async () => {
    const { db } = await open()
    const squatter = await squat(db)
    const outcomes = await together(db, 6, async (index) =>
      index === 0
        ? comeIn(db, samsSso, { disowned: squatter.userId }).then((it) => it.token)
        : post(signIn, { email: sam.email, password, device }, { db }).then(
            (it) => it.token,
            () => null,
          ),
    )
    const signedIn = await Promise.all(outcomes.map((it) => findSignedIn(db, hashOf(it ?? ''), NOW)))
    expect(signedIn.filter((it) => it?.userId === squatter.userId)).toEqual([])
    expect(signedIn[0]?.email).toBe('sam@example.org')
  })
})
