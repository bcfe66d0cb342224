import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { findOwnWork } from '../db/own-work.ts'
import { draftText } from '../domain/review/hand-in-draft.ts'
import { Conflict, NotFound, SignInNeeded } from '../errors.ts'
import { act, guest, later, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { saveNote } from './save-note.ts'

const milestoneId = 'm-python-project'

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const place = { roadmapId: await onTheWay(db, actor), milestoneId }
  const read = async () => (await findOwnWork(db, { learnerId: actor.userId, milestoneId })).notes
  const save = (input: { body: string; revision: number; kind?: 'note' | 'evidence'; links?: string; rest?: string }, minutes = 0) =>
    act(db, actor, saveNote, { ...place, kind: 'note', ...input }, later(minutes))
  const events = () => db.event.count({ where: { verb: 'note:saved' } })
  return { actor, place, read, save, events }
}

onBothDatabases('A note on a milestone', (open) => {
  test('is read back as it was written, with its time, and each save counts it up', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    expect(await read()).toMatchObject({ note: { body: '', revision: 0, updatedAt: null }, evidence: { revision: 0 } })
    const words = '# Day 1\r\n\r\n- ünï 漢 👩‍💻\u0000 "<b>"'
    expect(await save({ body: words, revision: 0 }, 1)).toEqual({ revision: 1, savedAt: later(1), rejected: {} })
    expect((await read()).note).toEqual({ body: '# Day 1\n\n- ünï 漢 👩‍💻 "<b>"', links: '', rest: '', revision: 1, updatedAt: later(1) })
    expect((await save({ body: 'Less.', revision: 1 }, 2)).revision).toBe(2)
    expect((await save({ body: '', revision: 2 }, 3)).revision).toBe(3)
    expect((await read()).note).toMatchObject({ body: '', revision: 3 })
  })

  test('that is empty and new leaves no row and no event', async () => {
    const { db } = await open()
    const { save, events } = await ada(db)
    expect(await save({ body: ' \n ', revision: 0 })).toEqual({ revision: 0, savedAt: null, rejected: {} })
    expect(await db.milestoneNote.count()).toBe(0)
    expect(await events()).toBe(0)
  })

  test('is not overwritten from an older revision: the refusal says what is saved now', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    await save({ body: 'one', revision: 0 })
    await save({ body: 'two', revision: 1 })
    for (const revision of [0, 1, 3]) {
      const refused = save({ body: 'three', revision })
      await expect(refused).rejects.toBeInstanceOf(Conflict)
      await expect(refused).rejects.toMatchObject({ present: { body: 'two', links: '', revision: 2 } })
    }
    expect((await read()).note).toMatchObject({ body: 'two', revision: 2 })
  })

  test('may be sent again from an older revision when it says the same', async () => {
    const { db } = await open()
    const { save, events } = await ada(db)
    await save({ body: 'one', revision: 0 })
    expect(await save({ body: 'one', revision: 0 }, 90)).toMatchObject({ revision: 1, savedAt: later(0) })
    expect(await events()).toBe(1)
  })

  test.each([
    ['the first', 0],
    ['a later one', 1],
  ])('changed in 10 tabs at once from one revision, %s: exactly one wins', async (_, revision) => {
    const { db } = await open()
    const { save, read } = await ada(db)
    if (revision > 0) await save({ body: 'before', revision: 0 })
    const sent = await together(db, 10, (tab) => save({ body: `from tab ${tab}`, revision }).catch((error: unknown) => error))
    const refusals = sent.filter((it) => it instanceof Conflict)
    expect(refusals).toHaveLength(9)
    const winner = (await read()).note
    expect(winner.revision).toBe(revision + 1)
    for (const it of refusals) expect(it.present).toMatchObject({ body: winner.body, revision: winner.revision })
    expect(await db.milestoneNote.count()).toBe(1)
  })

  test('sent 10 times at once with one text is saved once, and nobody is refused', async () => {
    const { db } = await open()
    const { save, events } = await ada(db)
    const sent = await together(db, 10, () => save({ body: 'the same', revision: 0 }))
    expect(sent.map((it) => it.revision)).toEqual(Array.from({ length: 10 }, () => 1))
    expect(await events()).toBe(1)
  })

  test('leaves one event for each sitting, without a word of it', async () => {
    const { db } = await open()
    const { save } = await ada(db)
    for (const minutes of [0, 1, 2, 20, 60])
      await save({ body: `secret ${minutes}`, revision: [0, 1, 2, 20, 60].indexOf(minutes) }, minutes)
    const events = await db.event.findMany({ where: { verb: 'note:saved' } })
    expect(events.map((it) => it.at)).toEqual([later(0), later(60)])
    expect(JSON.stringify(events)).not.toContain('secret')
  })

  test('holds 20,000 characters and says so when there are more', async () => {
    const { db } = await open()
    const { save } = await ada(db)
    // Forms send two characters for the end of a line: they count as the one that was typed.
    await save({ body: '漢\r\n'.repeat(10_000), revision: 0 })
    for (const body of ['a'.repeat(20_001), 'a'.repeat(90_000)])
      await expect(save({ body, revision: 1 })).rejects.toThrow('Keep to 20,000 characters')
  })

  test('belongs to the milestone: it is there on every roadmap, and can be written on an archived one', async () => {
    const { db } = await open()
    const { place, save, read } = await ada(db)
    await db.roadmap.update({ where: { id: place.roadmapId }, data: { archivedAt: later(1), activeKey: null } })
    await save({ body: 'still mine', revision: 0 })
    expect((await read()).note.body).toBe('still mine')
  })

  test("is nobody else's, and needs a milestone that the learner has or had", async () => {
    const { db } = await open()
    const { actor, place, save, read } = await ada(db)
    await save({ body: 'mine', revision: 0 })
    const input = { ...place, kind: 'note', body: 'theirs', revision: 1 } as const
    for (const it of [await member(db, 'Alan'), await member(db, 'Grace', 'mentor'), await member(db, 'Root', 'administrator')])
      await expect(act(db, it, saveNote, input)).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, guest('ada'), saveNote, input)).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, actor, saveNote, { ...input, roadmapId: 'unknown' })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, actor, saveNote, { ...input, milestoneId: 'm-unknown' })).rejects.toBeInstanceOf(NotFound)
    expect((await read()).note).toMatchObject({ body: 'mine', revision: 1 })
    const gone = { learnerId: actor.userId, milestoneId: 'm-gone' }
    await db.milestoneProgress.create({ data: { ...gone, scope: 'full', startedAt: later(0) } })
    expect(await act(db, actor, saveNote, { ...input, milestoneId: 'm-gone', revision: 0 })).toMatchObject({ revision: 1 })
  })

  test('takes no other kinds, fields or types than those of the page', async () => {
    const { db } = await open()
    const { actor, place } = await ada(db)
    const input = { ...place, kind: 'note', body: 'a', revision: 0 }
    const wrong = [{ kind: 'review' }, { learnerId: 'alan' }, { revision: -1 }, { revision: 1.5 }, { revision: 'x' }, { revision: true }]
    for (const it of [...wrong, { revision: { not: 0 } }, { body: ['a'] }, { body: null }, { milestoneId: { not: '' } }])
      await expect(act(db, actor, saveNote, { ...input, ...it } as never), JSON.stringify(it)).rejects.toThrow(/./)
    expect(await db.milestoneNote.count()).toBe(0)
  })
})

