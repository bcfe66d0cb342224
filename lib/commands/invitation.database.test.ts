import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { everyRow } from '../db/every-row.fixture.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { keyMailedTo, linkFor, offerFrom, prove } from '../testing/invitations.ts'
import { kindsTo, lettersTo } from '../testing/letters.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { device, post } from '../testing/sign-in.ts'
import { answerInvitation, invitationDead } from './answer-invitation.ts'
import { blockPerson } from './block-person.ts'
import { deleteAccount } from './delete-account.ts'
import { inviteMentor, InviteMentor } from './invite-mentor.ts'
import { sendInvitationAgain } from './send-invitation-again.ts'
import { setMentoring } from './set-mentoring.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

turnMailOn()

const days = (count: number) => later(count * 24 * 60)
const byMail = (email: string) => ({ by: 'mail', email }) as const
const accept = (db: Db, actor: Actor, key: string, now = NOW) => act(db, actor, answerInvitation, { key, answer: 'accept' }, now)
const mentoring = { about: 'I read on Tuesdays.', mostMentees: '2', mostWaiting: '10', promiseDays: '5' }
const toldTo = (db: Db, userId: string) => db.notification.findMany({ where: { userId }, select: { kind: true, path: true, facts: true } })

/** Ada learns, Grace mentors, Alan is a stranger; all have shown that their addresses are theirs. */
async function people(db: Db) {
  const [ada, grace, alan] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Alan')]
  await prove(db, ada, grace, alan)
  return { ada, grace, alan }
}

