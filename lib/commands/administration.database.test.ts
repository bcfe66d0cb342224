import { expect, test } from 'vitest'
import { asAdministrator } from '../auth/administration.ts'
import { recentWindow } from '../auth/recent.ts'
import type { Db } from '../db/client.ts'
import { NotFound, RecentSignInNeeded, Refused } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { actorOf, device, password, post, sam } from '../testing/sign-in.ts'
import { appointFirstAdministrator } from './appoint-first-administrator.ts'
import { disableAccount } from './disable-account.ts'
import { enableAccount } from './enable-account.ts'
import { setRole } from './set-role.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

const operator: Actor = { kind: 'operator', guestHash: null }
const disable = (userId: string) => ({ userId, reason: 'misuse' }) as const
const right = { email: sam.email, password, device }

const roleOf = async (db: Db, id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).role
const recorded = async (db: Db) =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map((it) => [it.actorKey, it.verb, it.subject, it.detail])
const active = (db: Db) => db.user.count({ where: { role: 'administrator', disabledAt: null } })

onBothDatabases('A role', (open) => {
  test('is another one at the next request of whoever is signed in, and goes on record once', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const { token, userId } = await post(signUp, sam, { db })
    for (let times = 0; times < 2; times++) await act(db, root, setRole, { userId, role: 'mentor' })
    expect((await actorOf(db, token)).role).toBe('mentor')
    await act(db, root, setRole, { userId, role: 'learner' })
    expect((await actorOf(db, token)).role).toBe('learner')
    const given = (role: string) => ['account:root', 'role:set', `account:${userId}`, { role }]
    expect((await recorded(db)).filter((it) => it[1] === 'role:set')).toEqual([given('mentor'), given('learner')])
    expect(await db.event.count({ where: { verb: 'account:role-set', ownerKey: `account:${userId}` } })).toBe(2)
  })

  test('is given by administrators alone, to others alone', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
    for (const actor of [ada, grace, guest('a')]) {
      await expect(act(db, actor, setRole, { userId: 'ada', role: 'administrator' })).rejects.toThrow(NotFound)
    }
    await expect(act(db, root, setRole, { userId: 'root', role: 'learner' })).rejects.toThrow(NotFound)
    await expect(act(db, root, setRole, { userId: 'nobody', role: 'learner' })).rejects.toThrow(NotFound)
    expect(await recorded(db)).toEqual([])
  })
})

onBothDatabases('Disabling an account', (open) => {
  test('ends every session of it and lets nobody in, until it is enabled; then its owner signs in anew', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const { token, userId } = await post(signUp, sam, { db })
    await db.token.create({ data: { idHash: 't', purpose: 'reset-password', userId, createdAt: NOW, expiresAt: later(60) } })
    for (let times = 0; times < 2; times++) await act(db, root, disableAccount, disable(userId))
    await expect(actorOf(db, token)).rejects.toThrow('no such session')
    await expect(post(signIn, right, { db })).rejects.toThrow('not right')
    expect(await db.token.count()).toBe(0)
    for (let times = 0; times < 2; times++) await act(db, root, enableAccount, { userId })
    await expect(actorOf(db, token)).rejects.toThrow('no such session')
    const again = await post(signIn, right, { db })
    expect((await actorOf(db, again.token)).userId).toBe(userId)
    const subject = `account:${userId}`
    expect((await recorded(db)).filter((it) => it[0] === 'account:root')).toEqual([
      ['account:root', 'account:disabled', subject, { reason: 'misuse' }],
      ['account:root', 'account:enabled', subject, null],
    ])
  })

  test('is for administrators alone, and never for oneself', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const ada = await member(db, 'Ada')
    await member(db, 'Alan')
    for (const actor of [ada, guest('a')]) await expect(act(db, actor, disableAccount, disable('alan'))).rejects.toThrow(NotFound)
    for (const userId of ['root', 'nobody']) await expect(act(db, root, disableAccount, disable(userId))).rejects.toThrow(NotFound)
    expect(await db.user.count({ where: { disabledAt: null } })).toBe(3)
  })
})