onBothDatabases('The draft of a hand-in', (open) => {
  test('is apart from the note, and keeps the addresses of the work', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    await save({ body: 'note', revision: 0 })
    await save({ kind: 'evidence', body: 'draft', links: 'https://git.example.org/ada/lab\r\n', revision: 0 })
    expect(await read()).toMatchObject({
      note: { body: 'note', links: '', revision: 1 },
      evidence: { body: 'draft', links: 'https://git.example.org/ada/lab', revision: 1 },
    })
  })

  test('names the line of a wrong address, saves the text and leaves the addresses as they were', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    await save({ kind: 'evidence', body: 'one', links: 'https://a.example', revision: 0 })
    const { rejected } = await save({ kind: 'evidence', body: 'two', links: 'https://a.example\njavascript:alert(1)', revision: 1 })
    expect(rejected['links']).toMatch(/^Line 2 is not a web address/)
    expect((await read()).evidence).toMatchObject({ body: 'two', links: 'https://a.example', revision: 2 })
    const many = Array.from({ length: 21 }, (_, i) => `https://a.example/${i}`).join('\n')
    expect((await save({ kind: 'evidence', body: 'two', links: many, revision: 2 })).rejected['links']).toMatch(/20 addresses/)
  })

  test('keeps answers, hours, the question and who is asked with it, under one revision', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    const rest = draftText({ answers: { c2: 'Because', c1: 'a\nb' }, hours: '7.5', ask: 'Is it enough?', mentor: 'grace' })
    await save({ kind: 'evidence', body: 'one', rest, revision: 0 })
    expect((await read()).evidence).toMatchObject({ body: 'one', rest, revision: 1 })
    await expect(save({ kind: 'evidence', body: 'one', rest: '', revision: 0 })).rejects.toMatchObject({ present: { body: 'one', rest } })
    await save({ kind: 'evidence', body: 'one', rest: '', revision: 1 })
    expect((await read()).evidence).toMatchObject({ body: 'one', rest: '', revision: 2 })
    await save({ kind: 'note', body: 'a', rest, revision: 0 })
    expect(await read()).toMatchObject({ note: { rest: '' }, evidence: { rest: '' } })
  })

  test('names what is no number of hours, saves the text and leaves the rest as it was', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    const rest = (hours: string) => draftText({ answers: {}, hours, ask: 'Look', mentor: '' })
    await save({ kind: 'evidence', body: 'one', rest: rest('3'), revision: 0 })
    const { rejected } = await save({ kind: 'evidence', body: 'two', rest: rest('many'), revision: 1 })
    expect(rejected['hours']).toMatch(/number/)
    expect((await read()).evidence).toMatchObject({ body: 'two', rest: rest('3'), revision: 2 })
    for (const wrong of ['{', '[]', 'null', '{"answers":[1]}'])
      expect((await save({ kind: 'evidence', body: wrong, rest: wrong, revision: (await read()).evidence.revision })).rejected).toEqual({})
    expect((await read()).evidence.rest).toBe('')
  })

  test('with links only is worth saving, and a note takes none', async () => {
    const { db } = await open()
    const { save, read } = await ada(db)
    expect((await save({ kind: 'evidence', body: '', links: 'https://a.example', revision: 0 })).revision).toBe(1)
    await save({ kind: 'note', body: 'a', links: 'https://a.example', revision: 0 })
    expect((await read()).note.links).toBe('')
  })
})
