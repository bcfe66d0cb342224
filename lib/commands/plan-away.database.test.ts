import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { act, guest, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { cancelAway } from './cancel-away.ts'
import { planAway } from './plan-away.ts'

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const plan = (from: string, to: string, key: string = randomUUID()) => act(db, actor, planAway, { key, from, to })
  const events = (verb: string) => db.event.count({ where: { verb } })
  return { actor, plan, events }
}

onBothDatabases('Days away', (open) => {
  test('are planned from one day to another, ahead or over already, and once however often it is pressed', async () => {
    const { db } = await open()
    const { plan, events } = await ada(db)
    await plan('2026-11-02', '2026-11-08')
    const key = randomUUID()
    const results = await together(db, 4, () => plan('2026-12-24', '2026-12-24', key))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await db.away.findMany({ orderBy: { fromOn: 'asc' } })).toMatchObject([
      { learnerId: 'ada', fromOn: '2026-11-02', toOn: '2026-11-08', removedAt: null },
      { fromOn: '2026-12-24', toOn: '2026-12-24', at: NOW },
    ])
    expect(await events('away:planned')).toBe(2)
  })

  test('are refused where they are no days, end before they begin, or last for ever', async () => {
    const { db } = await open()
    const { plan } = await ada(db)
    const days = 'Enter days that exist, the last one not before the first.'
    await expect(plan('2026-12-24', '2026-12-23')).rejects.toMatchObject({ message: days, field: 'to' })
    await expect(plan('2026-02-30', '2026-03-01')).rejects.toMatchObject({ message: days })
    await expect(plan('', '')).rejects.toMatchObject({ message: days })
    await expect(plan('2026-12-24', '2028-12-24')).rejects.toMatchObject({ message: expect.stringContaining('a year at most') })
    expect(await db.away.count()).toBe(0)
  })

  test('are so many at most that can be planned with; those that are over or cancelled do not count', async () => {
    const { db } = await open()
    const { actor, plan } = await ada(db)
    const many = (from: string, removedAt: Date | null) =>
      Array.from({ length: 60 }, () => ({ id: randomUUID(), learnerId: 'ada', fromOn: from, toOn: from, at: NOW, removedAt }))
    await db.away.createMany({ data: [...many('2026-11-23', null), ...many('2026-12-24', NOW)] })
    const { id } = await plan('2026-12-24', '2026-12-31')
    await db.away.createMany({ data: many('2027-01-01', null).slice(1) })
    await expect(plan('2027-02-01', '2027-02-02')).rejects.toMatchObject({ message: expect.stringContaining('Cancel some') })
    await act(db, actor, cancelAway, { id })
    expect(await plan('2027-02-01', '2027-02-02')).toMatchObject({ changed: true })
  })

  test('are cancelled once and by their owner alone', async () => {
    const { db } = await open()
    const { actor, plan, events } = await ada(db)
    const { id } = await plan('2026-12-24', '2026-12-31')
    const alan = await member(db, 'Alan')
    await expect(act(db, alan, cancelAway, { id })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, alan, planAway, { key: id, from: '2026-12-24', to: '2026-12-31' })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, guest('Gus'), planAway, { key: randomUUID(), from: '2026-12-24', to: '2026-12-31' })).rejects.toBeInstanceOf(
      SignInNeeded,
    )
    expect(await act(db, actor, cancelAway, { id })).toEqual({ changed: true })
    expect(await act(db, actor, cancelAway, { id })).toEqual({ changed: false })
    expect(await events('away:cancelled')).toBe(1)
  })
})
