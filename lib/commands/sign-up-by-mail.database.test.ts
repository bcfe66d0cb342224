import { expect, test } from 'vitest'
import { mailedNote } from '../auth/mailed.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { Refused } from '../errors.ts'
import { pendingSignUp } from '../queries/pending-sign-up.ts'
import { act, guest, later, NOW, together } from '../testing/cast.ts'
import { proven } from '../testing/account.ts'
import { onBothDatabases } from '../testing/database.ts'
import { kindsTo, lettersTo, tokenIn, tokenOf } from '../testing/letters.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { askToSignUp } from './ask-to-sign-up.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { resetPassword } from './reset-password.ts'
import { saveResponses } from './save-responses.ts'
import { signIn } from './sign-in.ts'

turnMailOn()

const another = 'another good one, surely'
const dead = 'This link does not work any more'

/** Sends the form. @returns the cookie of the browser that sent it. */
const ask = async (db: Db, form: Partial<typeof sam & { next: string }> = {}, { actor = stranger, now = NOW } = {}) =>
  mailedNote.write(await post(askToSignUp, { ...sam, ...form }, { db, actor, now }), now)
const confirm = (db: Db, form: { token: string; mailed?: string; password?: string }, more: { actor?: typeof stranger; now?: Date } = {}) =>
  post(confirmSignUp, { ...form, device }, { db, ...more })
const canSignIn = (db: Db, given: string) =>
  post(signIn, { email: sam.email, password: given, device }, { db }).then(
    () => true,
    () => false,
  )

