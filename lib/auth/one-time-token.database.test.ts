import { expect, test } from 'vitest'
import { later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { findToken, issueToken, spendToken, tokenLifetime, type TokenRequest } from './one-time-token.ts'
import type { Db } from '../db/client.ts'

const issue = async (db: Db, more: Partial<TokenRequest> = {}) => {
  const request = { purpose: 'reset-password', userId: null, payload: 'p', now: NOW, ...more } as const
  return (await db.$transaction((tx) => issueToken(tx, request))).token
}
const spend = (db: Db, token: string | undefined, more: Partial<Pick<TokenRequest, 'purpose' | 'now'>> = {}) =>
  db.$transaction((tx) => spendToken(tx, { token, purpose: 'reset-password', now: NOW, ...more }))

onBothDatabases('A one-time token', (open) => {
  test('gives what it remembers to exactly one of twenty who use it at once', async () => {
    const { db } = await open()
    const { userId } = await member(db, 'Ada')
    const token = await issue(db, { userId })
    const outcomes = await together(db, 20, () => spend(db, token))
    expect(outcomes.filter((it) => it !== null)).toEqual([{ userId, payload: 'p' }])
    expect(await spend(db, token)).toBeNull()
  })

  test('works until it expires and not a moment longer', async () => {
    const { db } = await open()
    const end = NOW.getTime() + tokenLifetime['reset-password']
    const [one, other] = [await issue(db), await issue(db)]
    expect(await spend(db, one, { now: new Date(end) })).toBeNull()
    expect(await findToken(db, { token: one, purpose: 'reset-password', now: new Date(end) })).toBeNull()
    expect(await spend(db, other, { now: new Date(end - 1) })).not.toBeNull()
  })

  test('works for its own purpose only, and a try for another does not use it up', async () => {
    const { db } = await open()
    const token = await issue(db)
    expect(await spend(db, token, { purpose: 'verify-email' })).toBeNull()
    expect(await spend(db, token)).not.toBeNull()
  })

  test('is voided by a newer one of the same account and purpose, and by no other', async () => {
    const { db } = await open()
    const [ada, alan] = [await member(db, 'Ada'), await member(db, 'Alan')]
    const old = await issue(db, { userId: ada.userId })
    const others = [await issue(db, { userId: ada.userId, purpose: 'verify-email' }), await issue(db, { userId: alan.userId })]
    const fresh = await issue(db, { userId: ada.userId })
    expect(await spend(db, old)).toBeNull()
    expect(await spend(db, fresh)).not.toBeNull()
    expect(await spend(db, others[0], { purpose: 'verify-email' })).not.toBeNull()
    expect(await spend(db, others[1])).not.toBeNull()
  })

  test('is alone when twenty are made for one account at once', async () => {
    const { db } = await open()
    const { userId } = await member(db, 'Ada')
    const tokens = await together(db, 20, () => issue(db, { userId }))
    const working = await Promise.all(tokens.map((token) => findToken(db, { token, purpose: 'reset-password', now: NOW })))
    expect(working.filter((it) => it !== null)).toHaveLength(1)
  })

  test('is looked at without being used up', async () => {
    const { db } = await open()
    const token = await issue(db)
    const look = () => findToken(db, { token, purpose: 'reset-password', now: NOW })
    expect(await look()).toEqual({ userId: null, payload: 'p' })
    await look()
    expect(await spend(db, token)).not.toBeNull()
    expect(await look()).toBeNull()
  })

  test('is nowhere in the database, and goes from it once it has expired', async () => {
    const { db } = await open()
    const token = await issue(db)
    expect(JSON.stringify(await db.token.findMany())).not.toContain(token)
    await issue(db, { now: later(31) })
    expect(await db.token.count()).toBe(1)
  })

  test('that nobody made is none', async () => {
    const { db } = await open()
    await issue(db)
    for (const token of [undefined, '', 'x', 'A'.repeat(43), '{"not":""}']) expect(await spend(db, token)).toBeNull()
  })
})
