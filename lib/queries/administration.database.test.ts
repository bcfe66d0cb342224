import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { recordAudit } from '../db/audit.ts'
import { listAccounts } from '../db/account-list.ts'
import { accountStateOf } from '../domain/account/account-state.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { guest, later, member, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { accountList, accountPage } from './accounts.ts'
import { administration } from './administration.ts'
import { auditLog } from './audit-log.ts'
import { jobs } from './jobs.ts'

const ask = <Params, View>(db: Db, actor: Actor, query: Query<Params, View>, params: Params, now = NOW): Promise<View> =>
  query({ actor, db, content: content(), now }, params)

const all = { search: '', state: null, after: '' }
const listed = async (db: Db, root: Actor, wanted: Partial<Parameters<typeof accountList>[1]>) =>
  (await ask(db, root, accountList, { ...all, ...wanted })).accounts.map((it) => it.id)

onBothDatabases('The list of users', (open) => {
  test('finds a part of a name or an address, whatever its case, and nothing by a sign that databases know', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await member(db, 'Ada')
    await db.user.create({ data: { id: 'o', email: 'sixty%@example.org', name: 'Åsa Öberg', createdAt: NOW } })
    expect(await listed(db, root, { search: 'AD' })).toEqual(['ada'])
    expect(await listed(db, root, { search: 'Öberg' })).toEqual(['o'])
    expect(await listed(db, root, { search: '@example' })).toEqual(['ada', 'root', 'o'])
    expect(await listed(db, root, { search: '%' })).toEqual(['o'])
    expect(await listed(db, root, { search: '_' })).toEqual([])
    expect(await listed(db, root, { search: '!' })).toEqual([])
  })

  test('finds a whole address at once, whatever its case, in the state that is asked for', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await member(db, 'Ada')
    await member(db, 'Countess.Ada')
    expect(await listed(db, root, { search: 'ADA@example.org' })).toEqual(['ada'])
    expect(await listed(db, root, { search: 'ada@example.org', state: 'unverified' })).toEqual(['ada'])
    expect(await listed(db, root, { search: 'ess.ada@example.org' })).toEqual(['countess.ada'])
    expect(await listed(db, root, { search: 'ada@example.org', state: 'disabled' })).toEqual([])
  })

  test('looks at so many accounts and no more, says where it stopped, and goes on from there', async () => {
    const { db } = await open()
    for (const name of ['Ada', 'Alan', 'Grace', 'Joan', 'Maud']) await member(db, name)
    const wanted = { search: 'maud', state: null, most: 3, look: 2 }
    const first = await listAccounts(db, { ...wanted, after: '' })
    expect([first.rows, first.lookedTo]).toEqual([[], 'alan'])
    const second = await listAccounts(db, { ...wanted, after: 'alan' })
    expect([second.rows, second.lookedTo]).toEqual([[], 'joan'])
    const third = await listAccounts(db, { ...wanted, after: 'joan' })
    expect([third.rows.map((it) => it.id), third.lookedTo]).toEqual([['maud'], null])
    expect((await listAccounts(db, { ...wanted, look: 5, after: '' })).lookedTo).toBeNull()
  })

  test('shows each state, which is the one the rule gives', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    for (const [id, dates] of Object.entries({
      plain: {},
      sure: { emailVerifiedAt: NOW },
      shut: { emailVerifiedAt: NOW, disabledAt: NOW },
    }))
      await db.user.create({ data: { id, email: `${id}@example.org`, name: id, createdAt: NOW, ...dates } })
    expect(await listed(db, root, { state: 'active' })).toEqual(['sure'])
    expect(await listed(db, root, { state: 'disabled' })).toEqual(['shut'])
    expect(await listed(db, root, { state: 'unverified' })).toEqual(['plain', 'root'])
    const { accounts } = await ask(db, root, accountList, all)
    const rows = await db.user.findMany({ orderBy: { email: 'asc' } })
    expect(accounts.map((it) => it.state)).toEqual(rows.map(accountStateOf))
    expect(accounts[0]?.createdAt).toEqual(NOW)
  })

  test('comes in pages that miss nobody, though somebody joins meanwhile', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const person = (name: string) => ({ id: name, email: `${name}@example.org`, name, role: 'learner', createdAt: NOW })
    await db.user.createMany({ data: Array.from({ length: 60 }, (_, index) => person(`p${100 + index}`)) })
    const first = await ask(db, root, accountList, all)
    await db.user.create({ data: person('a-newcomer') })
    const second = await ask(db, root, accountList, { ...all, after: first.after ?? '' })
    expect([first.accounts.length, second.accounts.length, second.after]).toEqual([50, 11, null])
    expect(new Set([...first.accounts, ...second.accounts].map((it) => it.id)).size).toBe(61)
  })
})

