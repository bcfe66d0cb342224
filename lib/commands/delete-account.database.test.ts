import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { everyRow, tables } from '../db/every-row.fixture.ts'
import { SignInNeeded } from '../errors.ts'
import { act, guest, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, device, password, post, sam } from '../testing/sign-in.ts'
import { deleteAccount } from './delete-account.ts'
import { saveResponses } from './save-responses.ts'
import { setTick } from './set-tick.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

const alan = { ...sam, name: 'Alan', email: 'alan@example.org' }

/** Everything that Cairn lets a person leave behind. */
async function live(db: Db, person: typeof sam) {
  const { token } = await post(signUp, person, { db })
  const actor = await actorOf(db, token)
  const roadmapId = await onTheWay(db, actor)
  const { milestoneId } = await aMilestone(db, roadmapId)
  const resource = content().milestones.get(milestoneId)?.resources[0]
  await act(db, actor, setTick, { roadmapId, milestoneId, subject: `resource:${resource}`, on: 'yes' })
  await act(db, actor, saveResponses, { responses: { 'about:years': '7' } })
  await expect(post(signIn, { email: person.email, password: 'not the password', device }, { db })).rejects.toThrow()
  return actor
}

function aMilestone(db: Db, roadmapId: string) {
  const known = [...content().milestones.values()].filter((it) => it.resources.length > 0).map((it) => it.id)
  return db.roadmapMilestone.findFirstOrThrow({ where: { roadmapId, milestoneId: { in: known } } })
}

/** A network address names no person, and several may share it: its row stays for the throttle's window. */
const withoutAddresses = ({ SignInFailure: _, ...rows }: Record<string, string[]>) => rows

onBothDatabases('Deleting an account', (open) => {
  test('leaves every table as if the person had never been here, and everybody else alone', async () => {
    const { db } = await open()
    await live(db, alan)
    const before = await everyRow(db)
    const actor = await live(db, sam)
    const browser = guest('browser')
    await act(db, browser, saveResponses, { responses: { 'about:years': '3' } })
    const between = await everyRow(db)
    for (const table of tables)
      expect(between[table]?.length, `${table}: say in this test what the person leaves there`).toBeGreaterThan(before[table]?.length ?? 0)

    await post(deleteAccount, { password }, { db, actor: { ...actor, guestHash: 'hash-of-browser' } })

    const after = await everyRow(db)
    expect(withoutAddresses(after)).toEqual(withoutAddresses(before))
    expect(after['SignInFailure']).toHaveLength((before['SignInFailure']?.length ?? 0) + 1)
  })

  test('keeps what the person did to others’ data, without saying who it was', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    const event = { ownerKey: 'account:alan', actorKey: `account:${actor.userId}`, verb: 'note:left', subject: 'roadmap:1', at: new Date() }
    await db.event.create({ data: event })
    await post(deleteAccount, { password }, { db, actor })
    expect(await db.event.findMany({ select: { ownerKey: true, actorKey: true } })).toEqual([
      { ownerKey: 'account:alan', actorKey: 'account:deleted' },
    ])
  })

  test('needs the password again and deletes nothing without it', async () => {
    const { db } = await open()
    const actor = await live(db, sam)
    await expect(post(deleteAccount, { password: 'not the password' }, { db, actor })).rejects.toMatchObject({ field: 'password' })
    expect(await db.user.count()).toBe(1)
    expect(await db.roadmap.count()).toBe(1)
  })

  test('needs a session', async () => {
    const { db } = await open()
    await live(db, sam)
    await expect(post(deleteAccount, { password }, { db })).rejects.toThrow(SignInNeeded)
    expect(await db.user.count()).toBe(1)
  })

  test('cannot be guessed open in a session, nor be blocked by guesses from outside', async () => {
    const { db } = await open()
    const { token } = await post(signUp, sam, { db })
    const actor = await actorOf(db, token)
    for (let tries = 0; tries < 11; tries++) {
      await expect(post(signIn, { email: sam.email, password: 'not the password', device }, { db })).rejects.toThrow()
    }
    for (let tries = 0; tries < 10; tries++) {
      await expect(post(deleteAccount, { password: 'not the password' }, { db, actor })).rejects.toThrow('The password is not right.')
    }
    await expect(post(deleteAccount, { password }, { db, actor })).rejects.toThrow('Too many tries')
    const { token: fresh } = await post(signIn, { email: sam.email, password, device }, { db, now: new Date(Date.now() + 1e9) })
    await post(deleteAccount, { password }, { db, actor: await actorOf(db, fresh, new Date(Date.now() + 1e9)) })
    expect(await db.user.count()).toBe(0)
  })

  test('ends every session, and frees the address for somebody new', async () => {
    const { db } = await open()
    const one = await post(signUp, sam, { db })
    const other = await post(signIn, { email: sam.email, password, device }, { db })
    await post(deleteAccount, { password }, { db, actor: await actorOf(db, one.token) })
    await expect(actorOf(db, other.token)).rejects.toThrow('no such session')
    const again = await post(signUp, { ...sam, password: 'another good one, surely' }, { db })
    expect(again.userId).not.toBe(one.userId)
  })

  test('twice at once succeeds once and breaks nothing', async () => {
    const { db } = await open()
    const { token } = await post(signUp, sam, { db })
    const actor = await actorOf(db, token)
    const outcomes = await Promise.allSettled(Array.from({ length: 3 }, () => post(deleteAccount, { password }, { db, actor })))
    expect(outcomes.some((it) => it.status === 'fulfilled')).toBe(true)
    for (const it of outcomes) if (it.status === 'rejected') expect(it.reason).toMatchObject({ name: 'Refused' })
    expect(await db.user.count()).toBe(0)
  })
})