onBothDatabases('A link that a learner hands over', (open) => {
  test('makes whoever accepts it their mentor, who sees what was ticked, and tells the learner', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada)
    const { asksFor, mentorshipId } = await accept(db, grace, key)
    expect(asksFor).toBe('mentor')
    expect(await db.mentorship.findMany()).toMatchObject([
      { id: mentorshipId, learnerId: 'ada', mentorId: 'grace', shares: 'roadmap evidence hours', pausedAt: null, endedAt: null },
    ])
    expect(await db.mentor.findMany()).toMatchObject([{ userId: 'grace', mostMentees: 5, mostWaiting: 10, promiseDays: 5, listed: false }])
    const [told] = await toldTo(db, 'ada')
    expect(told).toMatchObject({ kind: 'invitation-answered', path: '/account/sharing' })
    expect(JSON.parse(told?.facts ?? '')).toMatchObject({ who: 'Grace', answer: 'accepted', asksFor: 'mentor' })
    const events = await db.event.findMany({ where: { verb: { startsWith: 'invitation:' } }, orderBy: { id: 'asc' } })
    expect(events.map((it) => [it.verb, it.ownerKey, it.actorKey])).toEqual([
      ['invitation:sent', 'account:ada', 'account:ada'],
      ['invitation:accepted', 'account:ada', 'account:grace'],
    ])
    expect(await db.event.count({ where: { verb: 'mentorship:began', ownerKey: 'account:ada' } })).toBe(1)
  })

  test('works for one of many who use it at the same moment, and says so to the others', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const key = await linkFor(db, ada)
    const crowd = await Promise.all(Array.from({ length: 6 }, (_, index) => member(db, `Crowd-${index}`)))
    const outcomes = await together(db, 6, (index) =>
      accept(db, crowd[index] as Actor, key).then(
        () => 'in',
        (error: Error) => error.message,
      ),
    )
    expect(outcomes.filter((it) => it === 'in')).toHaveLength(1)
    expect(outcomes.filter((it) => it !== 'in')).toEqual(Array.from({ length: 5 }, () => invitationDead))
    expect(await db.mentorship.count()).toBe(1)
    expect(await db.mentor.count()).toBe(1)
  })

  test('accepted twice by the same person is accepted once', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada)
    const ids = await together(db, 4, () => accept(db, grace, key).then((it) => it.mentorshipId))
    expect(new Set(ids).size).toBe(1)
    expect(await db.mentorship.count()).toBe(1)
    expect(await db.event.count({ where: { verb: 'mentorship:began' } })).toBe(1)
  })

  test('is not for its sender, a guest, or somebody with another text', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada)
    const before = await everyRow(db)
    await expect(accept(db, ada, key)).rejects.toThrow('your own invitation')
    await expect(accept(db, guest('browser'), key)).rejects.toThrow(SignInNeeded)
    const { id } = await db.invitation.findFirstOrThrow()
    for (const wrong of ['', 'x', `${key.slice(0, 42)}~`, id, 'a'.repeat(43)])
      await expect(accept(db, grace, wrong), wrong).rejects.toThrow(NotFound)
    expect(await everyRow(db)).toEqual(before)
  })

  test.each(['withdrawn', 'declined', 'expired', 'renewed'] as const)('is dead once it is %s', async (how) => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada)
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    if (how === 'withdrawn') await act(db, ada, withdrawInvitation, { invitationId })
    if (how === 'declined') await act(db, grace, answerInvitation, { key, answer: 'decline' })
    if (how === 'renewed') await post(sendInvitationAgain, { invitationId, device }, { db, actor: ada, now: later(30) })
    const answered = accept(db, grace, key, how === 'expired' ? days(14) : later(31))
    await expect(answered).rejects.toThrow(how === 'renewed' ? NotFound : invitationDead)
    expect(await db.mentorship.count()).toBe(0)
  })

  test('still works in the last minute of its fourteen days', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada)
    await accept(db, grace, key, new Date(days(14).getTime() - 60_000))
    expect(await db.mentorship.count()).toBe(1)
  })

  test('makes no second mentorship of the same two, even beside another link at the same moment', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const keys = [await linkFor(db, ada), await linkFor(db, ada)]
    const outcomes = await together(db, 2, (index) =>
      accept(db, grace, keys[index] ?? '').then(
        () => 'in',
        (error: Error) => error.message,
      ),
    )
    expect(outcomes.toSorted()).toEqual(['You mentor Ada already.', 'in'].toSorted())
    expect(await db.mentorship.count()).toBe(1)
  })

  test('is kept as a hash, and its secret is nowhere in the database', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const key = await linkFor(db, ada)
    for (const rows of Object.values(await everyRow(db))) for (const row of rows) expect(row).not.toContain(key)
  })

  test('is declined without telling the sender who it was', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada, { name: 'Ines' })
    expect(await act(db, grace, answerInvitation, { key, answer: 'decline' })).toEqual({ asksFor: 'mentor', mentorshipId: null })
    const [told] = await toldTo(db, 'ada')
    expect(JSON.parse(told?.facts ?? '')).toMatchObject({ who: 'Ines', answer: 'declined' })
    expect(told?.facts).not.toContain('Grace')
    expect(await db.mentor.count()).toBe(0)
  })
})

