import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { findMentorNote } from '../db/mentor-notes.ts'
import { Conflict, NotFound, SignInNeeded } from '../errors.ts'
import { act, guest, later, member, mentored, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { saveMentorNote } from './save-mentor-note.ts'

async function pair(db: Db) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
  const mentorshipId = await mentored(db, ada, grace, [])
  const read = () => findMentorNote(db, { mentorId: grace.userId, learnerId: ada.userId })
  const save = (body: string, revision: number, minutes = 0) =>
    act(db, grace, saveMentorNote, { mentorshipId, body, revision }, later(minutes))
  return { ada, grace, mentorshipId, read, save }
}

onBothDatabases('A mentor’s private note', (open) => {
  test('is read back as it was written, whatever the mentee shares, and each save counts it up', async () => {
    const { db } = await open()
    const { read, save } = await pair(db)
    expect(await read()).toEqual({ body: '', revision: 0, updatedAt: null })
    expect(await save('Prefers blunt.\r\n', 0, 1)).toEqual({ revision: 1, savedAt: later(1), rejected: {} })
    expect(await save('Prefers blunt. 漢', 1, 2)).toMatchObject({ revision: 2 })
    expect(await read()).toEqual({ body: 'Prefers blunt. 漢', revision: 2, updatedAt: later(2) })
    expect(await save('', 2, 3)).toMatchObject({ revision: 3 })
    expect(await save(' \n', 3, 4)).toMatchObject({ revision: 3 })
  })

  test('is not overwritten from an older revision; the same text again is no conflict', async () => {
    const { db } = await open()
    const { read, save } = await pair(db)
    await save('one', 0)
    await save('two', 1)
    await expect(save('three', 1)).rejects.toMatchObject({ name: 'Conflict', present: { body: 'two', links: '', revision: 2 } })
    await expect(save('three', 0)).rejects.toBeInstanceOf(Conflict)
    expect(await save('two', 0)).toMatchObject({ revision: 2 })
    expect((await read()).body).toBe('two')
  })

  test.each([
    ['the first', 0],
    ['a later one', 1],
  ])('changed in 8 tabs at once, %s: exactly one wins', async (_, revision) => {
    const { db } = await open()
    const { read, save } = await pair(db)
    if (revision > 0) await save('before', 0)
    const sent = await together(db, 8, (tab) => save(`from tab ${tab}`, revision).catch((error: unknown) => error))
    expect(sent.filter((it) => it instanceof Conflict)).toHaveLength(7)
    expect((await read()).revision).toBe(revision + 1)
  })

  test('leaves one event for each sitting, in the mentor’s record alone and without a word of it', async () => {
    const { db } = await open()
    const { grace, save } = await pair(db)
    await save('secret one', 0, 0)
    await save('secret two', 1, 20)
    await save('secret three', 2, 60)
    const events = await db.event.findMany({ where: { verb: 'mentor-note:saved' } })
    expect(events.map((it) => [it.ownerKey, it.at])).toEqual([
      [`account:${grace.userId}`, later(0)],
      [`account:${grace.userId}`, later(60)],
    ])
    expect(JSON.stringify(events)).not.toContain('secret')
  })

  test('is nobody else’s to write, the mentee’s neither, and of nobody whom they do not mentor now', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId, read, save } = await pair(db)
    await save('mine', 0)
    const input = { mentorshipId, body: 'theirs', revision: 1 }
    const alan = await member(db, 'Alan', 'mentor')
    await mentored(db, await member(db, 'Lin'), alan)
    for (const it of [ada, alan, await member(db, 'Root', 'administrator')])
      await expect(act(db, it, saveMentorNote, input)).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, guest('somebody'), saveMentorNote, input)).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, grace, saveMentorNote, { ...input, mentorshipId: 'unknown' })).rejects.toBeInstanceOf(NotFound)
    for (const data of [{ pausedAt: later(1) }, { pausedAt: null, endedAt: later(1), pairKey: null }]) {
      await db.mentorship.update({ where: { id: mentorshipId }, data })
      await expect(save('after', 1)).rejects.toBeInstanceOf(NotFound)
    }
    expect(await read()).toMatchObject({ body: 'mine', revision: 1 })
    expect(await db.mentorNote.count()).toBe(1)
  })

  test('holds 10,000 characters and says so when there are more', async () => {
    const { db } = await open()
    const { save } = await pair(db)
    await save('漢\r\n'.repeat(5_000), 0)
    await expect(save('a'.repeat(10_001), 1)).rejects.toThrow('Keep to 10,000 characters')
  })
})
