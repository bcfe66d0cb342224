import { expect, test, vi } from 'vitest'
import { hashPassword } from '../auth/password.ts'
import { throttleWindow } from '../auth/throttle.ts'
import { disableUser } from '../db/administration.ts'
import { connect, type Db, type Tx } from '../db/client.ts'
import { resetPassword } from '../db/password-reset.ts'
import { act, guest, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, device, password, post, sam } from '../testing/sign-in.ts'
import { saveResponses } from './save-responses.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'

const right = { email: sam.email, password, device }
const wrong = { ...right, password: 'not the password' }
/** The same password, stored at half of today's cost. */
const older = '$argon2id$v=19$m=9728,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$rV03OEla3fB6wICslVMlHHdb6UMIAgPvDHxQOuKc+Do'
const notRight = 'The email address or the password is not right.'
const tooMany = 'Too many tries in a short time. Wait 15 minutes, then try again.'

const said = (db: Db, form: typeof right, now = NOW) =>
  post(signIn, form, { db, now }).then(
    () => 'in',
    (error: Error) => error.message,
  )

/** @param form may name another address each time */
async function fail(db: Db, times: number, form: (index: number) => typeof right = () => wrong) {
  for (let index = 0; index < times; index++) expect(await said(db, form(index))).toBe(notRight)
}

onBothDatabases('Signing in', (open) => {
  test('makes a new session each time, which signing out ends at once and alone', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const one = await post(signIn, right, { db })
    const other = await post(signIn, { ...right, email: ' SAM@Example.org' }, { db })
    expect(one.token).not.toBe(other.token)
    await act(db, await actorOf(db, one.token), signOut, {})
    await expect(actorOf(db, one.token)).rejects.toThrow('no such session')
    expect((await actorOf(db, other.token)).email).toBe(sam.email)
  })

  test('ends the session that the browser had before', async () => {
    const { db } = await open()
    const before = await post(signUp, sam, { db })
    const after = await post(signIn, right, { db, actor: await actorOf(db, before.token) })
    await expect(actorOf(db, before.token)).rejects.toThrow('no such session')
    expect((await actorOf(db, after.token)).email).toBe(sam.email)
  })

  test('lasts thirty days where the person asked to stay, half a day elsewhere', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const days = (count: number) => new Date(NOW.getTime() + count * 24 * 60 * 60 * 1000 - 1)
    const short = await post(signIn, { ...right, stay: 'off' }, { db })
    const long = await post(signIn, { ...right, stay: ['off', 'on'] }, { db })
    expect([short.cookieMaxAge, long.cookieMaxAge]).toEqual([null, 30 * 24 * 60 * 60])
    await actorOf(db, short.token, days(0.5))
    await expect(actorOf(db, short.token, days(0.6))).rejects.toThrow('no such session')
    await actorOf(db, long.token, days(30))
    await expect(actorOf(db, long.token, days(31))).rejects.toThrow('no such session')
  })

  test('says the same for a wrong password, an unknown address, a disabled account and one without a password', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await post(signUp, { ...sam, email: 'disabled@example.org' }, { db })
    await db.user.update({ where: { email: 'disabled@example.org' }, data: { disabledAt: NOW } })
    await db.user.create({ data: { id: 'provider', email: 'provider@example.org', name: 'P', createdAt: NOW } })
    const forms = [wrong, ...['nobody', 'disabled', 'provider'].map((it) => ({ ...right, email: `${it}@example.org` }))]
    expect(await Promise.all(forms.map((it) => said(db, it)))).toEqual(Array(4).fill(notRight))
  })

  test('stores the password at the present cost when it was stored at an older one', async () => {
    const { db } = await open()
    const { userId } = await post(signUp, sam, { db })
    await db.user.update({ where: { id: userId }, data: { passwordHash: older } })
    expect(await said(db, wrong)).toBe(notRight)
    expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).passwordHash).toBe(older)
    expect(await said(db, right)).toBe('in')
    expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).passwordHash).toMatch(/m=19456,/)
    expect(await said(db, right)).toBe('in')
  })
})