onBothDatabases('An invitation by mail', (open) => {
  test('goes as a letter to an address without an account, and names the sender by an address that is theirs', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    await linkFor(db, ada, { ...byMail(' New@Example.org '), name: 'Ines' })
    const [letter] = await lettersTo(db, 'new@example.org')
    expect(letter).toMatchObject({ kind: 'invitation', subject: 'ada@example.org would like you as a mentor' })
    expect(JSON.stringify(letter)).not.toMatch(/Ada\b|rolls models/)
    const grace = await member(db, 'Newcomer')
    await accept(db, grace, await keyMailedTo(db, 'new@example.org'))
    expect(await db.mentorship.count()).toBe(1)
  })

  test('is told to an account whose address it is, which answers by its own page; nobody else can', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await linkFor(db, ada, byMail('grace@example.org'))
    expect(await kindsTo(db, 'grace@example.org')).toEqual([])
    const { id } = await db.invitation.findFirstOrThrow()
    expect(await toldTo(db, 'grace')).toMatchObject([{ kind: 'invited', path: `/invitations/${id}` }])
    await expect(accept(db, alan, id)).rejects.toThrow(NotFound)
    await accept(db, grace, id)
    expect(await db.mentorship.findMany()).toMatchObject([{ learnerId: 'ada', mentorId: 'grace' }])
  })

  test('is not shown to an account that never showed that the address is its own', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const squatter = await member(db, 'Squatter')
    await linkFor(db, ada, byMail('squatter@example.org'))
    expect(await toldTo(db, 'squatter')).toEqual([])
    expect(await kindsTo(db, 'squatter@example.org')).toEqual(['invitation'])
    const { id } = await db.invitation.findFirstOrThrow()
    await expect(accept(db, squatter, id)).rejects.toThrow(NotFound)
  })

  test('looks the same to its sender for an account, no account, a closed one, and one that hides from them', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await mentored(db, ada, alan)
    const { id } = await db.mentorship.findFirstOrThrow()
    await act(db, alan, blockPerson, { met: `mentorship:${id}` })
    const closed = await member(db, 'Closed')
    await db.user.update({ where: { id: closed.userId }, data: { disabledAt: NOW, emailVerifiedAt: NOW } })
    const form = { by: 'mail' as const, words: 'Hello', device }
    const seen: unknown[] = []
    for (const email of [grace.email, 'nobody@example.org', closed.email, alan.email]) {
      const answer = await post(inviteMentor, { ...form, email }, { db, actor: ada })
      const { openedAt, expiresAt, openKey } = await db.invitation.findFirstOrThrow({ where: { email } })
      seen.push({ answer, openedAt, expiresAt, openKey: openKey === `ada ${email}` })
    }
    expect(new Set(seen.map((it) => JSON.stringify(it))).size).toBe(1)
    expect(await kindsTo(db, alan.email)).toEqual([])
    expect(await kindsTo(db, closed.email)).toEqual([])
    for (const userId of ['alan', 'closed']) expect((await toldTo(db, userId)).filter((it) => it.kind === 'invited')).toEqual([])
    const hidden = await db.invitation.findFirstOrThrow({ where: { email: alan.email } })
    await expect(accept(db, alan, hidden.id)).rejects.toThrow(NotFound)
  })

  test('is refused to one’s own address, however it is spelt, and to nonsense, and nothing is written', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const before = await everyRow(db)
    for (const email of ['ada@example.org', ' ADA@example.org', 'ａda@example.org', '', 'nobody', 'a@b@c'])
      await expect(linkFor(db, ada, byMail(email)), email).rejects.toThrow(Refused)
    expect(await everyRow(db)).toEqual(before)
  })

  test('is refused to somebody whose own address nobody confirmed', async () => {
    const { db } = await open()
    await expect(linkFor(db, await member(db, 'Ada'), byMail('new@example.org'))).rejects.toThrow('not confirmed')
    expect(await db.invitation.count()).toBe(0)
  })

  test('is open once to each address, and again after it was withdrawn or its days were over', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    await linkFor(db, ada, byMail('new@example.org'))
    await expect(linkFor(db, ada, byMail('new@example.org'))).rejects.toThrow('open invitation to them')
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    await act(db, ada, withdrawInvitation, { invitationId })
    await linkFor(db, ada, byMail('new@example.org'), later(20))
    await linkFor(db, ada, byMail('new@example.org'), days(20))
    expect(await db.invitation.count()).toBe(3)
  })

  test('is sent again with a new link, for fourteen more days, and not at once', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    await linkFor(db, ada, byMail('new@example.org'))
    const first = await keyMailedTo(db, 'new@example.org')
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    await expect(post(sendInvitationAgain, { invitationId, device }, { db, actor: ada, now: later(5) })).rejects.toThrow('a moment ago')
    expect(await post(sendInvitationAgain, { invitationId, device }, { db, actor: ada, now: days(10) })).toEqual({ link: null })
    const second = await keyMailedTo(db, 'new@example.org')
    expect(second).not.toBe(first)
    await expect(accept(db, grace, first, days(11))).rejects.toThrow(NotFound)
    await accept(db, grace, second, days(23))
    expect(await db.mentorship.count()).toBe(1)
  })
})

