import { expect, test } from 'vitest'
import { blockPerson } from '../commands/block-person.ts'
import { openInvitation } from '../commands/open-invitation.ts'
import { setMentoring } from '../commands/set-mentoring.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { linkFor, offerFrom, prove } from '../testing/invitations.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { invitationView } from './invitation.ts'
import { inviteMenteeView } from './invite-mentee.ts'
import { inviteMentorView } from './invite-mentor.ts'
import { mentorProfile } from './mentor-profile.ts'
import { reportList } from './reports.ts'
import { sharingView } from './sharing.ts'

turnMailOn()

const see = <Params, View>(db: Db, actor: Actor, query: Query<Params, View>, params: Params, now = NOW): Promise<View> =>
  query({ actor, db, content: content(), now }, params)

const listed = { about: 'I read on Tuesdays.', mostMentees: '2', mostWaiting: '10', promiseDays: '5', listed: 'on' } as const

async function people(db: Db) {
  const [ada, grace, alan] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Alan')]
  await prove(db, ada, grace, alan)
  return { ada, grace, alan }
}

onBothDatabases('The page that invites a mentor', (open) => {
  test('lists mentors who let themselves be found and have room, without their addresses, and what is open', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await act(db, grace, setMentoring, listed)
    await act(db, alan, setMentoring, { ...listed, mostMentees: '0' })
    await linkFor(db, ada, { by: 'mail', email: 'new@example.org', name: 'Ines' })
    const view = await see(db, ada, inviteMentorView, { mentorId: 'grace' })
    expect(view.listed).toEqual([
      {
        userId: 'grace',
        name: 'Grace',
        about: 'I read on Tuesdays.',
        promiseDays: 5,
        room: 2,
        wait: { kind: 'not-enough', answered: 0, waiting: 0 },
      },
    ])
    expect(view.chosen?.name).toBe('Grace')
    expect(view.sent).toMatchObject([{ name: 'Ines', email: 'new@example.org', openedAt: null }])
    expect((await see(db, ada, inviteMentorView, { mentorId: 'alan' })).chosen).toBeNull()
    expect(JSON.stringify(view.listed)).not.toContain('@')
    await mentored(db, ada, grace)
    expect((await see(db, ada, inviteMentorView, { mentorId: undefined })).listed).toEqual([])
    await expect(see(db, guest('browser'), inviteMentorView, { mentorId: undefined })).rejects.toThrow(SignInNeeded)
  })
})

onBothDatabases('The page that invites a mentee', (open) => {
  test('says first that there is no profile, then that there is no room', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    expect(await see(db, grace, inviteMenteeView, null)).toMatchObject({ mentor: null, obstacle: null })
    await act(db, grace, setMentoring, { ...listed, mostMentees: '1' })
    expect(await see(db, grace, inviteMenteeView, null)).toMatchObject({ mentor: { room: 1 }, obstacle: null })
    await mentored(db, ada, grace)
    expect((await see(db, grace, inviteMenteeView, null)).obstacle).toContain('at most 1 mentees')
  })
})

onBothDatabases('An invitation', (open) => {
  test('shows a guest who wrote, what, and where it was sent, and asks them to sign in', async () => {
    const { db } = await open()
    const { ada } = await people(db)
    const key = await linkFor(db, ada)
    expect(await see(db, guest('browser'), invitationView, { key })).toMatchObject({
      can: 'sign-in',
      fromName: 'Ada',
      asksFor: 'mentor',
      sentTo: null,
      shares: ['roadmap', 'evidence', 'hours'],
    })
    const { id } = await db.invitation.findFirstOrThrow()
    expect(await see(db, guest('browser'), invitationView, { key: id })).toBeNull()
  })

  test('from a mentor shows their words, promise and room to the learner, who cannot accept when it is full', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await act(db, grace, setMentoring, { ...listed, mostMentees: '1' })
    const key = await offerFrom(db, grace)
    const mentor = { about: 'I read on Tuesdays.', promiseDays: 5, mentees: 0, room: 1 }
    expect(await see(db, ada, invitationView, { key })).toMatchObject({ can: 'open', mentor })
    expect(await see(db, grace, invitationView, { key })).toMatchObject({ can: 'own' })
    await mentored(db, alan, grace)
    const full = await see(db, ada, invitationView, { key })
    expect(full).toMatchObject({ can: 'full', mentor: { room: 0, mentees: 1 } })
    expect(full?.why).toContain('no room')
  })

  test('is opened by the first look of somebody signed in, who is not the sender, and is gone when its days are over', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    const key = await linkFor(db, ada)
    for (const actor of [guest('browser'), ada]) await act(db, actor, openInvitation, { key })
    expect((await db.invitation.findFirstOrThrow()).openedAt).toBeNull()
    await act(db, grace, openInvitation, { key }, later(5))
    await act(db, grace, openInvitation, { key }, later(9))
    expect((await db.invitation.findFirstOrThrow()).openedAt).toEqual(later(5))
    expect(await see(db, grace, invitationView, { key }, later(14 * 24 * 60))).toBeNull()
  })
})

