import { expect, test } from 'vitest'
import { z } from 'zod'
import { content } from './content/current.ts'
import { gate } from './db/concurrency.fixture.ts'
import { holdPerson } from './db/hold-person.ts'
import { command, perform } from './operation.ts'
import { member, NOW } from './testing/cast.ts'
import { onBothDatabases } from './testing/database.ts'

onBothDatabases('Two commands that wait for each other', (open, dialect) => {
  test('are both done: the one that the database gives up is done again', async () => {
    const { db } = await open()
    const actor = await member(db, 'Ada')
    await member(db, 'Eve')
    const held = { ada: gate(), eve: gate() }
    const holdBoth = command({
      name: 'hold-both',
      input: z.tuple([z.enum(['ada', 'eve']), z.enum(['ada', 'eve'])]),
      async run({ db }, [first, other]) {
        await holdPerson(db, first)
        held[first].open()
        // SQLite lets nobody else begin.
        if (dialect === 'postgres') await held[other].opened
        await holdPerson(db, other)
        return first
      },
    })
    const base = { actor, db, content: content(), now: NOW }
    const done = await Promise.all([perform(holdBoth, ['ada', 'eve'], base), perform(holdBoth, ['eve', 'ada'], base)])
    expect(done).toEqual(['ada', 'eve'])
  })
})
