import { expect, test } from 'vitest'
import type { Side } from '../auth/email-side.ts'
import type { Db } from '../db/client.ts'
import { proven, unproven } from '../testing/account.ts'
import { act, later, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { kindsTo, lettersTo, tokenIn } from '../testing/letters.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { askToChangeEmail } from './ask-to-change-email.ts'
import { confirmEmailChange } from './confirm-email-change.ts'
import { signIn } from './sign-in.ts'

turnMailOn()

const newEmail = 'sam.rivera@example.net'
const dead = 'This link does not work any more'
const kindOf = { new: 'change-email', old: 'confirm-old-email' } as const

const ask = async (db: Db, token: string, more: { newEmail?: string; password?: string } = {}, now = NOW) =>
  post(askToChangeEmail, { newEmail, password, device, ...more }, { db, actor: await actorOf(db, token, now), now })
const link = (db: Db, side: Side) => tokenIn(db, side === 'new' ? newEmail : sam.email, kindOf[side])
const use = (db: Db, side: Side, token: string, now = NOW) => act(db, stranger, confirmEmailChange, { token, side }, now)
const emailsOf = async (db: Db) => (await db.user.findMany({ orderBy: { createdAt: 'asc' } })).map((it) => it.email)

onBothDatabases('A change of address', (open) => {
  test.each<[Side, Side]>([
    ['new', 'old'],
    ['old', 'new'],
  ])('happens when both links were used, %s first, and the old address is told', async (first, second) => {
    const { db } = await open()
    const { token } = await proven(db)
    await ask(db, token)
    expect(await use(db, first, await link(db, first))).toEqual({ isChanged: false, side: first })
    expect(await emailsOf(db)).toEqual([sam.email])
    expect(await use(db, second, await link(db, second))).toEqual({ isChanged: true, side: second })
    expect(await emailsOf(db)).toEqual([newEmail])
    expect(await kindsTo(db, sam.email)).toEqual(['confirm-old-email', 'email-changed'])
    expect((await actorOf(db, token)).email).toBe(newEmail)
    await post(signIn, { email: newEmail, password, device }, { db })
    await expect(post(signIn, { email: sam.email, password, device }, { db })).rejects.toThrow('not right')
    expect((await db.auditEntry.findMany()).map((it) => it.verb)).toContain('email:changed')
  })

  test('happens once when both links are used at the same moment', async () => {
    const { db } = await open()
    const { token } = await proven(db)
    await ask(db, token)
    const tokens = { new: await link(db, 'new'), old: await link(db, 'old') }
    const tries = Array.from({ length: 6 }, (_, index): Side => (index % 2 === 0 ? 'new' : 'old'))
    const outcomes = await Promise.allSettled(tries.map((side) => use(db, side, tokens[side])))
    expect(outcomes.filter((it) => it.status === 'fulfilled')).toHaveLength(2)
    expect(outcomes.filter((it) => it.status === 'fulfilled' && it.value.isChanged)).toHaveLength(1)
    expect(await emailsOf(db)).toEqual([newEmail])
  })

  test('needs the password, and a link for each side', async () => {
    const { db } = await open()
    const { token } = await proven(db)
    await expect(ask(db, token, { password: 'not the password' })).rejects.toMatchObject({ field: 'password' })
    await expect(ask(db, token, { password: '' })).rejects.toMatchObject({ field: 'password' })
    await expect(ask(db, token, { newEmail: sam.email })).rejects.toMatchObject({ field: 'newEmail' })
    await expect(post(askToChangeEmail, { newEmail, password, device }, { db })).rejects.toMatchObject({ name: 'SignInNeeded' })
    await ask(db, token)
    await expect(use(db, 'old', await link(db, 'new'))).rejects.toThrow(dead)
    await use(db, 'new', await link(db, 'new'))
    await expect(use(db, 'new', await link(db, 'new'))).rejects.toThrow(dead)
    await expect(use(db, 'old', await link(db, 'old'), later(24 * 60))).rejects.toThrow(dead)
    expect(await emailsOf(db)).toEqual([sam.email])
  })

  test('of an account without a password needs a sign-in of a moment ago', async () => {
    const { db } = await open()
    const { token, userId } = await proven(db)
    await db.user.update({ where: { id: userId }, data: { passwordHash: null } })
    await expect(ask(db, token, { password: '' }, later(11))).rejects.toMatchObject({ name: 'RecentSignInNeeded' })
    await ask(db, token, { password: '' }, later(9))
  })

  test('to a taken address gets the same answer and can never happen; its owner is told', async () => {
    const { db } = await open()
    const { token } = await proven(db)
    await proven(db, { ...sam, email: 'alan@example.org' })
    const answers = [await ask(db, token, { newEmail: 'free@example.org' }), await ask(db, token, { newEmail: 'alan@example.org' })]
    expect(answers.map((it) => Object.keys(it))).toEqual([
      ['newEmail', 'both'],
      ['newEmail', 'both'],
    ])
    expect(await kindsTo(db, 'alan@example.org')).toEqual(['address-taken'])
    const [newest] = (await lettersTo(db, sam.email)).filter((it) => it.paragraphs[0]?.includes('alan@'))
    const old = new URL(newest?.action?.href ?? '').searchParams.get('token') ?? ''
    expect(await use(db, 'old', old)).toEqual({ isChanged: false, side: 'old' })
    expect((await emailsOf(db)).toSorted()).toEqual(['alan@example.org', sam.email])
  })

  test('does not happen when the address was taken while the mail was on its way', async () => {
    const { db } = await open()
    const { token } = await proven(db)
    await ask(db, token)
    await use(db, 'new', await link(db, 'new'))
    await proven(db, { ...sam, email: newEmail })
    await expect(use(db, 'old', await link(db, 'old'))).rejects.toThrow('another account by now')
    expect((await emailsOf(db)).toSorted()).toEqual([newEmail, sam.email].toSorted())
  })

  test('that was asked for again makes the links of the first one worthless, also the used one', async () => {
    const { db } = await open()
    const { token } = await proven(db)
    await ask(db, token)
    await use(db, 'new', await link(db, 'new'))
    const old = await link(db, 'old')
    await ask(db, token, { newEmail: 'other@example.net' }, later(1))
    await expect(use(db, 'old', old, later(1))).rejects.toThrow(dead)
    expect(await emailsOf(db)).toEqual([sam.email])
  })

  test('takes the reset links with it that went to the old address', async () => {
    const { db } = await open()
    const { token, userId } = await proven(db)
    await ask(db, token)
    await db.token.create({ data: { idHash: 'x', purpose: 'reset-password', userId, createdAt: NOW, expiresAt: later(30) } })
    for (const side of ['new', 'old'] as const) await use(db, side, await link(db, side))
    expect(await db.token.count()).toBe(0)
  })

  test('needs only the new address while nobody has shown that the present one is theirs', async () => {
    const { db } = await open()
    const { token } = await unproven(db)
    await ask(db, token)
    expect(await kindsTo(db, sam.email)).toEqual([])
    expect(await use(db, 'new', await link(db, 'new'))).toEqual({ isChanged: true, side: 'new' })
    expect(await db.user.findMany({ select: { email: true, emailVerifiedAt: true } })).toEqual([{ email: newEmail, emailVerifiedAt: NOW }])
    // It may be the address of a stranger, by a mistyped letter.
    const [told] = await lettersTo(db, sam.email)
    expect(told?.kind).toBe('email-changed')
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${newEmail}|Both addresses`))
  })
})
