import { expect, test } from 'vitest'
import { waitRange } from '../domain/review/wait.ts'
import { later, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { connect, type Db } from './client.ts'
import { listRecords } from './mentor-record.ts'

const day = (days: number): Date => later(days * 24 * 60)

async function asked(
  db: Db,
  id: string,
  it: { mentorId?: string | null; answeredById?: string; closedAt?: Date; askedAt?: Date; outcome?: string },
) {
  const review = { id, learnerId: 'ada', subject: id, kind: 'submission', title: id, createdAt: NOW }
  await db.review.create({ data: review })
  const open = it.closedAt ? {} : { openKey: id }
  const request = { id, reviewId: id, number: 1, learnerId: 'ada', mentorId: 'grace', ask: '', askedAt: NOW, ...open, ...it }
  await db.reviewRequest.create({ data: request })
}

onBothDatabases('The record of a mentor', (open) => {
  test('has what they answered, what was left and what waits, each mentor’s own, in one statement for all', async () => {
    const { db, url } = await open()
    for (const name of ['Ada', 'Grace', 'Lin']) await member(db, name)
    await asked(db, 'a', { closedAt: day(2), answeredById: 'grace', outcome: 'answered' })
    await asked(db, 'b', { closedAt: day(3), outcome: 'cancelled' })
    await asked(db, 'c', {})
    await asked(db, 'd', { mentorId: null, closedAt: day(4), answeredById: 'lin', outcome: 'answered' })
    await asked(db, 'e', { mentorId: null })
    await asked(db, 'f', { askedAt: day(-400), closedAt: day(-399), answeredById: 'grace', outcome: 'answered' })
    const statements: string[] = []
    const counting = connect(url, { onStatement: (sql) => statements.push(sql) })
    const records = await listRecords(counting, ['grace', 'lin'], day(10))
    await counting.$disconnect()
    const grace = records.get('grace')
    expect(grace).toHaveLength(3)
    expect(grace).toEqual(
      expect.arrayContaining([
        { askedAt: NOW, answeredAt: day(2), leftAt: null },
        { askedAt: NOW, answeredAt: null, leftAt: day(3) },
        { askedAt: NOW, answeredAt: null, leftAt: null },
      ]),
    )
    expect(records.get('lin')).toEqual([{ askedAt: NOW, answeredAt: day(4), leftAt: null }])
    expect(waitRange(grace ?? [], day(10))).toEqual({ kind: 'not-enough', answered: 1, waiting: 1 })
    expect(statements).toHaveLength(1)
  })
})