onBothDatabases('A sign-in under way', (open) => {
  const passwordHash = older
  const endings: [string, (tx: Tx, userId: string) => Promise<unknown>][] = [
    ['another password is set', (tx, userId) => resetPassword(tx, { userId, passwordHash, now: NOW })],
    ['the account is disabled', (tx, userId) => disableUser(tx, userId, NOW)],
  ]

  test.each(endings)('opens no session when %s before it is done', async (_, end) => {
    const { db } = await open()
    const { userId } = await post(signUp, sam, { db })
    // Passwords are compared in turn, so the sign-in is held up with the old one in hand.
    const before = Array.from({ length: 12 }, () => hashPassword('somebody else’s'))
    const counted = await db.signInFailure.count()
    const answer = said(db, right)
    await vi.waitFor(async () => expect(await db.signInFailure.count()).toBe(counted + 2))
    await Promise.race(before)
    await db.$transaction((tx) => end(tx, userId))
    expect(await answer).toBe(notRight)
    expect(await db.session.count()).toBe(0)
    await Promise.all(before)
  })
})

onBothDatabases('Guessing a password', (open) => {
  test('stops after ten failures, even for the right one, from any address', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await fail(db, 10, (index) => ({ ...wrong, device: { ...device, address: `198.51.100.${index}` } }))
    expect(await said(db, wrong)).toBe(tooMany)
    expect(await said(db, { ...right, device: { ...device, address: '192.0.2.1' } })).toBe(tooMany)
  })

  test('stops just the same for an address without an account', async () => {
    const { db } = await open()
    const nobody = { ...wrong, email: 'nobody@example.org' }
    await fail(db, 10, () => nobody)
    expect(await said(db, nobody)).toBe(tooMany)
  })

  test('stops after fifty failures from one network address, however many accounts it tries', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await fail(db, 50, (index) => ({ ...wrong, email: `nobody${index}@example.org` }))
    expect(await said(db, right)).toBe(tooMany)
    expect(await said(db, { ...right, device: { ...device, address: '192.0.2.1' } })).toBe('in')
  })

  test('does not get further by sending all tries at once', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const answers = await together(db, 30, () => said(db, wrong))
    expect(answers.filter((it) => it === notRight).length).toBeLessThanOrEqual(10)
    expect(answers.filter((it) => it === tooMany).length).toBeGreaterThanOrEqual(20)
  })

  test('is still stopped after a restart, and free again when the time is over', async () => {
    const { db, url } = await open()
    await post(signUp, sam, { db })
    await fail(db, 10)
    const restarted = connect(url)
    const end = new Date(NOW.getTime() + throttleWindow)
    try {
      expect(await said(restarted, right, new Date(end.getTime() - 1))).toBe(tooMany)
      expect(await said(restarted, right, end)).toBe('in')
    } finally {
      await restarted.$disconnect()
    }
  })

  test('is not put off by tries that were refused unseen', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await fail(db, 10)
    const almost = new Date(NOW.getTime() + throttleWindow - 1)
    for (let tries = 0; tries < 5; tries++) expect(await said(db, wrong, almost)).toBe(tooMany)
    expect(await said(db, right, new Date(NOW.getTime() + throttleWindow))).toBe('in')
  })

  test('leaves those who are signed in alone', async () => {
    const { db } = await open()
    const { token } = await post(signUp, sam, { db })
    await fail(db, 10)
    expect((await actorOf(db, token)).email).toBe(sam.email)
  })

  test('is not counted against somebody who gets it right', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const counted = await db.signInFailure.count()
    for (let times = 0; times < 12; times++) expect(await said(db, right)).toBe('in')
    expect(await db.signInFailure.count()).toBe(counted)
  })
})

