import { expect, test } from 'vitest'
import { mostAccounts } from '../auth/asked-account.ts'
import { signUpWindow } from '../auth/throttle.ts'
import { hashOf } from '../auth/token.ts'
import { connect, type Db } from '../db/client.ts'
import { Refused } from '../errors.ts'
import { act, guest, later, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, post, sam, stranger } from '../testing/sign-in.ts'
import { saveResponses } from './save-responses.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

onBothDatabases('Signing up', (open) => {
  test('makes an account, signs in, and stores neither password nor cookie', async () => {
    const { db } = await open()
    const { token, userId } = await post(signUp, { ...sam, name: '  Sam \u0000 Rivera ', email: 'Sam@Example.org' }, { db })
    expect(await actorOf(db, token)).toMatchObject({ userId, name: 'Sam Rivera', email: 'sam@example.org', role: 'learner' })
    const stored = JSON.stringify([await db.user.findMany(), await db.session.findMany(), await db.event.findMany()])
    expect(stored).toContain('$argon2id$')
    expect(stored).toContain(hashOf(token))
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(sam.password)
  })

  test('cannot choose a role', async () => {
    const { db } = await open()
    const form = { ...sam, role: 'administrator' }
    expect(() => post(signUp, form, { db })).toThrow(/role/)
    expect(await db.user.count()).toBe(0)
  })

  test('refuses a weak password beside its field and makes nothing', async () => {
    const { db } = await open()
    await expect(post(signUp, { ...sam, password: 'sam rivera 2026' }, { db })).rejects.toMatchObject({
      name: 'Refused',
      field: 'password',
    })
    expect(await db.user.count()).toBe(0)
  })

  test('with a taken address gets in with the right password only, whatever its spelling', async () => {
    const { db } = await open()
    const first = await post(signUp, sam, { db })
    const again = await post(signUp, { ...sam, email: 'SAM@example.org', name: 'Somebody' }, { db })
    expect(again.userId).toBe(first.userId)
    expect((await actorOf(db, again.token)).name).toBe('Sam Rivera')
    await expect(post(signUp, { ...sam, password: 'another good one, surely' }, { db })).rejects.toThrow(Refused)
    expect(await db.user.count()).toBe(1)
    expect(await db.session.count()).toBe(2)
  })

  test('with a taken address is throttled like a sign-in and says nothing else', async () => {
    const { db } = await open()
    await post(signUp, sam, { db })
    const wrong = () => post(signUp, { ...sam, password: 'another good one, surely' }, { db }).then(String, (error: Error) => error.message)
    const said = []
    for (let tries = 0; tries < 12; tries++) said.push(await wrong())
    expect(new Set(said)).toEqual(new Set(['This address cannot be used for a new account. If it is yours, sign in.']))
    await expect(post(signUp, sam, { db })).rejects.toThrow(Refused)
  })

  test('twenty times at once makes one account and takes the work over once', async () => {
    const { db } = await open()
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    const results = await together(db, 20, () => post(signUp, sam, { db, actor: browser }))
    expect(new Set(results.map((it) => it.userId)).size).toBe(1)
    expect(await db.user.count()).toBe(1)
    expect(await db.session.count()).toBe(20)
    expect(await db.event.count({ where: { verb: 'account:opened' } })).toBe(1)
    const [{ userId } = { userId: '' }] = results
    expect(await db.attempt.findMany({ select: { learnerId: true, guestHash: true, openKey: true } })).toEqual([
      { learnerId: userId, guestHash: null, openKey: `account:${userId}` },
    ])
    const counts = await db.event.findMany({ where: { verb: 'account:signed-in' }, select: { detail: true } })
    expect(counts.filter((it) => JSON.stringify(it.detail) === '{"takenOver":1}')).toHaveLength(1)
  })

  test('by twenty different people at one browser gives its work to exactly one of them', async () => {
    const { db } = await open()
    const browser = guest('shared')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    const people = Array.from({ length: 20 }, (_, index) => ({ ...sam, email: `person${index}@example.org` }))
    await Promise.all(people.map((it) => post(signUp, it, { db, actor: browser })))
    expect(await db.user.count()).toBe(20)
    const attempts = await db.attempt.findMany({ include: { responses: true } })
    expect(attempts).toHaveLength(1)
    expect(attempts[0]).toMatchObject({ guestHash: null, openKey: `account:${attempts[0]?.learnerId}` })
    expect(attempts[0]?.responses).toHaveLength(1)
    // Whose work it is, the record says the same.
    expect(await db.event.count({ where: { ownerKey: 'guest:hash-of-shared' } })).toBe(0)
  })

  test('in a browser that saved nothing takes nothing over', async () => {
    const { db } = await open()
    await act(db, guest('other'), saveResponses, { responses: { 'about:years': '5' } })
    await post(signUp, sam, { db, actor: stranger })
    expect(await db.attempt.findMany({ select: { learnerId: true } })).toEqual([{ learnerId: null }])
  })
})

onBothDatabases('Accounts from one network address', (open) => {
  const tooMany = `${mostAccounts} accounts were made from your network within an hour. Try again in an hour.`
  const person = (index: number) => ({ ...sam, email: `person${index}@example.org` })
  const end = new Date(NOW.getTime() + signUpWindow)

  /** One real sign-up, and its row as often as the limit allows. */
  async function almostAll(db: Db): Promise<void> {
    await post(signUp, person(0), { db })
    const { key, at } = await db.signInFailure.findFirstOrThrow()
    await db.signInFailure.createMany({ data: Array.from({ length: mostAccounts - 2 }, (_, index) => ({ id: `${index}`, key, at })) })
  }

  test('are limited, over a restart and for an hour, and others make theirs meanwhile', async () => {
    const { db, url } = await open()
    await almostAll(db)
    await post(signUp, person(1), { db })
    await expect(post(signUp, person(2), { db })).rejects.toThrow(tooMany)
    const elsewhere = { ...person(3), device: { ...sam.device, address: '203.0.113.8' } }
    await post(signUp, elsewhere, { db })
    const restarted = connect(url)
    try {
      // Somebody's wrong password clears old failures away.
      await post(signIn, { email: 'nobody@example.org', password: 'wrong', device: sam.device }, { db, now: later(40) }).catch(() => {})
      const almost = new Date(end.getTime() - 1)
      await expect(post(signUp, person(2), { db: restarted, now: almost })).rejects.toThrow(tooMany)
      await post(signUp, person(2), { db: restarted, now: end })
    } finally {
      await restarted.$disconnect()
    }
    expect(await db.user.count()).toBe(4)
  })

  test('are counted when they come at once', async () => {
    const { db } = await open()
    await almostAll(db)
    const outcomes = await together(db, 4, (index) =>
      post(signUp, person(index + 1), { db }).then(
        () => 'in',
        (error: Error) => error.message,
      ),
    )
    expect(outcomes.filter((it) => it === 'in').length).toBeLessThanOrEqual(1)
    expect(outcomes.filter((it) => it === tooMany).length).toBeGreaterThanOrEqual(3)
  })

  test('are those that were made: a taken address and a second press count nothing', async () => {
    const { db } = await open()
    await almostAll(db)
    for (let times = 0; times < 3; times++) await post(signUp, person(0), { db })
    await expect(post(signUp, { ...person(0), password: 'another good one, surely' }, { db })).rejects.toThrow('cannot be used')
    await post(signUp, person(1), { db })
  })
})
