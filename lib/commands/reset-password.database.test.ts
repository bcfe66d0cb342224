import { expect, test } from 'vitest'
import { minutesUntilAgain } from '../auth/send-again.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { perform } from '../operation.ts'
import { later, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { proven, unproven } from '../testing/account.ts'
import { kindsTo, lettersTo, tokenIn } from '../testing/letters.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { askForReset, writeResetLink } from './ask-for-reset.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'

turnMailOn()

const fresh = 'a ladder to the quiet moon'
const dead = 'This link does not work any more'

/** As the page does it: the answer first, then the mail. */
async function forget(db: Db, email = sam.email, now = NOW, address = device.address) {
  const { mailed, may } = await post(askForReset, { email, device: { ...device, address } }, { db, now })
  if (may) await perform(writeResetLink, { email }, { actor: stranger, db, content: content(), now })
  return mailed
}
const reset = (db: Db, token: string, { now = NOW, given = fresh } = {}) => post(resetPassword, { token, password: given }, { db, now })
const signInWith = (db: Db, given: string) => post(signIn, { email: sam.email, password: given, device }, { db })

onBothDatabases('A forgotten password', (open) => {
  test('is replaced by the link, which ends every session and tells the owner', async () => {
    const { db } = await open()
    const { token: session } = await proven(db)
    await forget(db)
    await reset(db, await tokenIn(db, sam.email, 'reset-password'))
    await expect(actorOf(db, session)).rejects.toThrow('no such session')
    await expect(signInWith(db, password)).rejects.toThrow('not right')
    await signInWith(db, fresh)
    expect(await kindsTo(db, sam.email)).toEqual(['password-changed', 'reset-password'])
    expect((await db.auditEntry.findMany()).map((it) => it.verb)).toContain('password:reset')
  })

  test('gets the same answer for an address without an account, a disabled one, and one without a password', async () => {
    const { db } = await open()
    await proven(db)
    await db.user.create({ data: { id: 'd', email: 'disabled@example.org', name: 'D', disabledAt: NOW, createdAt: NOW } })
    await db.user.create({ data: { id: 'p', email: 'provider@example.org', name: 'P', createdAt: NOW } })
    const shapes = []
    for (const email of [sam.email, 'nobody@example.org', 'disabled@example.org', 'provider@example.org']) {
      const { to, browser, ...rest } = await forget(db, email)
      shapes.push({ ...rest, told: to === email, browser: browser.length })
    }
    expect(new Set(shapes.map((it) => JSON.stringify(it))).size).toBe(1)
    expect((await db.mail.findMany()).map((it) => it.recipient).toSorted()).toEqual(['provider@example.org', sam.email])
  })

  test('costs the same statements before the answer whether there is an account or not', async () => {
    const { db } = await open()
    await proven(db)
    const rows = () => Promise.all([db.token.count(), db.mail.count()])
    for (const email of [sam.email, 'nobody@example.org']) {
      const before = await rows()
      const failures = await db.signInFailure.count()
      await post(askForReset, { email, device }, { db })
      expect(await rows()).toEqual(before)
      expect(await db.signInFailure.count()).toBe(failures + 2)
    }
  })

  test('is mailed about each time somebody asks who waits as long as the page says', async () => {
    const { db } = await open()
    await proven(db)
    for (let minute = 0; minute <= 20; minute += 5) {
      const { at } = await forget(db, sam.email, later(minute))
      expect(minutesUntilAgain(at, later(minute))).toBe(5)
    }
    expect(await db.mail.count()).toBe(5)
  })

  test('can be set for the first time by somebody who only came through a provider', async () => {
    const { db } = await open()
    await db.user.create({ data: { id: 'p', email: sam.email, name: 'Sam', createdAt: NOW, emailVerifiedAt: NOW } })
    const identity = { provider: 'github', subject: '1', userId: 'p', label: 'sam', linkedAt: NOW }
    await db.identity.create({ data: identity })
    await forget(db)
    await reset(db, await tokenIn(db, sam.email, 'reset-password'))
    await signInWith(db, fresh)
    expect(await db.identity.count()).toBe(1)
  })

  test('is replaced once by a link that twenty use at once', async () => {
    const { db } = await open()
    await proven(db)
    await forget(db)
    const token = await tokenIn(db, sam.email, 'reset-password')
    const outcomes = await together(db, 20, (index) => reset(db, token, { given: `${fresh} ${index}` }).then(() => 'done', String))
    expect(outcomes.filter((it) => it === 'done')).toHaveLength(1)
    expect(await db.auditEntry.count({ where: { verb: 'password:reset' } })).toBe(1)
    await expect(reset(db, token)).rejects.toThrow(dead)
  })

  test('is not replaced by an expired link, an older one, or one for another purpose', async () => {
    const { db } = await open()
    await proven(db)
    await forget(db)
    const old = await tokenIn(db, sam.email, 'reset-password')
    await forget(db, sam.email, later(1))
    await expect(reset(db, old, { now: later(1) })).rejects.toThrow(dead)
    const [newest] = await lettersTo(db, sam.email)
    const token = new URL(newest?.action?.href ?? '').searchParams.get('token') ?? ''
    await expect(reset(db, token, { now: later(31) })).rejects.toThrow(dead)
    await expect(post(confirmSignUp, { token, password: fresh, device }, { db, now: later(1) })).rejects.toThrow(dead)
    await signInWith(db, password)
  })

  test('must be a good one, and a bad one does not use the link up', async () => {
    const { db } = await open()
    await proven(db)
    await forget(db)
    const token = await tokenIn(db, sam.email, 'reset-password')
    await expect(reset(db, token, { given: 'sam rivera 2026' })).rejects.toMatchObject({ field: 'password' })
    await reset(db, token)
  })

  test('frees an owner whom strangers have locked out by guessing', async () => {
    const { db } = await open()
    await proven(db)
    for (let tries = 0; tries < 11; tries++) await expect(signInWith(db, 'not the password')).rejects.toThrow()
    await expect(signInWith(db, password)).rejects.toThrow('Too many tries')
    await forget(db)
    await reset(db, await tokenIn(db, sam.email, 'reset-password'))
    await signInWith(db, fresh)
  })

  test('writes three mails to an address within a quarter of an hour, from wherever they are asked for', async () => {
    const { db } = await open()
    await proven(db)
    for (let times = 0; times < 6; times++) await forget(db, sam.email, NOW, `198.51.100.${times}`)
    expect(await db.mail.count()).toBe(3)
  })

  test('leaves a second factor on', async () => {
    const { db } = await open()
    const { userId } = await proven(db)
    await db.totp.create({ data: { userId, sealedSecret: 's', createdAt: NOW, confirmedAt: NOW } })
    await db.passkey.create({ data: { credentialId: 'c', userId, publicKey: 'k', counter: 0, transports: '', name: 'n', createdAt: NOW } })
    await forget(db)
    await reset(db, await tokenIn(db, sam.email, 'reset-password'))
    expect([await db.totp.count(), await db.passkey.count()]).toEqual([1, 1])
    await expect(signInWith(db, fresh)).rejects.toMatchObject({ name: 'SecondFactorNeeded' })
  })
})

onBothDatabases('An account whose address nobody has confirmed', (open) => {
  test('is the owner’s alone once the owner resets its password: whoever made it has no way back', async () => {
    const { db } = await open()
    const squatter = await unproven(db)
    const { userId } = squatter
    await db.totp.create({ data: { userId, sealedSecret: 's', createdAt: NOW, confirmedAt: NOW } })
    await db.recoveryCode.create({ data: { userId, codeHash: 'h' } })
    await db.passkey.create({ data: { credentialId: 'c', userId, publicKey: 'k', counter: 0, transports: '', name: 'n', createdAt: NOW } })
    await db.identity.create({ data: { provider: 'github', subject: '1', userId, label: 'squatter', linkedAt: NOW } })
    await db.token.create({ data: { idHash: 'half', purpose: 'second-factor', userId, createdAt: NOW, expiresAt: later(10) } })
    await forget(db)
    await reset(db, await tokenIn(db, sam.email, 'reset-password'))
    await expect(actorOf(db, squatter.token)).rejects.toThrow('no such session')
    await expect(signInWith(db, password)).rejects.toThrow('not right')
    const where = { where: { userId } }
    const left = [db.session, db.totp, db.recoveryCode, db.passkey, db.identity, db.token].map((it) =>
      (it as typeof db.session).count(where),
    )
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0, 0, 0])
    const owner = await signInWith(db, fresh)
    expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).emailVerifiedAt).toEqual(NOW)
    expect(owner.userId).toBe(userId)
  })

  test('does not open with its password while mail could confirm it, and only somebody who knows the password is told so', async () => {
    const { db } = await open()
    await unproven(db)
    await expect(signInWith(db, 'not the password')).rejects.toThrow('The email address or the password is not right.')
    expect(await db.mail.count()).toBe(0)
    await expect(signInWith(db, password)).rejects.toThrow('Nobody has confirmed the address')
    await forget(db)
    await reset(db, await tokenIn(db, sam.email, 'reset-password'), { given: password })
    await signInWith(db, password)
  })
})
