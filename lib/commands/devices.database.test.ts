import { expect, test } from 'vitest'
import { deviceIdOf } from '../auth/device-id.ts'
import { issueToken } from '../auth/one-time-token.ts'
import { hashOf } from '../auth/token.ts'
import type { Db } from '../db/client.ts'
import { RecentSignInNeeded } from '../errors.ts'
import { act, later, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { withSecondFactor } from '../testing/second-factor.ts'
import { actorOf, device, password, post, sam } from '../testing/sign-in.ts'
import { changePassword } from './change-password.ts'
import { deleteAccount } from './delete-account.ts'
import { disableAccount } from './disable-account.ts'
import { provePassword } from './prove-again.ts'
import { removeSecondFactor } from './remove-second-factor.ts'
import { resetPassword } from './reset-password.ts'
import { setRole } from './set-role.ts'
import { signIn } from './sign-in.ts'
import { signOutDevice } from './sign-out-device.ts'
import { signUp } from './sign-up.ts'

const right = { email: sam.email, password, device }
const operator = { kind: 'operator', guestHash: null } as const
const another = 'another good one, surely'

/** Sam on three devices and Alan on one. */
async function devices(db: Db) {
  const first = await post(signUp, sam, { db })
  const second = await post(signIn, right, { db })
  const third = await post(signIn, right, { db })
  const alans = await post(signUp, { ...sam, email: 'alan@example.org' }, { db })
  return { here: first.token, others: [second.token, third.token], alans: alans.token }
}

const isIn = (db: Db, token: string, now = NOW): Promise<boolean> =>
  actorOf(db, token, now).then(
    () => true,
    () => false,
  )

const nameOf = (token: string) => deviceIdOf(hashOf(token))

onBothDatabases('Signing a device out', (open) => {
  test('ends that one at its next request, and no other', async () => {
    const { db } = await open()
    const { here, others, alans } = await devices(db)
    const [gone = '', stays = ''] = others
    await act(db, await actorOf(db, here), signOutDevice, { device: nameOf(gone) })
    expect(await Promise.all([here, gone, stays, alans].map((it) => isIn(db, it)))).toEqual([true, false, true, true])
  })

  test('ends all others, and leaves this one and everybody else’s', async () => {
    const { db } = await open()
    const { here, others, alans } = await devices(db)
    await act(db, await actorOf(db, here), signOutDevice, { device: 'others' })
    expect(await Promise.all([here, ...others, alans].map((it) => isIn(db, it)))).toEqual([true, false, false, true])
  })

  test('knows no device of another person, nor one by its session’s hash, and a second press is harmless', async () => {
    const { db } = await open()
    const { here, others, alans } = await devices(db)
    const actor = await actorOf(db, here)
    const [gone = ''] = others
    for (const name of [nameOf(alans), hashOf(gone), gone, 'others ', '', nameOf(here)])
      expect(await act(db, actor, signOutDevice, { device: name })).toEqual({ count: 0, words: null })
    expect(await db.session.count()).toBe(4)
    const answers = await together(db, 4, () => act(db, actor, signOutDevice, { device: nameOf(gone) }))
    expect(answers.reduce((sum, it) => sum + it.count, 0)).toBe(1)
    expect(await db.auditEntry.count({ where: { verb: 'session:revoked' } })).toBe(1)
  })
})

onBothDatabases('Changing a password', (open) => {
  const change = { password, newPassword: another, others: ['off', 'on'] }

  test('gives this session another id, ends the others where it is asked to, and the old password is worth nothing', async () => {
    const { db } = await open()
    const { here, others, alans } = await devices(db)
    const { session } = await post(changePassword, change, { db, actor: await actorOf(db, here) })
    expect(await Promise.all([here, ...others, alans, session.token].map((it) => isIn(db, it)))).toEqual([false, false, false, true, true])
    await expect(post(signIn, right, { db })).rejects.toThrow('not right')
    expect(await isIn(db, (await post(signIn, { ...right, password: another }, { db })).token)).toBe(true)
  })

  test('leaves the others signed in where it is asked to', async () => {
    const { db } = await open()
    const { here, others } = await devices(db)
    await post(changePassword, { ...change, others: 'off' }, { db, actor: await actorOf(db, here) })
    expect(await Promise.all([here, ...others].map((it) => isIn(db, it)))).toEqual([false, true, true])
  })

  test('keeps the time at which the session would have ended', async () => {
    const { db } = await open()
    const { token } = await post(signIn, right, { db }).catch(() => post(signUp, sam, { db }))
    const { session } = await post(changePassword, change, { db, actor: await actorOf(db, token), now: later(60) })
    expect(session.cookieMaxAge).toBe(30 * 24 * 60 * 60 - 60 * 60)
    const short = await post(signIn, { ...right, password: another, stay: 'off' }, { db, now: later(60) })
    const form = { ...change, password: another, newPassword: password }
    const again = await post(changePassword, form, { db, actor: await actorOf(db, short.token, later(60)), now: later(61) })
    expect(again.session.cookieMaxAge).toBeNull()
  })

  test.each([
    [{ ...change, password: 'not the password' }, 'password', 'not right'],
    [{ ...change, password: '' }, 'password', 'Enter your present password'],
    [{ newPassword: another }, 'password', 'Enter your present password'],
    [{ ...change, newPassword: 'short' }, 'newPassword', '15 characters'],
    [{ ...change, newPassword: 'Sam Rivera sam@example.org' }, 'newPassword', 'your name'],
    [{ ...change, newPassword: password }, 'newPassword', 'present password'],
  ])('refuses %o and changes nothing', async (form, field, words) => {
    const { db } = await open()
    const { here } = await devices(db)
    const rows = await db.session.findMany()
    const refusal = await post(changePassword, form, { db, actor: await actorOf(db, here) }).catch((it: unknown) => it)
    expect(refusal).toMatchObject({ name: 'Refused', field, message: expect.stringContaining(words) })
    expect(await db.session.findMany()).toEqual(rows)
    expect(await isIn(db, (await post(signIn, right, { db })).token)).toBe(true)
  })

  test('many times at once is done once: the others did not show the password that is the present one', async () => {
    const { db } = await open()
    const { here, others } = await devices(db)
    const actors = await Promise.all([here, ...others].map((it) => actorOf(db, it)))
    const attempt = (index: number) =>
      post(changePassword, { ...change, others: 'off', newPassword: `${another} ${index}` }, { db, actor: actors[index] ?? actors[0]! })
    const answers = await together(db, 3, (index) => attempt(index).catch(() => null))
    expect(answers.filter((it) => it !== null)).toHaveLength(1)
  })

  test('sets a first one only after a recent sign-in', async () => {
    const { db } = await open()
    const { token } = await post(signUp, sam, { db })
    await db.user.updateMany({ data: { passwordHash: null } })
    const actor = await actorOf(db, token)
    await expect(post(changePassword, { newPassword: another }, { db, actor, now: later(11) })).rejects.toThrow(RecentSignInNeeded)
    await post(changePassword, { newPassword: another }, { db, actor, now: later(9) })
    expect(await isIn(db, (await post(signIn, { ...right, password: another }, { db })).token)).toBe(true)
  })
})

/** Each is done in the first of three sessions. What is left of [that session, the other two]; a renewed one counts as left. */
const rules: Record<string, { does: (db: Db, token: string) => Promise<string | void>; leaves: [boolean, boolean] }> = {
  'a password change': {
    does: async (db, token) =>
      (await post(changePassword, { password, newPassword: another, others: 'on' }, { db, actor: await actorOf(db, token) })).session.token,
    leaves: [true, false],
  },
  'turning a second factor on': {
    does: async (db, token) => (await withSecondFactor(db, await actorOf(db, token))).token,
    leaves: [true, false],
  },
  'turning a second factor off': {
    async does(db, token) {
      const { token: renewed } = await withSecondFactor(db, await actorOf(db, token))
      return (await act(db, await actorOf(db, renewed), removeSecondFactor, {})).session.token
    },
    leaves: [true, false],
  },
  'showing again that it is you': {
    does: async (db, token) => (await post(provePassword, { password }, { db, actor: await actorOf(db, token) })).token,
    leaves: [true, true],
  },
  disabling: {
    async does(db, token) {
      await act(db, operator, disableAccount, { userId: (await actorOf(db, token)).userId, reason: 'asked' })
    },
    leaves: [false, false],
  },
  'a password reset': {
    async does(db, token) {
      const { userId } = await actorOf(db, token)
      const link = await db.$transaction((tx) => issueToken(tx, { purpose: 'reset-password', userId, now: NOW }))
      await post(resetPassword, { token: link.token, password: another }, { db })
    },
    leaves: [false, false],
  },
  deletion: {
    async does(db, token) {
      await act(db, await actorOf(db, token), deleteAccount, { sure: 'on' })
    },
    leaves: [false, false],
  },
}

onBothDatabases('The sessions of an account', (open) => {
  test.each(Object.entries(rules))('after %s, at the next request', async (_, { does, leaves }) => {
    const { db } = await open()
    const { here, others, alans } = await devices(db)
    const renewed = await does(db, here)
    expect([await isIn(db, renewed ?? here), ...(await Promise.all(others.map((it) => isIn(db, it))))]).toEqual([
      leaves[0],
      leaves[1],
      leaves[1],
    ])
    if (renewed !== undefined) expect(await isIn(db, here)).toBe(false)
    expect(await isIn(db, alans)).toBe(true)
  })

  test('have the rights of a new role, and none of the old one, at the next request', async () => {
    const { db } = await open()
    const { here, alans } = await devices(db)
    const { userId } = await actorOf(db, here)
    for (const account of [userId, (await actorOf(db, alans)).userId])
      await act(db, operator, setRole, { userId: account, role: 'administrator' })
    expect((await actorOf(db, here)).role).toBe('administrator')
    await act(db, operator, setRole, { userId, role: 'learner' })
    expect((await actorOf(db, here)).role).toBe('learner')
  })
})
