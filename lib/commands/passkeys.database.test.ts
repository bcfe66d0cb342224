import { beforeAll, expect, test, vi } from 'vitest'
import { mostChallenges } from '../auth/asked-challenge.ts'
import type { Db } from '../db/client.ts'
import { RecentSignInNeeded, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, later, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { PasskeyDevice, place } from '../testing/passkey-device.ts'
import { withSecondFactor } from '../testing/second-factor.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { addPasskey } from './add-passkey.ts'
import { beginAddPasskey, beginPasskeyAgain, beginPasskeySignIn } from './begin-passkey.ts'
import { changePassword } from './change-password.ts'
import { removePasskey } from './remove-passkey.ts'
import { renamePasskey } from './rename-passkey.ts'
import { signUp } from './sign-up.ts'
import { provePasskey, signInWithPasskey } from './use-passkey.ts'

type Account = Extract<Actor, { kind: 'account' }>
type Answer = ReturnType<PasskeyDevice['use']>

beforeAll(() => {
  vi.stubEnv('CAIRN_ORIGIN', place.origin)
  return () => vi.unstubAllEnvs()
})

const firefox = { ...device, userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' }
const notChecked = 'The passkey could not be checked. Try again.'
const sentTwice = 'This took too long, or was sent twice. Try again.'

async function join(db: Db, person = sam): Promise<Account> {
  const { token } = await post(signUp, person, { db })
  return actorOf(db, token)
}

async function add(db: Db, actor: Account, key = new PasskeyDevice()): Promise<PasskeyDevice> {
  const { challenge } = await act(db, actor, beginAddPasskey, {})
  await post(addPasskey, { answer: key.make(challenge), device: firefox }, { db, actor })
  return key
}

const challengeToSignIn = async (db: Db, now = NOW) => (await post(beginPasskeySignIn, { device }, { db, now })).challenge

const enter = (db: Db, answer: Answer, now = NOW) => post(signInWithPasskey, { answer, stay: true, device }, { db, now })

const said = (what: Promise<unknown>): Promise<string> =>
  what.then(
    () => 'in',
    (error: Error) => error.message,
  )

onBothDatabases('Adding a passkey', (open) => {
  test('asks for one that is found without a name and makes sure who holds it, bound to the configured host', async () => {
    const { db } = await open()
    const options = await act(db, await join(db), beginAddPasskey, {})
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Cairn' },
      user: { name: sam.email },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    })
    expect(options.challenge).toMatch(/^[\w-]{43}$/)
  })

  test('names it after the browser and keeps the key; the same one is not added again', async () => {
    const { db } = await open()
    const actor = await join(db)
    const key = await add(db, actor)
    expect(await db.passkey.findMany()).toMatchObject([
      { credentialId: key.id, userId: actor.userId, name: 'Firefox on Linux', counter: 0 },
    ])
    expect((await act(db, actor, beginAddPasskey, {})).excludeCredentials).toMatchObject([{ id: key.id }])
    expect(await said(add(db, await join(db, { ...sam, email: 'alan@example.org' }), key))).toContain('in use already')
    expect(await db.auditEntry.count({ where: { verb: 'passkey:added' } })).toBe(1)
  })

  test('needs a recent sign-in', async () => {
    const { db } = await open()
    const actor = await join(db)
    await expect(act(db, actor, beginAddPasskey, {}, later(11))).rejects.toThrow(RecentSignInNeeded)
    await expect(act(db, stranger, beginAddPasskey, {})).rejects.toThrow(SignInNeeded)
  })

  test('leaves no way back to somebody whose session ended after the request began', async () => {
    const { db } = await open()
    const actor = await join(db)
    const { challenge } = await act(db, actor, beginAddPasskey, {})
    await db.session.deleteMany()
    const late = post(addPasskey, { answer: new PasskeyDevice().make(challenge), device }, { db, actor })
    await expect(late).rejects.toThrow(SignInNeeded)
    expect(await db.passkey.count()).toBe(0)
  })

  test.each([
    ['another site', { origin: 'http://evil.example' }],
    ['another port', { origin: 'http://localhost:4000' }],
    ['another host', { rpID: 'evil.example' }],
    ['a device that did not make sure who holds it', { verified: false }],
  ])('refuses an answer for %s', async (_, circumstances) => {
    const { db } = await open()
    const actor = await join(db)
    const { challenge } = await act(db, actor, beginAddPasskey, {})
    const answer = new PasskeyDevice().make(challenge, circumstances)
    expect(await said(post(addPasskey, { answer, device }, { db, actor }))).toBe(notChecked)
    expect(await db.passkey.count()).toBe(0)
  })

  test('refuses an answer to a challenge of somebody else, of a sign-in, made up, too old, or answered before', async () => {
    const { db } = await open()
    const actor = await join(db)
    const alan = await join(db, { ...sam, email: 'alan@example.org' })
    const foreign = (await act(db, alan, beginAddPasskey, {})).challenge
    const signIn = await challengeToSignIn(db)
    const answers = [foreign, signIn, 'made-up'].map((it) => new PasskeyDevice().make(it))
    for (const answer of answers) expect(await said(post(addPasskey, { answer, device }, { db, actor }))).toBe(sentTwice)
    const { challenge } = await act(db, actor, beginAddPasskey, {})
    const late = { answer: new PasskeyDevice().make(challenge), device }
    expect(await said(post(addPasskey, late, { db, actor, now: later(5) }))).toBe(sentTwice)
    await said(post(addPasskey, late, { db, actor }))
    expect(await said(post(addPasskey, { ...late, answer: new PasskeyDevice().make(challenge) }, { db, actor }))).toBe(sentTwice)
    expect(await db.passkey.count()).toBe(1)
  })
})