onBothDatabases('Invitations of one person', (open) => {
  test('are sent again twenty times a day at most, as they are written', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    await linkFor(db, ada, byMail('new@example.org'))
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    const again = (tries: number) => post(sendInvitationAgain, { invitationId, device }, { db, actor: ada, now: later(15 * tries) })
    for (let tries = 1; tries < 20; tries++) await again(tries)
    await expect(again(20)).rejects.toThrow('within a day')
    await expect(linkFor(db, ada, byMail('other@example.org'), later(301))).rejects.toThrow('within a day')
    expect(await again(96)).toEqual({ link: null })
  })

  test('are at most five open at once, also when they are written at the same moment', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const outcomes = await together(db, 8, () =>
      linkFor(db, ada).then(
        () => 'sent',
        (error: Error) => error.message,
      ),
    )
    expect(outcomes.filter((it) => it === 'sent')).toHaveLength(5)
    expect(await db.invitation.count()).toBe(5)
    await linkFor(db, ada, {}, days(14))
  })

  test('are at most twenty a day, whatever became of them', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    for (let count = 0; count < 20; count++) {
      await linkFor(db, ada)
      const { id: invitationId } = await db.invitation.findFirstOrThrow({ where: { withdrawnAt: null } })
      await act(db, ada, withdrawInvitation, { invitationId })
    }
    await expect(linkFor(db, ada)).rejects.toThrow('within a day')
    await linkFor(db, ada, {}, days(1))
  })

  test('are nobody else’s to withdraw or to send again', async () => {
    const { db } = await open()
    const { ada, alan } = await people(db)
    await linkFor(db, ada)
    const { id: invitationId } = await db.invitation.findFirstOrThrow()
    const before = await everyRow(db)
    for (const id of [invitationId, 'unknown']) {
      await expect(act(db, alan, withdrawInvitation, { invitationId: id })).rejects.toThrow(NotFound)
      await expect(post(sendInvitationAgain, { invitationId: id, device }, { db, actor: alan, now: later(30) })).rejects.toThrow(NotFound)
    }
    expect(await everyRow(db)).toEqual(before)
  })

  test('are withdrawn once, and not after an answer', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    await linkFor(db, ada)
    const first = await db.invitation.findFirstOrThrow()
    await together(db, 3, () => act(db, ada, withdrawInvitation, { invitationId: first.id }))
    expect(await db.event.count({ where: { verb: 'invitation:withdrawn' } })).toBe(1)
    const key = await linkFor(db, ada)
    await accept(db, grace, key)
    const { id } = await db.invitation.findFirstOrThrow({ where: { answer: 'accepted' } })
    await expect(act(db, ada, withdrawInvitation, { invitationId: id })).rejects.toThrow('not open any more')
  })

  test('go with the account that wrote them, with what was told of them, and are over when the one they were written to goes', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    await linkFor(db, ada, { by: 'mail', email: 'grace@example.org' })
    expect(await db.notification.count({ where: { userId: 'grace', kind: 'invited' } })).toBe(1)
    await db.mentor.create({ data: { userId: 'ada', since: NOW, listed: true } })
    await linkFor(db, grace, { by: 'list', mentorId: 'ada' })
    await act(db, ada, deleteAccount, { sure: 'on' })
    expect(await db.notification.count({ where: { userId: 'grace', kind: 'invited' } })).toBe(0)
    expect(await db.invitation.findMany()).toMatchObject([{ fromId: 'grace', openKey: null, name: null, withdrawnAt: NOW }])
  })

  test.each<[string, Record<string, unknown>]>([
    ['no words', { by: 'link', words: ' \n ', device }],
    ['too many words', { by: 'link', words: 'a'.repeat(601), device }],
    ['something to share that there is not', { by: 'link', words: 'Hello', shares: 'password', device }],
    ['a way that there is not', { by: 'fax', words: 'Hello', device }],
    ['a field of its own', { by: 'link', words: 'Hello', fromId: 'alan', device }],
  ])('are refused with %s', (_, form) => expect(InviteMentor.safeParse(form).success).toBe(false))
})