onBothDatabases('Signing up by mail', (open) => {
  test('makes nothing that can be used or found before the link is used, and no secret readable', async () => {
    const { db } = await open()
    const mailed = await ask(db)
    expect(await db.user.count()).toBe(0)
    expect(await canSignIn(db, password)).toBe(false)
    expect(await kindsTo(db, sam.email)).toEqual(['verify-email'])
    const token = await tokenIn(db, sam.email, 'verify-email')
    const stored = JSON.stringify([
      await db.token.findMany(),
      await db.mail.findMany(),
      await db.event.findMany(),
      await db.auditEntry.findMany(),
    ])
    for (const secret of [token, password, mailed, mailedNote.read(mailed, NOW)?.browser ?? '?', '$argon2id$'])
      expect(stored).not.toContain(secret)
  })

  test('in the browser that sent the form needs no more than the link, and brings its work and the page that was wanted', async () => {
    const { db } = await open()
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    const mailed = await ask(db, { next: '/compare' }, { actor: browser })
    expect(await db.attempt.count({ where: { learnerId: null } })).toBe(1)
    const token = await tokenIn(db, sam.email, 'verify-email')
    const { session, next } = await confirm(db, { token, mailed }, { actor: browser })
    expect(next).toBe('/compare')
    expect(await actorOf(db, session.token)).toMatchObject({ name: 'Sam Rivera', email: sam.email, role: 'learner' })
    expect(await db.user.findMany({ select: { emailVerifiedAt: true } })).toEqual([{ emailVerifiedAt: NOW }])
    expect(await db.attempt.findMany({ select: { learnerId: true, guestHash: true } })).toEqual([
      { learnerId: session.userId, guestHash: null },
    ])
    expect(await canSignIn(db, password)).toBe(true)
  })

  test('in any other browser asks for a password, and forgets the one of the form', async () => {
    const { db } = await open()
    await ask(db)
    const token = await tokenIn(db, sam.email, 'verify-email')
    await expect(confirm(db, { token })).rejects.toMatchObject({ name: 'Refused', field: 'password' })
    await expect(confirm(db, { token, password: 'sam rivera 2026' })).rejects.toMatchObject({ field: 'password' })
    await confirm(db, { token, password: another })
    expect([await canSignIn(db, password), await canSignIn(db, another)]).toEqual([false, true])
  })

  test('on another device leaves the work in the old browser, for the first sign-in there', async () => {
    const { db } = await open()
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '5' } })
    await ask(db, {}, { actor: browser })
    const { session } = await confirm(db, { token: await tokenIn(db, sam.email, 'verify-email'), password: another })
    expect(await db.attempt.count({ where: { learnerId: null } })).toBe(1)
    await post(signIn, { email: sam.email, password: another, device }, { db, actor: browser })
    expect(await db.attempt.findMany({ select: { learnerId: true } })).toEqual([{ learnerId: session.userId }])
  })

  test('with the address of somebody else gives the one who asked nothing, even when the owner uses their link', async () => {
    const { db } = await open()
    const squatter = await ask(db, { password: 'a plan against sam, quite long' })
    const [theirs] = await lettersTo(db, sam.email)
    if (!theirs) throw new Error('no letter')
    const owner = await ask(db, {}, { now: later(1) })
    // The owner opens the wrong one of the two mails, in the own browser.
    await expect(confirm(db, { token: tokenOf(theirs), mailed: owner }, { now: later(2) })).rejects.toMatchObject({ field: 'password' })
    await confirm(db, { token: tokenOf(theirs), mailed: owner, password: another }, { now: later(2) })
    expect([await canSignIn(db, 'a plan against sam, quite long'), await canSignIn(db, another)]).toEqual([false, true])
    await expect(confirm(db, { token: tokenOf(theirs), mailed: squatter }, { now: later(3) })).rejects.toThrow(dead)
    expect(await db.session.count()).toBe(2)
  })

  test('answers the same for a taken address, changes nothing there, and tells its owner', async () => {
    const { db } = await open()
    await proven(db)
    const before = await db.user.findMany()
    const [free, taken] = [await ask(db, { email: 'free@example.org' }), await ask(db, { password: another })]
    const shape = (cookie: string) => ({ ...mailedNote.read(cookie, NOW), to: '', browser: mailedNote.read(cookie, NOW)?.browser.length })
    expect(shape(taken)).toEqual(shape(free))
    expect(await db.user.findMany()).toEqual(before)
    expect(await kindsTo(db, sam.email)).toEqual(['already-account'])
    await post(resetPassword, { token: await tokenIn(db, sam.email, 'already-account'), password: 'now I remember it well' }, { db })
    expect([await canSignIn(db, another), await canSignIn(db, 'now I remember it well')]).toEqual([false, true])
  })

  test('uses a link once, however many use it at once', async () => {
    const { db } = await open()
    const mailed = await ask(db)
    const token = await tokenIn(db, sam.email, 'verify-email')
    const outcomes = await together(db, 20, () => confirm(db, { token, mailed }).catch((error: unknown) => error))
    expect(outcomes.filter((it) => !(it instanceof Refused))).toHaveLength(1)
    expect(await db.user.count()).toBe(1)
    expect(await db.session.count()).toBe(1)
    expect(await db.event.count({ where: { verb: 'account:opened' } })).toBe(1)
  })

  test('twice, with both links used at once, makes one account', async () => {
    const { db } = await open()
    const cookies = [await ask(db), await ask(db)]
    const tokens = (await lettersTo(db, sam.email)).map(tokenOf)
    const pairs = tokens.flatMap((token) => cookies.map((mailed) => ({ token, mailed })))
    const outcomes = await Promise.all(pairs.map((it) => confirm(db, it).catch((error: unknown) => error)))
    expect(outcomes.filter((it) => !(it instanceof Refused))).toHaveLength(1)
    expect(await db.user.count()).toBe(1)
  })

  test('ends with an expired, a foreign or a made-up link in the same words', async () => {
    const { db } = await open()
    const mailed = await ask(db)
    const token = await tokenIn(db, sam.email, 'verify-email')
    await expect(confirm(db, { token, mailed }, { now: later(30) })).rejects.toThrow(dead)
    await expect(confirm(db, { token: 'A'.repeat(43), mailed })).rejects.toThrow(dead)
    await expect(confirm(db, { token: '{"not":""}', mailed })).rejects.toThrow(dead)
    await expect(post(resetPassword, { token, password: another }, { db })).rejects.toThrow(dead)
    expect(await db.user.count()).toBe(0)
    await confirm(db, { token, mailed }, { now: later(29) })
  })

  test('ends in the same words when the server has another secret by now', async () => {
    const { db } = await open()
    const mailed = await ask(db)
    const token = await tokenIn(db, sam.email, 'verify-email')
    // As sealed by another key: nothing here can open it.
    await db.token.updateMany({ data: { payload: `v1.${'x'.repeat(200)}` } })
    await expect(confirm(db, { token, mailed, password })).rejects.toThrow(dead)
    const page = { db, actor: stranger, content: content(), now: NOW }
    expect(await pendingSignUp(page, { token, mailed })).toBeNull()
  })

  test('writes three mails to an address within a quarter of an hour, and says nothing of those it leaves out', async () => {
    const { db } = await open()
    const answers = []
    for (let times = 0; times < 5; times++) answers.push(mailedNote.read(await ask(db), NOW)?.about)
    expect(answers).toEqual(Array(5).fill('sign-up'))
    expect(await db.mail.count()).toBe(3)
    await ask(db, {}, { now: later(15) })
    expect(await db.mail.count()).toBe(4)
  })

  test('does not let one network address write to everybody', async () => {
    const { db } = await open()
    const write = (index: number) => ask(db, { email: `person${index}@example.org` }).then(() => 'sent', String)
    const together60 = await together(db, 60, write)
    expect(together60.filter((it) => it.includes('Too many tries')).length).toBeGreaterThanOrEqual(10)
    // Those that met may have held each other back; one by one the rest is used up, and no more.
    for (let index = 60; (await write(index)) === 'sent'; index++) expect(index).toBeLessThan(120)
    expect(await db.mail.count()).toBe(50)
    await ask(db, {}, { now: later(15) })
  })
})