onBothDatabases('Signing in with a passkey', (open) => {
  test('opens the account without a name, and past a second factor, since it is both', async () => {
    const { db } = await open()
    const actor = await join(db)
    const { token } = await withSecondFactor(db, actor)
    const key = await add(db, await actorOf(db, token))
    const answer = key.use(await challengeToSignIn(db), { userHandle: actor.userId })
    const session = await enter(db, answer)
    expect((await actorOf(db, session.token)).email).toBe(sam.email)
    expect((await db.passkey.findFirstOrThrow()).lastUsedAt).toEqual(NOW)
  })

  test('takes an answer once: not twice after each other, not twice at once', async () => {
    const { db } = await open()
    const key = await add(db, await join(db))
    const answer = key.use(await challengeToSignIn(db))
    const before = await db.session.count()
    const answers = await together(db, 5, () => said(enter(db, answer)))
    expect(answers.filter((it) => it === 'in')).toHaveLength(1)
    expect(await said(enter(db, answer))).toBe(sentTwice)
    expect(await db.session.count()).toBe(before + 1)
  })

  test.each([
    ['another site', { origin: 'https://localhost:3000' }],
    ['another host', { rpID: 'example.org' }],
    ['a device that did not make sure who holds it', { verified: false }],
    ['another account', { userHandle: 'somebody-else' }],
  ])('refuses an answer for %s', async (_, circumstances) => {
    const { db } = await open()
    const key = await add(db, await join(db))
    expect(await said(enter(db, key.use(await challengeToSignIn(db), circumstances)))).toBe(notChecked)
  })

  test('refuses a changed answer, and a signature of another device', async () => {
    const { db } = await open()
    const key = await add(db, await join(db))
    const good = key.use(await challengeToSignIn(db))
    const { authenticatorData } = key.use('any', { counter: 7 }).response
    expect(await said(enter(db, { ...good, response: { ...good.response, authenticatorData } }))).toBe(notChecked)
    const other = new PasskeyDevice().use(await challengeToSignIn(db))
    expect(await said(enter(db, { ...other, id: key.id, rawId: key.id }))).toBe(notChecked)
  })

  test('refuses a passkey whose counter went back: it was copied', async () => {
    const { db } = await open()
    const key = await add(db, await join(db))
    expect(await said(enter(db, key.use(await challengeToSignIn(db), { counter: 5 })))).toBe('in')
    for (const counter of [5, 4]) expect(await said(enter(db, key.use(await challengeToSignIn(db), { counter })))).toBe(notChecked)
    expect(await said(enter(db, key.use(await challengeToSignIn(db), { counter: 6 })))).toBe('in')
  })

  test('refuses a challenge of another kind, and one that is too old', async () => {
    const { db } = await open()
    const actor = await join(db)
    const key = await add(db, actor)
    const again = (await act(db, actor, beginPasskeyAgain, {})).challenge
    expect(await said(enter(db, key.use(again)))).toBe(sentTwice)
    expect(await said(enter(db, key.use(await challengeToSignIn(db)), later(5)))).toBe(sentTwice)
  })

  test('is asked for a hundred times in a quarter of an hour from one network address, and no more rows are written', async () => {
    const { db } = await open()
    for (let times = 0; times < mostChallenges; times++) await challengeToSignIn(db)
    for (let times = 0; times < 3; times++) expect(await said(challengeToSignIn(db))).toContain('Too many tries')
    expect([await db.token.count(), await db.signInFailure.count()]).toEqual([mostChallenges, mostChallenges])
    await post(beginPasskeySignIn, { device: { ...device, address: '192.0.2.1' } }, { db })
    await challengeToSignIn(db, later(15))
  })

  test('ends with the passkey and with the account', async () => {
    const { db } = await open()
    const actor = await join(db)
    const [one, two] = [await add(db, actor), await add(db, actor)]
    await act(db, actor, removePasskey, { passkey: one.id })
    expect(await said(enter(db, one.use(await challengeToSignIn(db))))).toContain('may have been removed')
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: NOW } })
    expect(await said(enter(db, two.use(await challengeToSignIn(db))))).toContain('opens no account')
  })
})