onBothDatabases('A mentor who invites', (open) => {
  test('has said first how they mentor; the learner chooses what is shared and may choose nothing', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    await expect(offerFrom(db, grace)).rejects.toThrow('how you mentor')
    await act(db, grace, setMentoring, mentoring)
    const key = await offerFrom(db, grace)
    const { mentorshipId } = await act(db, ada, answerInvitation, { key, answer: 'accept', shares: ['summary', 'roadmap'] })
    expect(await db.mentorship.findMany()).toMatchObject([{ learnerId: 'ada', mentorId: 'grace', shares: 'roadmap summary' }])
    expect(await toldTo(db, 'grace')).toMatchObject([{ kind: 'invitation-answered', path: `/mentoring/mentees/${mentorshipId}` }])
  })

  test('is full when they have as many mentees as they take, before asking and in accepting, by several at once too', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    await act(db, grace, setMentoring, mentoring)
    const keys = [await offerFrom(db, grace), await offerFrom(db, grace), await offerFrom(db, grace)]
    const learners = [ada, await member(db, 'Lin'), await member(db, 'Omar')]
    const outcomes = await together(db, 3, (index) =>
      accept(db, learners[index] as Actor, keys[index] ?? '').then(
        () => 'in',
        (error: Error) => error.message,
      ),
    )
    expect(outcomes.filter((it) => it === 'in')).toHaveLength(2)
    expect(outcomes.find((it) => it !== 'in')).toContain('no room now')
    await expect(offerFrom(db, grace)).rejects.toThrow('at most 2 mentees')
    await expect(accept(db, grace, await linkFor(db, ada))).rejects.toThrow(Refused)
    expect(await db.mentorship.count()).toBe(2)
  })
})

onBothDatabases('A mentor on the list', (open) => {
  const ask = (db: Db, actor: Actor, mentorId: string) =>
    post(inviteMentor, { by: 'list', mentorId, words: 'Hello', shares: ['roadmap'], device }, { db, actor })

  test('is asked in Cairn, once, and nobody else can answer', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await act(db, grace, setMentoring, { ...mentoring, listed: 'on' })
    await ask(db, ada, 'grace')
    await expect(ask(db, ada, 'grace')).rejects.toThrow('open invitation to them')
    const { id, email } = await db.invitation.findFirstOrThrow()
    expect(email).toBeNull()
    expect(await toldTo(db, 'grace')).toMatchObject([{ kind: 'invited', path: `/invitations/${id}` }])
    await expect(accept(db, alan, id)).rejects.toThrow(NotFound)
    await accept(db, grace, id)
    expect(await db.mentorship.findMany()).toMatchObject([{ learnerId: 'ada', mentorId: 'grace', shares: 'roadmap' }])
  })

  test('who is not on it, is full, or is hidden by a block is not asked', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await act(db, grace, setMentoring, mentoring)
    await expect(ask(db, ada, 'grace')).rejects.toThrow(NotFound)
    await expect(ask(db, ada, 'nobody')).rejects.toThrow(NotFound)
    await act(db, grace, setMentoring, { ...mentoring, listed: 'on' })
    await expect(ask(db, grace, 'grace')).rejects.toThrow(NotFound)
    await mentored(db, alan, grace)
    await db.mentor.update({ where: { userId: 'grace' }, data: { mostMentees: 1 } })
    await expect(ask(db, ada, 'grace')).rejects.toThrow('no room now')
    await db.mentor.update({ where: { userId: 'grace' }, data: { mostMentees: 5 } })
    await db.block.create({ data: { blockerId: 'grace', blockedId: 'ada', at: NOW } })
    await expect(ask(db, ada, 'grace')).rejects.toThrow(NotFound)
  })
})