onBothDatabases('One user', (open) => {
  test('can be changed by another administrator who signed in a moment ago', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await member(db, 'Ada')
    expect(await ask(db, root, accountPage, { userId: 'ada' })).toMatchObject({ mayChange: true, isRecent: true })
    expect(await ask(db, root, accountPage, { userId: 'ada' }, later(10))).toMatchObject({ mayChange: true, isRecent: false })
    expect(await ask(db, root, accountPage, { userId: 'root' })).toMatchObject({ mayChange: false })
    await expect(ask(db, root, accountPage, { userId: 'nobody' })).rejects.toThrow(NotFound)
    const { account } = await ask(db, root, accountPage, { userId: 'ada' })
    expect(Object.keys(account).toSorted()).toEqual(['createdAt', 'disabledAt', 'email', 'emailVerifiedAt', 'id', 'name', 'role'])
  })
})

onBothDatabases('The audit log on its page', (open) => {
  test('names people as they are called now, and a deleted account by nothing', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    const ada = await member(db, 'Ada')
    await recordAudit(db, { actor: root, verb: 'role:set', subject: 'account:ada', detail: { role: 'mentor' }, at: NOW })
    await recordAudit(db, { actor: ada, verb: 'password:changed', subject: 'account:ada', at: NOW })
    await recordAudit(db, { actor: root, verb: 'account:disabled', subject: 'account:gone', at: NOW })
    await recordAudit(db, { actor: guest('a'), verb: 'sign-in:blocked', subject: 'network:hash', at: NOW })
    await recordAudit(db, { actor: { kind: 'operator', guestHash: null }, verb: 'role:set', subject: 'account:root', at: NOW })
    await db.user.update({ where: { id: 'ada' }, data: { name: 'Ada Brook' } })
    const { entries } = await ask(db, root, auditLog, { kind: null, before: undefined })
    const adaNow = { kind: 'account', id: 'ada', name: 'Ada Brook' }
    const rootNow = { kind: 'account', id: 'root', name: 'Root' }
    expect(entries.map((it) => [it.verb, it.who, it.whom])).toEqual([
      ['role:set', { kind: 'operator' }, rootNow],
      ['sign-in:blocked', { kind: 'guest' }, { kind: 'network' }],
      ['account:disabled', rootNow, { kind: 'deleted' }],
      ['password:changed', adaNow, null],
      ['role:set', rootNow, adaNow],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/@|hash/)
  })

  test('is read by kind and in pages, newest first', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    for (let index = 0; index < 60; index++) await recordAudit(db, { actor: root, verb: 'role:set', subject: `account:${index}`, at: NOW })
    await recordAudit(db, { actor: root, verb: 'account:exported', subject: 'account:root', at: NOW })
    const first = await ask(db, root, auditLog, { kind: 'administration', before: undefined })
    await recordAudit(db, { actor: root, verb: 'role:set', subject: 'account:new', at: NOW })
    const second = await ask(db, root, auditLog, { kind: 'administration', before: first.before ?? undefined })
    expect([first.entries.length, second.entries.length, second.before]).toEqual([50, 10, null])
    const ids = [...first.entries, ...second.entries].map((it) => it.id)
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => b - a))
    expect((await ask(db, root, auditLog, { kind: 'data', before: undefined })).entries).toHaveLength(1)
  })
})

onBothDatabases('The overview', (open) => {
  test('counts people from five upwards', async () => {
    const { db } = await open()
    const root = await member(db, 'Root', 'administrator')
    await onTheWay(db, await member(db, 'Ada'))
    for (let index = 0; index < 3; index++) await member(db, `Grace${index}`, 'mentor')
    expect((await ask(db, root, administration, null)).figures).toEqual({
      accounts: 5,
      onTheWay: null,
      mentors: null,
      administrators: null,
    })
    for (let index = 3; index < 5; index++) await member(db, `Grace${index}`, 'mentor')
    expect((await ask(db, root, administration, null)).figures).toMatchObject({ accounts: 7, mentors: 5 })
  })
})

onBothDatabases('Every page of the administration', (open) => {
  const pages = {
    overview: (db: Db, actor: Actor) => ask(db, actor, administration, null),
    users: (db: Db, actor: Actor) => ask(db, actor, accountList, all),
    user: (db: Db, actor: Actor) => ask(db, actor, accountPage, { userId: 'ada' }),
    jobs: (db: Db, actor: Actor) => ask(db, actor, jobs, null),
    audit: (db: Db, actor: Actor) => ask(db, actor, auditLog, { kind: null, before: undefined }),
  }

  test.each(Object.entries(pages))('%s is not there for anybody else, and puts a refused account on record once', async (_, page) => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
    for (const actor of [ada, ada, grace, guest('a')]) await expect(page(db, actor)).rejects.toThrow(NotFound)
    expect(await db.auditEntry.count({ where: { verb: 'administration:refused' } })).toBe(2)
  })
})