onBothDatabases('The last administrator', (open) => {
  test('stays, when two take each other’s power away at once', async () => {
    const { db } = await open()
    const [root, rhoda] = [await member(db, 'Root', 'administrator'), await member(db, 'Rhoda', 'administrator')]
    for (let round = 0; round < 5; round++) {
      const demote = () => act(db, root, setRole, { userId: 'rhoda', role: 'learner' })
      const close = () => act(db, rhoda, disableAccount, disable('root'))
      const outcomes = await together(db, 2, (index) =>
        (index === 0 ? demote() : close()).then(
          () => 'done',
          (error: Error) => error.name,
        ),
      )
      expect(outcomes.toSorted()).toEqual(['NotFound', 'done'])
      expect(await active(db)).toBe(1)
      await db.user.updateMany({ data: { role: 'administrator', disabledAt: null } })
    }
  })

  test('is not taken away by the operator either', async () => {
    const { db } = await open()
    await member(db, 'Root', 'administrator')
    await expect(act(db, operator, setRole, { userId: 'root', role: 'learner' })).rejects.toThrow(Refused)
    await expect(act(db, operator, disableAccount, disable('root'))).rejects.toThrow('last administrator')
    expect(await active(db)).toBe(1)
  })
})

onBothDatabases('The first administrator', (open) => {
  test('is appointed once, by the operator alone', async () => {
    const { db } = await open()
    await member(db, 'Ada')
    await member(db, 'Alan')
    await expect(act(db, await member(db, 'Sam'), appointFirstAdministrator, { email: 'sam@example.org' })).rejects.toThrow(NotFound)
    await act(db, operator, appointFirstAdministrator, { email: ' ADA@example.org' })
    expect(await roleOf(db, 'ada')).toBe('administrator')
    for (const email of ['alan@example.org', 'ada@example.org', 'nobody@example.org'])
      await expect(act(db, operator, appointFirstAdministrator, { email })).rejects.toThrow('There is an administrator already')
    expect(await recorded(db)).toEqual([['operator', 'role:set', 'account:ada', { role: 'administrator' }]])
  })

  test('has an account that is open', async () => {
    const { db } = await open()
    await expect(act(db, operator, appointFirstAdministrator, { email: 'nobody@example.org' })).rejects.toThrow(
      'No account has this address',
    )
    await member(db, 'Ada')
    await db.user.update({ where: { id: 'ada' }, data: { disabledAt: NOW } })
    await expect(act(db, operator, appointFirstAdministrator, { email: 'ada@example.org' })).rejects.toThrow('disabled')
  })

  test('may be another one when the only administrator is disabled or gone', async () => {
    const { db } = await open()
    await member(db, 'Root', 'administrator')
    await member(db, 'Ada')
    await db.user.update({ where: { id: 'root' }, data: { disabledAt: NOW } })
    await act(db, operator, appointFirstAdministrator, { email: 'ada@example.org' })
    expect(await roleOf(db, 'ada')).toBe('administrator')
  })
})

onBothDatabases('A form of the administration', (open) => {
  const form = asAdministrator(setRole)
  const input = { userId: 'ada', role: 'mentor' } as const

  test('needs a recent sign-in', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await member(db, 'Ada')
    const late = new Date(root.confirmedAt.getTime() + recentWindow)
    await expect(post(form, input, { db, actor: root, now: late })).rejects.toThrow(RecentSignInNeeded)
    expect(await roleOf(db, 'ada')).toBe('learner')
    await post(form, input, { db, actor: root })
    expect(await roleOf(db, 'ada')).toBe('mentor')
  })

  test('puts whoever is signed in and refused on record, once an hour; a guest leaves nothing', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    for (const minutes of [0, 1, 59]) await expect(post(form, input, { db, actor: ada, now: later(minutes) })).rejects.toThrow(NotFound)
    await expect(post(form, input, { db, actor: guest('a') })).rejects.toThrow(NotFound)
    expect(await recorded(db)).toEqual([['account:ada', 'administration:refused', 'account:ada', null]])
    await expect(post(form, input, { db, actor: ada, now: later(60) })).rejects.toThrow(NotFound)
    expect(await db.auditEntry.count()).toBe(2)
  })
})
