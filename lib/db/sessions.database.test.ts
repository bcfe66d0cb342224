import { expect, test } from 'vitest'
import { hashOf, newToken } from '../auth/token.ts'
import { later, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import type { Db } from './client.ts'
import { countSessions, createSession, findSignedIn, revokeSession, touchSession } from './sessions.ts'

const idHash = hashOf(newToken())
const hours = (count: number) => later(count * 60)

async function signedIn(db: Db, { idHash: hash = idHash, userId = 'ada' } = {}) {
  await db.$transaction((tx) => createSession(tx, { idHash: hash, userId, userAgent: 'Test', now: NOW, expiresAt: hours(24) }))
}

onBothDatabases('A session', (open) => {
  test('names its account and nothing secret', async () => {
    const { db } = await open()
    await member(db, 'Ada', 'mentor')
    await signedIn(db)
    expect(await findSignedIn(db, idHash, NOW)).toEqual({
      userId: 'ada',
      name: 'Ada',
      email: 'ada@example.org',
      role: 'mentor',
      confirmedAt: NOW,
      timeZone: null,
      dateLanguage: null,
      theme: null,
      counts: { reviews: 0, queue: null, unread: 0, roadmaps: 0 },
      isStale: false,
    })
  })

  test('last proved who it is at its sign-in, or when it was asked again', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await signedIn(db)
    expect((await findSignedIn(db, idHash, later(30)))?.confirmedAt).toEqual(NOW)
    await db.session.update({ where: { idHash }, data: { confirmedAt: later(20) } })
    expect((await findSignedIn(db, idHash, later(30)))?.confirmedAt).toEqual(later(20))
  })

  test('is not found by the hash of another cookie', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await signedIn(db)
    expect(await findSignedIn(db, hashOf(newToken()), NOW)).toBeNull()
    expect(await findSignedIn(db, `${idHash}' OR '1'='1`, NOW)).toBeNull()
  })

  test('ends at its time, to the millisecond', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await signedIn(db)
    expect(await findSignedIn(db, idHash, new Date(hours(24).getTime() - 1))).not.toBeNull()
    expect(await findSignedIn(db, idHash, hours(24))).toBeNull()
  })

  test('of a disabled account is dead at the next request', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await signedIn(db)
    await db.user.update({ where: { id: 'ada' }, data: { disabledAt: NOW } })
    expect(await findSignedIn(db, idHash, NOW)).toBeNull()
  })

  test('that is revoked is dead at the next request, and the others live', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await signedIn(db)
    await signedIn(db, { idHash: 'another' })
    expect(await revokeSession(db, idHash)).toBe(true)
    expect(await revokeSession(db, idHash)).toBe(false)
    expect(await findSignedIn(db, idHash, NOW)).toBeNull()
    expect(await findSignedIn(db, 'another', NOW)).not.toBeNull()
  })

  test('gives a role that this version does not know the rights of a learner', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await db.user.update({ where: { id: 'ada' }, data: { role: 'emperor' } })
    await signedIn(db)
    expect((await findSignedIn(db, idHash, NOW))?.role).toBe('learner')
  })

  test('is noted as in use at most once an hour', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await signedIn(db)
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { idHash } })).lastSeenAt
    await touchSession(db, idHash, hours(1))
    expect(await seen()).toEqual(NOW)
    expect((await findSignedIn(db, idHash, hours(1)))?.isStale).toBe(false)
    const next = new Date(hours(1).getTime() + 1)
    expect((await findSignedIn(db, idHash, next))?.isStale).toBe(true)
    await touchSession(db, idHash, next)
    expect(await seen()).toEqual(next)
    expect((await findSignedIn(db, idHash, next))?.isStale).toBe(false)
  })

  test('that has expired is cleared away when somebody signs in', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await member(db, 'Alan')
    await signedIn(db)
    await db.$transaction((tx) =>
      createSession(tx, { idHash: 'alans', userId: 'alan', userAgent: 'Test', now: hours(25), expiresAt: hours(26) }),
    )
    expect(await db.session.findMany({ select: { idHash: true } })).toEqual([{ idHash: 'alans' }])
  })

  test('counts as a device only while it lasts and for its owner', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await member(db, 'Alan')
    await signedIn(db)
    await signedIn(db, { idHash: 'second' })
    await signedIn(db, { idHash: 'alans', userId: 'alan' })
    expect(await countSessions(db, 'ada', NOW)).toBe(2)
    expect(await countSessions(db, 'ada', hours(24))).toBe(0)
  })
})
