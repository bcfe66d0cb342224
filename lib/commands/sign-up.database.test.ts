import { expect, test } from 'vitest'
import { hashOf } from '../auth/token.ts'
import { Refused } from '../errors.ts'
import { act, guest, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, post, sam, stranger } from '../testing/sign-in.ts'
import { saveResponses } from './save-responses.ts'
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
