import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noteSaving } from './note-saving.ts'
import {
  chosenWords,
  isWorthSending,
  outcomeOf,
  settled,
  type Line,
  type NoteState,
  type Outcome,
  type Version,
  type Words,
} from './note-state.ts'

const saved = (revision: number): Outcome => ({ kind: 'saved', revision, savedAt: `at ${revision}`, rejected: {} })
const conflict = (body: string, revision: number): Outcome => ({ kind: 'conflict', present: { body, links: '', revision } })
const offline: Outcome = { kind: 'unreachable', why: 'offline' }

/** An editor with a field, and a server whose answers are given one by one. */
function desk(version: Partial<Version> = {}, theirs: Version | null = null) {
  const page = new EventTarget()
  let words: Words = { body: version.body ?? '', links: version.links ?? '' }
  const sent: Version[] = []
  const lines: Line[] = []
  const waiting: ((outcome: Outcome) => void)[] = []
  let state: NoteState = {
    saved: { ...words, revision: version.revision ?? 0 },
    refused: null,
    theirs,
    line: { kind: 'quiet' },
    rejected: {},
  }
  const saving = noteSaving(
    state,
    {
      read: () => words,
      write: (next) => void (words = { body: next.body, links: next.links }),
      post: (it) => new Promise((resolve) => (sent.push(it), waiting.push(resolve))),
      show: (next) => void ((state = next), lines.push(next.line)),
    },
    page,
  )
  return {
    page,
    sent,
    lines,
    saving,
    state: () => state,
    field: () => words.body,
    type(body: string, links = words.links) {
      words = { body, links }
      saving.typed()
    },
    async answer(outcome: Outcome) {
      waiting.shift()?.(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(1_000 * count)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('Words on a milestone', () => {
  test('are all saved before they are handed in: what is on its way and what was typed since', async () => {
    const { type, sent, answer, saving } = desk()
    type('a')
    await seconds(2)
    type('ab')
    let isSaved: boolean | null = null
    void saving.saveAll().then((it) => (isSaved = it))
    await answer(saved(1))
    expect(isSaved).toBeNull()
    await answer(saved(2))
    expect(sent.map((it) => it.body)).toEqual(['a', 'ab'])
    expect(isSaved).toBe(true)
  })

  test('are not handed in while another tab was first, or the server cannot be reached', async () => {
    const { type, answer, saving } = desk()
    type('a')
    const first = saving.saveAll()
    await answer(offline)
    expect(await first).toBe(false)
    const second = saving.saveAll()
    await answer(conflict('b', 1))
    expect(await second).toBe(false)
  })

  test('are saved after a pause, not at each key, and the line says only what is true', async () => {
    const { type, sent, lines, answer, saving } = desk()
    type('a')
    await seconds(1)
    type('ab')
    await seconds(1)
    expect(sent).toEqual([])
    await seconds(1)
    expect(sent).toEqual([{ body: 'ab', links: '', revision: 0 }])
    expect(lines.at(-1)).toEqual({ kind: 'saving' })
    expect(saving.isUnsaved()).toBe(true)
    await answer(saved(1))
    expect(lines.at(-1)).toEqual({ kind: 'saved', at: 'at 1' })
    expect(saving.isUnsaved()).toBe(false)
    type('abc')
    expect(lines.at(-1)).toEqual({ kind: 'quiet' })
  })

  test('are saved at once on leaving the field, and not when nothing changed', async () => {
    const { type, sent, answer, saving } = desk({ body: 'a', revision: 3 })
    saving.save()
    type('a')
    await seconds(9)
    expect(sent).toEqual([])
    type('b')
    saving.save()
    expect(sent).toEqual([{ body: 'b', links: '', revision: 3 }])
    await answer(saved(4))
    await seconds(9)
    expect(sent).toHaveLength(1)
  })

  test('typed while a save is on its way are saved on top of it', async () => {
    const { type, sent, answer, saving } = desk()
    type('a')
    saving.save()
    type('ab')
    await answer(saved(1))
    expect(sent).toEqual([
      { body: 'a', links: '', revision: 0 },
      { body: 'ab', links: '', revision: 1 },
    ])
  })

  test('go with the page when it goes, on top of a save that is on its way', () => {
    const { type, sent, saving, page } = desk({ revision: 5 })
    type('a')
    saving.save()
    type('ab')
    page.dispatchEvent(new Event('pagehide'))
    expect(sent.map((it) => [it.body, it.revision])).toEqual([
      ['a', 5],
      ['ab', 6],
    ])
  })

  test('go with the editor when only that goes', () => {
    const { type, sent, saving } = desk()
    type('a')
    saving.stop()
    expect(sent.map((it) => it.body)).toEqual(['a'])
  })

  test('stay and are tried again when nobody answers, less often each time, and at once when asked', async () => {
    const { type, sent, lines, answer, saving, field } = desk()
    type('a')
    saving.save()
    await answer(offline)
    expect(lines.at(-1)).toEqual({ kind: 'trying', why: 'offline' })
    expect([field(), saving.isUnsaved()]).toEqual(['a', true])
    await seconds(5)
    expect(sent).toHaveLength(2)
    await answer(offline)
    await seconds(9)
    expect(sent).toHaveLength(2)
    await seconds(1)
    expect(sent).toHaveLength(3)
    await answer(offline)
    saving.save()
    expect(sent).toHaveLength(4)
    await answer(saved(1))
    expect(lines.at(-1)).toEqual({ kind: 'saved', at: 'at 1' })
    await seconds(120)
    expect(sent).toHaveLength(4)
  })

  test('that are refused are not sent again until they change or the button asks', async () => {
    const { type, sent, answer, saving, lines } = desk()
    type('too long')
    saving.save()
    await answer({ kind: 'refused', why: 'Keep to 20,000 characters.' })
    expect(lines.at(-1)).toEqual({ kind: 'refused', why: 'Keep to 20,000 characters.' })
    await seconds(120)
    expect(sent).toHaveLength(1)
    expect(saving.isUnsaved()).toBe(true)
    saving.save()
    expect(sent).toHaveLength(2)
    await answer({ kind: 'refused', why: 'Keep to 20,000 characters.' })
    type('short')
    await seconds(2)
    expect(sent.at(-1)?.body).toBe('short')
  })

  test('are saved although an address beside them is wrong, which stays unsaved and says why', async () => {
    const { type, sent, answer, saving, state } = desk({ links: 'https://a.example', revision: 1 })
    type('text', 'https://')
    saving.save()
    await answer({ kind: 'saved', revision: 2, savedAt: 'at 2', rejected: { links: 'Line 1 is wrong.' } })
    expect(state()).toMatchObject({ line: { kind: 'partly', why: 'Line 1 is wrong.' }, rejected: { links: 'Line 1 is wrong.' } })
    expect(state().saved).toEqual({ body: 'text', links: 'https://a.example', revision: 2 })
    expect(saving.isUnsaved()).toBe(true)
    type('text', 'https://b.example')
    await seconds(2)
    expect(sent.at(-1)).toEqual({ body: 'text', links: 'https://b.example', revision: 2 })
    await answer(saved(3))
    expect(state().rejected).toEqual({})
  })
})

describe('Words that another tab overtook', () => {
  async function overtaken() {
    const it = desk({ body: 'a', revision: 1 })
    it.type('mine')
    it.saving.save()
    await it.answer(conflict('theirs', 2))
    return it
  }

  test('are kept and not sent until there is a choice, whatever else happens', async () => {
    const { sent, saving, state, field, type, page } = await overtaken()
    expect(state().theirs).toEqual({ body: 'theirs', links: '', revision: 2 })
    type('mine, more')
    await seconds(120)
    saving.save()
    page.dispatchEvent(new Event('pagehide'))
    expect(sent).toHaveLength(1)
    expect([field(), saving.isUnsaved()]).toEqual(['mine, more', true])
  })

  test.each([
    ['mine', 'mine'],
    ['both', '(Written here:)\nmine\n(Saved meanwhile:)\ntheirs'],
  ] as const)('are saved on top of the other after the choice "%s"', async (choice, body) => {
    const { sent, saving, answer, state, field } = await overtaken()
    saving.choose(choice)
    expect(field()).toBe(body)
    expect(sent.at(-1)).toEqual({ body, links: '', revision: 2 })
    await answer(saved(3))
    expect(state()).toMatchObject({ theirs: null, saved: { body, revision: 3 } })
  })

  test('give way after the choice "theirs", which saves nothing', async () => {
    const { sent, saving, field } = await overtaken()
    saving.choose('theirs')
    expect([field(), saving.isUnsaved(), sent.length]).toEqual(['theirs', false, 1])
  })

  test('may be overtaken again', async () => {
    const { saving, answer, state } = await overtaken()
    saving.choose('mine')
    await answer(conflict('newer', 3))
    expect(state().theirs).toEqual({ body: 'newer', links: '', revision: 3 })
  })

  test('came back with the page: nothing is sent before there is a choice', async () => {
    const { type, sent } = desk({ body: 'old', revision: 1 }, { body: 'theirs', links: '', revision: 2 })
    type('mine')
    await seconds(9)
    expect(sent).toEqual([])
  })

  test('are none while nothing was typed: what is newer is shown', () => {
    const { saving, field, type } = desk({ body: 'a', revision: 1 })
    saving.adopt({ body: 'newer', links: '', revision: 2 })
    expect(field()).toBe('newer')
    saving.adopt({ body: 'older', links: '', revision: 1 })
    expect(field()).toBe('newer')
    type('newest')
    saving.adopt({ body: 'newest', links: '', revision: 3 })
    expect(saving.isUnsaved()).toBe(false)
    type('mine')
    saving.adopt({ body: 'theirs', links: '', revision: 4 })
    expect(field()).toBe('mine')
  })
})

describe('An answer of the server', () => {
  const json = (status: number, body: unknown) => Response.json(body, { status })
  test.each<[string, Response | null, Outcome]>([
    ['none', null, offline],
    ['busy', json(503, { message: 'Busy' }), { kind: 'unreachable', why: 'busy' }],
    ['a defect', new Response('oops', { status: 500 }), { kind: 'unreachable', why: 'busy' }],
    ['a page of somebody in between', new Response('<html>', { status: 200 }), offline],
    ['saved', json(200, { revision: 1, savedAt: 'x', rejected: {} }), { kind: 'saved', revision: 1, savedAt: 'x', rejected: {} }],
    ['overtaken', json(409, { message: 'm', present: { body: 'a', links: '', revision: 2 } }), conflict('a', 2)],
    ['refused', json(400, { message: 'Too long.' }), { kind: 'refused', why: 'Too long.' }],
    ['unknown', json(404, { message: 'Not found.' }), { kind: 'refused', why: 'Not found.' }],
  ])('%s', async (_, response, outcome) => expect(await outcomeOf(response)).toEqual(outcome))

  test('to somebody signed out says what to do', async () => {
    expect(await outcomeOf(json(401, {}))).toMatchObject({ kind: 'refused', why: expect.stringContaining('Sign in again') as string })
  })
})

describe('A draft with answers', () => {
  const rest = (hours: string) => `{"hours":"${hours}"}`
  const state: NoteState = {
    saved: { body: 'a', links: '', rest: rest('3'), revision: 1 },
    refused: null,
    theirs: null,
    line: { kind: 'quiet' },
    rejected: {},
  }

  test('is saved when only its answers change', () => {
    expect(isWorthSending(state, { body: 'a', links: '', rest: rest('3') })).toBe(false)
    expect(isWorthSending(state, { body: 'a', links: '', rest: rest('4') })).toBe(true)
    expect(isWorthSending(state, { body: 'a', links: '' })).toBe(true)
  })

  test('keeps what was saved of them where they were refused, and the text is saved', () => {
    const words = { body: 'b', links: 'https://a.example', rest: rest('many') }
    const after = settled(state, words, { kind: 'saved', revision: 2, savedAt: 'now', rejected: { hours: 'No number' } })
    expect(after).toMatchObject({
      saved: { body: 'b', links: 'https://a.example', rest: rest('3'), revision: 2 },
      line: { kind: 'partly' },
    })
    expect(isWorthSending(after, words)).toBe(false)
  })

  test('keeps its own answers when two versions are put together, and takes the others’ when those are chosen', () => {
    const theirs = { body: 'x', links: '', rest: rest('9') }
    expect(chosenWords('both', state.saved, theirs).rest).toBe(rest('3'))
    expect(chosenWords('theirs', state.saved, theirs).rest).toBe(rest('9'))
    expect(chosenWords('theirs', { body: 'a', links: '' }, { body: 'x', links: '' })).toEqual({ body: 'x', links: '' })
  })
})
