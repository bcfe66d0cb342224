import { expect, test } from 'vitest'
import { issueToken } from '../auth/one-time-token.ts'
import { recoveryCodeCount } from '../auth/recovery-code.ts'
import { stepLength } from '../auth/totp.ts'
import type { Db } from '../db/client.ts'
import { RecentSignInNeeded, SecondFactorNeeded } from '../errors.ts'
import { act, later, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { appCode, withSecondFactor } from '../testing/second-factor.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { enterCode } from './enter-code.ts'
import { proveCode } from './prove-again.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { signIn } from './sign-in.ts'
import { signInWithIdentity } from './sign-in-with-identity.ts'
import { signUp } from './sign-up.ts'

const notRight = 'This code is not right, or was used before.'
const right = { email: sam.email, password, device }

async function join(db: Db) {
  const { token } = await post(signUp, sam, { db })
  return actorOf(db, token)
}

async function guarded(db: Db) {
  const actor = await join(db)
  const { codes, token } = await withSecondFactor(db, actor)
  return { actor: await actorOf(db, token), codes }
}

/** The first step of a sign-in. @returns what its cookie holds */
async function firstStep(db: Db, now: Date): Promise<string> {
  const error = await post(signIn, right, { db, now }).catch((it: unknown) => it)
  if (!(error instanceof SecondFactorNeeded)) throw new Error('no code was asked for', { cause: error })
  const asked = { purpose: 'second-factor', userId: error.userId, now } as const
  return (await db.$transaction((tx) => issueToken(tx, asked))).token
}

const enter = (db: Db, token: string, code: string, now: Date) =>
  post(enterCode, { code, token, device }, { db, now }).then(
    ({ codesLeft }) => (codesLeft === null ? 'in' : `in, ${codesLeft} left`),
    (error: Error) => error.message,
  )

onBothDatabases('Setting up a second factor', (open) => {
  test('guards nothing until the first right code, then asks at every sign-in and hands out ten codes', async () => {
    const { db } = await open()
    const actor = await join(db)
    await act(db, actor, beginSecondFactor, {})
    expect((await post(signIn, right, { db })).userId).toBe(actor.userId)
    await expect(post(confirmSecondFactor, { code: '000000' }, { db, actor })).rejects.toMatchObject({ field: 'code' })
    const { codes } = await post(confirmSecondFactor, { code: await appCode(db, actor.userId, NOW) }, { db, actor })
    expect(new Set(codes).size).toBe(recoveryCodeCount)
    await expect(post(signIn, right, { db })).rejects.toThrow(SecondFactorNeeded)
  })

  test('keeps neither the secret nor the codes in readable form', async () => {
    const { db } = await open()
    const { codes } = await guarded(db)
    const rows = JSON.stringify([await db.totp.findMany(), await db.recoveryCode.findMany()])
    expect(rows).toContain('v1.')
    for (const code of codes) expect(rows).not.toContain(code)
  })

  test('ends the other sessions and gives this one another id', async () => {
    const { db } = await open()
    const one = await post(signUp, sam, { db })
    const other = await post(signIn, right, { db })
    const { token } = await withSecondFactor(db, await actorOf(db, one.token))
    for (const it of [one, other]) await expect(actorOf(db, it.token)).rejects.toThrow('no such session')
    expect((await actorOf(db, token)).email).toBe(sam.email)
  })

  test('confirmed many times at once hands out one set of codes', async () => {
    const { db } = await open()
    const actor = await join(db)
    await act(db, actor, beginSecondFactor, {})
    const code = await appCode(db, actor.userId, NOW)
    const answers = await together(db, 6, () => post(confirmSecondFactor, { code }, { db, actor }).catch(() => null))
    expect(answers.filter((it) => it !== null)).toHaveLength(1)
    expect(await db.recoveryCode.count()).toBe(recoveryCodeCount)
  })

  test('a second app is not taken while one is in use', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const before = await db.totp.findMany()
    await expect(act(db, actor, beginSecondFactor, {})).rejects.toThrow('set up already')
    expect(await db.totp.findMany()).toEqual(before)
  })
})