onBothDatabases('Sharing and privacy', (open) => {
  test('shows what each mentor sees, what is over, invitations that came and who is blocked, and nobody else’s', async () => {
    const { db } = await open()
    const { ada, grace, alan } = await people(db)
    await mentored(db, ada, grace, ['roadmap'])
    const over = await mentored(db, ada, alan)
    await act(db, ada, blockPerson, { met: `mentorship:${over}` })
    const lin = await member(db, 'Lin')
    await prove(db, lin)
    await act(db, lin, setMentoring, listed)
    await offerFrom(db, lin, { by: 'mail', email: 'ada@example.org' })
    const view = await see(db, ada, sharingView, null)
    expect(view.mentors).toMatchObject([{ name: 'Grace', shares: ['roadmap'], state: 'active', other: 'mentor' }])
    expect(view.past).toMatchObject([{ name: 'Alan', state: 'ended', endedBy: 'learner' }])
    expect(view.received).toMatchObject([{ fromName: 'Lin', asksFor: 'mentee' }])
    expect(view.blocks).toMatchObject([{ name: 'Alan' }])
    expect(await see(db, grace, sharingView, null)).toEqual({ mentors: [], past: [], received: [], blocks: [] })
    expect(await see(db, grace, mentorProfile, null)).toMatchObject({ mentees: [{ name: 'Ada', other: 'learner' }], past: [] })
  })

  test('keeps the row of a mentor who left, without a name', async () => {
    const { db } = await open()
    const { ada, grace } = await people(db)
    await mentored(db, ada, grace)
    await db.user.delete({ where: { id: 'grace' } })
    expect((await see(db, ada, sharingView, null)).mentors).toMatchObject([{ name: null }])
  })
})

onBothDatabases('Each of these pages', (open) => {
  test('needs at most three statements beside the session, however many people there are', async () => {
    const { db, url } = await open()
    const { ada, grace } = await people(db)
    const root = await member(db, 'Root', 'administrator')
    await act(db, grace, setMentoring, { ...listed, mostMentees: '300' })
    const key = await offerFrom(db, grace)
    const count = async (actor: Actor, load: (context: Parameters<typeof sharingView>[0]) => Promise<unknown>) => {
      const statements: string[] = []
      const counting = connect(url, { onStatement: (sql) => statements.push(sql) })
      await load({ actor, db: counting, content: content(), now: NOW })
      await counting.$disconnect()
      return statements.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length
    }
    const all = async () => [
      await count(ada, (it) => inviteMentorView(it, { mentorId: undefined })),
      await count(grace, (it) => inviteMenteeView(it, null)),
      await count(ada, (it) => invitationView(it, { key })),
      await count(ada, (it) => sharingView(it, null)),
      await count(grace, (it) => mentorProfile(it, null)),
      await count(root, (it) => reportList(it, null)),
    ]
    const few = await all()
    for (let index = 0; index < 5; index++) {
      const other = await member(db, `Other-${index}`)
      await act(db, other, setMentoring, listed)
      await mentored(db, other, grace)
      await mentored(db, ada, other)
    }
    expect(await all()).toEqual(few)
    for (const statements of few) expect(statements).toBeLessThanOrEqual(3)
    expect(Math.min(...few)).toBeGreaterThan(0)
  })
})