onBothDatabases('A passkey', (open) => {
  test('shows again that it is you, but not with the passkey of somebody else', async () => {
    const { db } = await open()
    const actor = await join(db)
    const alan = await join(db, { ...sam, email: 'alan@example.org' })
    const [hers, his] = [await add(db, actor), await add(db, alan)]
    const challenge = async () => (await act(db, actor, beginPasskeyAgain, {}, later(20))).challenge
    const now = later(20)
    expect(await said(post(provePasskey, { answer: his.use(await challenge()), device }, { db, actor, now }))).toContain('another account')
    const { token } = await post(provePasskey, { answer: hers.use(await challenge()), device }, { db, actor, now })
    expect((await actorOf(db, token, now)).confirmedAt).toEqual(now)
    await expect(actorOf(db, actor.sessionIdHash, now)).rejects.toThrow('no such session')
  })

  test('is renamed and removed by its owner only', async () => {
    const { db } = await open()
    const actor = await join(db)
    const alan = await join(db, { ...sam, email: 'alan@example.org' })
    const key = await add(db, actor)
    await expect(act(db, alan, renamePasskey, { passkey: key.id, name: 'Mine' })).rejects.toThrow()
    await act(db, alan, removePasskey, { passkey: key.id })
    await act(db, actor, renamePasskey, { passkey: key.id, name: '  Blue\nkey ' })
    expect((await db.passkey.findFirstOrThrow()).name).toBe('Blue key')
    await expect(act(db, actor, removePasskey, { passkey: key.id }, later(11))).rejects.toThrow(RecentSignInNeeded)
    await act(db, actor, removePasskey, { passkey: key.id })
    await act(db, actor, removePasskey, { passkey: key.id })
    expect(await db.auditEntry.count({ where: { verb: 'passkey:removed' } })).toBe(1)
  })

  test('stays when it is the last way in, also when two are removed at once', async () => {
    const { db } = await open()
    const actor = await join(db)
    const keys = [await add(db, actor), await add(db, actor)]
    await db.user.updateMany({ data: { passwordHash: null } })
    const answers = await together(db, 2, (index) => said(act(db, actor, removePasskey, { passkey: keys[index]?.id ?? '' })))
    expect(answers.toSorted()).toEqual(['This is the only way into your account. Set a password first.', 'in'])
    expect(await db.passkey.count()).toBe(1)
    await post(changePassword, { newPassword: password }, { db, actor })
  })
})
