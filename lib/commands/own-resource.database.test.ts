import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { MOST_OWN_RESOURCES } from '../db/own-resources.ts'
import { findOwnWork } from '../db/own-work.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { act, guest, later, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { addOwnResource } from './add-own-resource.ts'
import { removeOwnResource } from './remove-own-resource.ts'
import { setTick } from './set-tick.ts'

const milestoneId = 'm-python-project'

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const place = { roadmapId: await onTheWay(db, actor), milestoneId }
  const read = () => findOwnWork(db, { learnerId: actor.userId, milestoneId })
  const add = (title: string, url: string, minutes = 0) => act(db, actor, addOwnResource, { ...place, title, url }, later(minutes))
  const remove = (id: string) => act(db, actor, removeOwnResource, { ...place, id })
  const events = (verb: string) => db.event.count({ where: { verb: `own-resource:${verb}` } })
  return { actor, place, read, add, remove, events }
}

onBothDatabases('A resource of one’s own', (open) => {
  test('is listed in the order of adding, and can be ticked like the others', async () => {
    const { db } = await open()
    const { actor, place, read, add } = await ada(db)
    const { id } = await add('  A talk\u0000 about\n serving ', 'HTTPS://talks.example', 0)
    await add('A book', 'http://books.example/1', 1)
    expect((await read()).resources).toEqual([
      { id, title: 'A talk about serving', url: 'https://talks.example/' },
      { id: expect.any(String) as string, title: 'A book', url: 'http://books.example/1' },
    ])
    await act(db, actor, setTick, { ...place, subject: `own:${id}`, on: 'yes' })
    expect((await read()).ticks).toEqual(new Set([`own:${id}`]))
  })

  test('sent twice, even at once, is one', async () => {
    const { db } = await open()
    const { read, add, events } = await ada(db)
    const sent = await together(db, 10, () => add('A talk', 'https://talks.example/'))
    expect(new Set(sent.map((it) => it.id)).size).toBe(1)
    expect((await read()).resources).toHaveLength(1)
    expect(await events('added')).toBe(1)
  })

  test(`is one of at most ${MOST_OWN_RESOURCES} on a milestone, also when ten come at once`, async () => {
    const { db } = await open()
    const { actor, read, add } = await ada(db)
    const rows = Array.from({ length: MOST_OWN_RESOURCES - 1 }, (_, i) => ({ id: `r${i}`, title: 'T', url: `https://a.example/${i}` }))
    await db.ownResource.createMany({ data: rows.map((it) => ({ ...it, learnerId: actor.userId, milestoneId, addedAt: later(0) })) })
    const sent = await together(db, 10, (i) => add('T', `https://b.example/${i}`).catch((error: unknown) => error))
    expect(sent.filter((it) => it instanceof Refused)).toHaveLength(9)
    expect((await read()).resources).toHaveLength(MOST_OWN_RESOURCES)
    await expect(add('T', 'https://c.example')).rejects.toThrow('A milestone holds 50 of your own. Remove one first.')
  })

  test('is removed with its tick and can be put back with it', async () => {
    const { db } = await open()
    const { actor, place, read, add, remove, events } = await ada(db)
    const { id } = await add('A talk', 'https://talks.example')
    await act(db, actor, setTick, { ...place, subject: `own:${id}`, on: 'yes' })
    const { removed } = await remove(id)
    expect(removed).toEqual({ title: 'A talk', url: 'https://talks.example/', ticked: true })
    expect(await read()).toMatchObject({ resources: [], ticks: new Set() })
    expect(await db.tick.count()).toBe(0)
    const back = await act(db, actor, addOwnResource, { ...place, title: 'A talk', url: 'https://talks.example/', ticked: 'yes' })
    expect(await read()).toMatchObject({ resources: [{ id: back.id, title: 'A talk' }], ticks: new Set([`own:${back.id}`]) })
    expect([await events('added'), await events('removed')]).toEqual([2, 1])
  })

  test('removed in ten tabs at once is removed once', async () => {
    const { db } = await open()
    const { add, remove, events } = await ada(db)
    const { id } = await add('A talk', 'https://talks.example')
    const sent = await together(db, 10, () => remove(id))
    expect(sent.filter((it) => it.removed)).toHaveLength(1)
    expect(await events('removed')).toBe(1)
  })

  test('has a title and an address of the web', async () => {
    const { db } = await open()
    const { read, add } = await ada(db)
    await expect(add(' \n', 'https://a.example')).rejects.toThrow('Say what it is called.')
    await expect(add('T'.repeat(201), 'https://a.example')).rejects.toThrow('200 characters')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'a.example', 'https://ada:secret@a.example'])
      await expect(add('T', url)).rejects.toThrow('Enter a web address')
    expect((await read()).resources).toEqual([])
  })

  test("is nobody else's to add, see, tick or remove, and its words are in no event", async () => {
    const { db } = await open()
    const { actor, place, read, add } = await ada(db)
    const { id } = await add('Secret talk', 'https://secret.example')
    const alan = await member(db, 'Alan')
    const his = { roadmapId: await onTheWay(db, alan), milestoneId }
    const input = { title: 'T', url: 'https://a.example' }
    for (const it of [alan, await member(db, 'Root', 'administrator')]) {
      await expect(act(db, it, addOwnResource, { ...place, ...input })).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, it, removeOwnResource, { ...place, id })).rejects.toBeInstanceOf(NotFound)
    }
    await expect(act(db, guest('ada'), addOwnResource, { ...place, ...input })).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, alan, setTick, { ...his, subject: `own:${id}`, on: 'yes' })).rejects.toBeInstanceOf(NotFound)
    expect(await act(db, alan, removeOwnResource, { ...his, id })).toEqual({ removed: null })
    await expect(act(db, actor, addOwnResource, { ...place, ...input, milestoneId: 'm-unknown' })).rejects.toBeInstanceOf(NotFound)
    expect((await read()).resources).toHaveLength(1)
    expect(JSON.stringify(await db.event.findMany())).not.toMatch(/secret/i)
  })
})