onBothDatabases('Signing in with a second factor', (open) => {
  test('neither the password alone nor a provider alone opens a session, by whatever door', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const arrival = { provider: 'github', subject: '7', label: 'sam-rivera', name: sam.name, address: sam.email } as const
    await db.identity.create({ data: { provider: 'github', subject: '7', userId: actor.userId, label: 'sam-rivera', linkedAt: NOW } })
    const before = await db.session.count()
    const byProvider = { arrival, disowned: null, userAgent: device.userAgent }
    await expect(post(signIn, right, { db })).rejects.toThrow(SecondFactorNeeded)
    await expect(post(signUp, sam, { db })).rejects.toThrow(SecondFactorNeeded)
    await expect(act(db, stranger, signInWithIdentity, byProvider)).rejects.toThrow(SecondFactorNeeded)
    expect(await db.session.count()).toBe(before)
  })

  test('takes the code of the app, one step early and late, and a mistyped one can be typed again', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    for (const [minutes, off] of [
      [5, 0],
      [10, -1],
      [15, 1],
    ] as const) {
      const now = later(minutes)
      const token = await firstStep(db, now)
      expect(await enter(db, token, '000000', now)).toBe(notRight)
      const code = await appCode(db, actor.userId, new Date(now.getTime() + off * stepLength))
      expect(await enter(db, token, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe('in')
    }
  })

  test('takes each code once: not twice after each other, not for two sign-ins at once, not an older one after it', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const now = later(5)
    const code = await appCode(db, actor.userId, now)
    const older = await appCode(db, actor.userId, new Date(now.getTime() - stepLength))
    const token = await firstStep(db, now)
    const answers = await together(db, 4, () => enter(db, token, code, now))
    expect(answers.filter((it) => it === 'in')).toHaveLength(1)
    expect(await enter(db, await firstStep(db, now), code, now)).toBe(notRight)
    expect(await enter(db, await firstStep(db, now), older, now)).toBe(notRight)
  })

  test('does not use a code up when another request was faster with the same first step', async () => {
    const { db } = await open()
    const { actor, codes } = await guarded(db)
    const now = later(5)
    const token = await firstStep(db, now)
    const code = await appCode(db, actor.userId, now)
    const answers = await together(db, 4, (index) => enter(db, token, index % 2 ? code : (codes[index] ?? ''), now))
    expect(answers.filter((it) => it.startsWith('in'))).toHaveLength(1)
    expect(await db.recoveryCode.count({ where: { usedAt: { not: null } } })).toBe(answers.some((it) => it.endsWith('left')) ? 1 : 0)
  })

  test('takes a recovery code in its place, once, however many use it at once, and says how many are left', async () => {
    const { db } = await open()
    const { codes } = await guarded(db)
    const code = codes[3] ?? ''
    const now = later(5)
    const token = await firstStep(db, now)
    const answers = await together(db, 4, () => enter(db, token, code, now))
    expect(answers.filter((it) => it === 'in, 9 left')).toHaveLength(1)
    expect(await enter(db, await firstStep(db, later(30)), code, later(30))).toBe(notRight)
    expect(await db.auditEntry.count({ where: { verb: 'recovery-code:used' } })).toBe(1)
  })

  test('takes recovery codes, and no others, when the server has another secret than the app’s key was sealed with', async () => {
    const { db } = await open()
    const { actor, codes } = await guarded(db)
    const now = later(5)
    const code = await appCode(db, actor.userId, now)
    await db.totp.updateMany({ data: { sealedSecret: `v1.${'x'.repeat(80)}` } })
    const token = await firstStep(db, now)
    expect(await enter(db, token, code, now)).toBe(notRight)
    expect(await enter(db, token, codes[0] ?? '', now)).toBe('in, 9 left')
  })

  test('forgets the first step after ten minutes and after its use', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const token = await firstStep(db, NOW)
    expect(await enter(db, token, await appCode(db, actor.userId, later(10)), later(10))).toContain('took too long')
    expect(await enter(db, 'made up', '000000', NOW)).toContain('took too long')
  })

  test('stops after five wrong codes, and is free again when the time is over', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const now = later(5)
    const token = await firstStep(db, now)
    for (let tries = 0; tries < 5; tries++) expect(await enter(db, token, '000000', now)).toBe(notRight)
    expect(await enter(db, token, await appCode(db, actor.userId, now), now)).toContain('Too many tries')
    const free = later(20)
    expect(await enter(db, await firstStep(db, free), await appCode(db, actor.userId, free), free)).toBe('in')
  })

  test('lets nobody into a disabled account', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const token = await firstStep(db, later(5))
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: NOW } })
    expect(await enter(db, token, await appCode(db, actor.userId, later(5)), later(5))).toContain('took too long')
  })
})

onBothDatabases('A second factor that is there', (open) => {
  test('is turned off, or gets new codes, only after a recent sign-in', async () => {
    const { db } = await open()
    const { actor, codes } = await guarded(db)
    await expect(act(db, actor, removeSecondFactor, {}, later(11))).rejects.toThrow(RecentSignInNeeded)
    await expect(act(db, actor, renewRecoveryCodes, {}, later(11))).rejects.toThrow(RecentSignInNeeded)
    const { token } = await post(proveCode, { code: codes[0] ?? '' }, { db, actor, now: later(11) })
    const again = await actorOf(db, token, later(11))
    await act(db, again, renewRecoveryCodes, {}, later(12))
    await act(db, again, removeSecondFactor, {}, later(13))
    expect((await post(signIn, right, { db, now: later(14) })).userId).toBe(actor.userId)
    expect([await db.totp.count(), await db.recoveryCode.count()]).toEqual([0, 0])
  })

  test('ends the other sessions when it is turned off, and a half-finished sign-in with it', async () => {
    const { db } = await open()
    const { actor } = await guarded(db)
    const now = later(5)
    const form = { code: await appCode(db, actor.userId, now), token: await firstStep(db, now), device }
    const other = await post(enterCode, form, { db, now })
    const pending = await firstStep(db, now)
    const { session } = await act(db, actor, removeSecondFactor, {}, now)
    await expect(actorOf(db, other.session.token, now)).rejects.toThrow('no such session')
    expect((await actorOf(db, session.token, now)).email).toBe(sam.email)
    expect(await enter(db, pending, '000000', now)).toContain('took too long')
  })

  test('with new recovery codes no longer takes the old ones', async () => {
    const { db } = await open()
    const { actor, codes } = await guarded(db)
    const renewed = await act(db, actor, renewRecoveryCodes, {}, later(1))
    const now = later(5)
    expect(await enter(db, await firstStep(db, now), codes[0] ?? '', now)).toBe(notRight)
    expect(await enter(db, await firstStep(db, now), renewed.codes[0] ?? '', now)).toBe('in, 9 left')
  })
})
