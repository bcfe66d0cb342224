import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { ownTables } from '../db/account-data/answers.ts'
import type { Db } from '../db/client.ts'
import { everyRow, tables } from '../db/every-row.fixture.ts'
import { RecentSignInNeeded, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { deletionView } from '../queries/deletion.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, device, password, post, sam, stranger } from '../testing/sign-in.ts'
import { live } from '../testing/whole-life.ts'
import { deleteAccount, DeleteAccount } from './delete-account.ts'
import { saveResponses } from './save-responses.ts'
import { setRole } from './set-role.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

const alan = { ...sam, name: 'Alan', email: 'alan@example.org' }
const sure = { sure: 'on' } as const

/** Tables of which others keep their part: what was said between two people, and the record of acts. */
const staying = ownTables.filter(([, { deletion }]) => typeof deletion === 'object').map(([model]): string => model)

/** A network address names no person, and several may share it: its rows, of the sign-up and of the failure, stay for the throttle's window. */
const withoutWhatStays = ({ SignInFailure: _, ...rows }: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => !staying.includes(table)))

onBothDatabases('Deleting an account', (open) => {
  test('leaves every table as if the person had never been here, and everybody else alone', async () => {
    const { db } = await open()
    await live(db, alan)
    const before = await everyRow(db)
    const actor = await live(db, sam)
    await act(db, guest('browser'), saveResponses, { responses: { 'about:years': '3' } })
    const between = await everyRow(db)
    for (const [table] of ownTables)
      expect(between[table]?.length, `${table}: say in whole-life.ts what the person leaves there`).toBeGreaterThan(
        before[table]?.length ?? 0,
      )

    await act(db, { ...actor, guestHash: 'hash-of-browser' }, deleteAccount, sure)

    const after = await everyRow(db)
    expect(withoutWhatStays(after)).toEqual(withoutWhatStays(before))
    expect(after['SignInFailure']).toHaveLength((before['SignInFailure']?.length ?? 0) + 2)
  })

  test('leaves a record of acts that names nobody: ids, and no word of the person', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    await act(db, actor, deleteAccount, sure)
    const left = await everyRow(db)
    for (const table of tables.filter((it) => !staying.includes(it)))
      for (const row of left[table] ?? []) expect(row, table).not.toMatch(/\b(sam|rivera)\b/i)
    expect(tables.filter((it) => left[it]?.some((row) => row.includes(actor.userId)))).toEqual(['AuditEntry'])
    expect(await db.auditEntry.count({ where: { verb: 'account:deleted', subject: `account:${actor.userId}` } })).toBe(1)
  })

  test('keeps what the person did to others’ data, without saying who it was', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const event = { ownerKey: 'account:alan', actorKey: `account:${actor.userId}`, verb: 'note:left', subject: 'roadmap:1', at: NOW }
    await db.event.create({ data: event })
    await act(db, actor, deleteAccount, sure)
    expect(await db.event.findMany({ select: { ownerKey: true, actorKey: true } })).toEqual([
      { ownerKey: 'account:alan', actorKey: 'account:deleted' },
    ])
  })

  test('takes the one mail to an address that was asked for, and leaves others’ mails to it', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const mail = { recipient: `new.${sam.email}`, kind: 'change-email', sealed: '', dueAt: NOW }
    await db.mail.create({ data: { ...mail, id: 'of-somebody-else', createdAt: later(1) } })
    await act(db, actor, deleteAccount, sure)
    expect(await db.mail.findMany({ select: { id: true } })).toEqual([{ id: 'of-somebody-else' }])
  })

  test('needs a sign-in of the last minutes and deletes nothing without it', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    await expect(act(db, actor, deleteAccount, sure, later(11))).rejects.toThrow(RecentSignInNeeded)
    await expect(act(db, stranger, deleteAccount, sure)).rejects.toThrow(SignInNeeded)
    expect(await db.user.count({ where: { id: actor.userId } })).toBe(1)
    expect(await db.roadmap.count()).toBe(1)
  })

  test('is possible without a password', async () => {
    const { db } = await open()
    await act(db, await member(db, 'Ada'), deleteAccount, sure)
    expect(await db.user.count()).toBe(0)
  })

  test.each([{}, { sure: 'off' }, { sure: true }, { sure: 'on', userId: 'alan' }])('happens by nothing less than a tick: %j', (raw) => {
    expect(DeleteAccount.safeParse(raw).success).toBe(false)
  })

  test('ends every session, and frees the address for somebody new', async () => {
    const { db } = await open()
    const one = await post(signUp, sam, { db })
    const other = await post(signIn, { email: sam.email, password, device }, { db })
    await act(db, await actorOf(db, one.token), deleteAccount, sure)
    await expect(actorOf(db, other.token)).rejects.toThrow('no such session')
    const again = await post(signUp, { ...sam, password: 'another good one, surely' }, { db })
    expect(again.userId).not.toBe(one.userId)
  })

  test('twice at once succeeds, is on record once, and breaks nothing', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    await together(db, 3, () => act(db, actor, deleteAccount, sure))
    expect(await db.user.count({ where: { id: actor.userId } })).toBe(0)
    expect(await db.auditEntry.count({ where: { verb: 'account:deleted' } })).toBe(1)
  })
})

onBothDatabases('An administrator’s account', (open) => {
  const only = 'You are the only administrator. Give somebody else the role first, then delete your account.'
  const page = (db: Db, actor: Actor) => deletionView({ actor, db, content: content(), now: NOW }, null)

  test('stays while nobody else could appoint, which its page says before it asks', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await member(db, 'Ada')
    await db.user.create({
      data: { id: 'shut', email: 'shut@example.org', name: 'S', role: 'administrator', disabledAt: NOW, createdAt: NOW },
    })
    expect(await page(db, root)).toEqual({ email: root.email, obstacle: only })
    await expect(act(db, root, deleteAccount, sure)).rejects.toThrow(only)
    expect(await db.user.count({ where: { id: 'root' } })).toBe(1)
    await act(db, root, setRole, { userId: 'ada', role: 'administrator' })
    expect(await page(db, root)).toEqual({ email: root.email, obstacle: null })
    await act(db, root, deleteAccount, sure)
    expect(await db.user.count({ where: { id: 'root' } })).toBe(0)
  })

  test('goes when another one could appoint, and of two that go at once one stays', async () => {
    const { db } = await open()
    for (let round = 0; round < 5; round++) {
      const both = [await member(db, `Root${round}`, 'administrator'), await member(db, `Rhoda${round}`, 'administrator')] as const
      const outcomes = await together(db, 2, (index) =>
        act(db, both[index === 0 ? 0 : 1], deleteAccount, sure).then(
          () => 'done',
          (error: Error) => error.message,
        ),
      )
      expect(outcomes.toSorted()).toEqual([only, 'done'].toSorted())
      expect(await db.user.count({ where: { role: 'administrator' } })).toBe(1)
      await db.user.deleteMany()
    }
  })

  test('stays too when its owner got the role after this request had begun', async () => {
    const { db } = await open()
    const [root, ada] = [await member(db, 'Root', 'administrator'), await member(db, 'Ada')]
    await act(db, root, setRole, { userId: 'ada', role: 'administrator' })
    await act(db, root, deleteAccount, sure)
    await expect(act(db, ada, deleteAccount, sure)).rejects.toThrow(only)
  })
})