onBothDatabases('A browser that has signed in before', (open) => {
  const owner = (known: string | null) => ({ ...right, device: { ...device, known: known ?? '' } })
  const slip = (known: string | null) => ({ ...owner(known), password: wrong.password })

  test('gets in while strangers guess, even from its own network address', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const { knownDevice } = await post(signIn, right, { db })
    await fail(db, 10)
    await fail(db, 40, (index) => ({ ...wrong, email: `nobody${index}@example.org` }))
    expect(await said(db, right)).toBe(tooMany)
    expect(await said(db, owner(knownDevice))).toBe('in')
  })

  test('may slip ten times itself, and uses up nobody else’s tries', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const { knownDevice } = await post(signIn, right, { db })
    await fail(db, 10, () => slip(knownDevice))
    expect(await said(db, owner(knownDevice))).toBe(tooMany)
    expect(await said(db, right)).toBe('in')
    expect(await said(db, owner(knownDevice), new Date(NOW.getTime() + throttleWindow))).toBe('in')
  })

  test('is a stranger at every other account, and at its own once the password is another one', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await post(signUp, { ...sam, email: 'alan@example.org' }, { db })
    const { knownDevice } = await post(signIn, right, { db })
    await fail(db, 10, () => ({ ...slip(knownDevice), email: 'alan@example.org' }))
    expect(await said(db, { ...owner(knownDevice), email: 'alan@example.org' })).toBe(tooMany)
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email: 'alan@example.org' } })
    await db.user.update({ where: { email: sam.email }, data: { passwordHash } })
    await fail(db, 10)
    expect(await said(db, owner(knownDevice))).toBe(tooMany)
  })
})

onBothDatabases('On the record', (open) => {
  const recorded = async (db: Db) =>
    (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map((it) => [
      it.verb,
      it.subject,
      (it.detail as { from?: string } | null)?.from ?? '',
    ])
  /** Nobody waits for a failure's entry, so the test does. */
  const recordOf = (db: Db, count: number) => vi.waitFor(async () => (expect(await db.auditEntry.count()).toBe(count), recorded(db)))

  test('are sign-ins and wrong passwords, by account', async () => {
    const { db } = await open()
    const { userId } = await post(signUp, sam, { db })
    const { knownDevice } = await post(signIn, right, { db })
    await fail(db, 1)
    await recordOf(db, 4)
    await fail(db, 1, () => ({ ...wrong, device: { ...device, known: knownDevice ?? '' } }))
    const subject = `account:${userId}`
    expect(await recordOf(db, 5)).toEqual([
      ['account:opened', subject, ''],
      ['sign-in:succeeded', subject, ''],
      ['sign-in:succeeded', subject, ''],
      ['sign-in:failed', subject, 'stranger'],
      ['sign-in:failed', subject, 'known-browser'],
    ])
  })

  test('is the moment an account or a network address is blocked, once, and nothing of the tries refused after it', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await fail(db, 10)
    for (let times = 0; times < 5; times++) expect(await said(db, wrong)).toBe(tooMany)
    const entries = await recordOf(db, 13)
    expect(entries.filter(([verb]) => verb === 'sign-in:blocked')).toHaveLength(1)
    await fail(db, 40, (index) => ({ ...wrong, email: `nobody${index}@example.org` }))
    const blocked = (await recordOf(db, 14)).at(-1)
    expect(blocked?.[0]).toBe('sign-in:blocked')
    expect(blocked?.[1]).toMatch(/^network:[\w-]{43}$/)
  })

  test('is nothing of somebody who has no account, and no address or password of anybody', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    await fail(db, 10, () => ({ ...wrong, email: 'nobody@example.org' }))
    await fail(db, 1)
    await recordOf(db, 3)
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toMatch(/@|password is|203\.0/)
  })
})

onBothDatabases('Work done signed out', (open) => {
  test('is taken over exactly once when twenty sign in at once at the same browser', async () => {
    const { db } = await open()
    const { userId } = await post(signUp, sam, { db })
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    await together(db, 20, () => post(signIn, right, { db, actor: browser }))
    const events = await db.event.findMany({ where: { verb: 'account:signed-in' }, select: { detail: true } })
    expect(events.filter((it) => JSON.stringify(it.detail) === '{"takenOver":1}')).toHaveLength(1)
    expect(await db.attempt.findMany({ select: { learnerId: true, guestHash: true } })).toEqual([{ learnerId: userId, guestHash: null }])
  })

  test('stays the guest’s when the password is wrong', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    await expect(post(signIn, wrong, { db, actor: browser })).rejects.toThrow(notRight)
    expect(await db.attempt.findMany({ select: { learnerId: true, guestHash: true } })).toEqual([
      { learnerId: null, guestHash: 'hash-of-browser' },
    ])
  })
})
