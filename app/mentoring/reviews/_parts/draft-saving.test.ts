import { expect, test, vi } from 'vitest'
import { draftSaving, type DraftState } from './draft-saving.ts'

const saved = (revision: number) => Response.json({ revision, savedAt: '2026-11-24T09:00:00.000Z' })
const conflict = (revision: number) => Response.json({ message: 'changed', present: { revision } }, { status: 409 })

/** A form whose text is set by hand, and a server that answers from a list. */
function desk(answers: (Response | null)[], revision = 0) {
  let text = ''
  const sent: [string, number][] = []
  const shown: DraftState[] = []
  const page = new EventTarget()
  const saving = draftSaving(
    revision,
    {
      read: () => text,
      post: async (draft, based) => (sent.push([draft, based]), answers.shift() ?? null),
      show: (state) => shown.push(state),
    },
    page,
  )
  const settle = async () => {
    for (let turns = 0; turns < 20; turns++) await Promise.resolve()
  }
  const click = async (words: string) => {
    text = words
    saving.save()
    await settle()
  }
  return { saving, sent, shown, click, settle, page, write: (words: string) => void (text = words) }
}

test('A review is saved at each click, each save based on the one before, and not when nothing changed', async () => {
  const { sent, click, shown } = desk([saved(1), saved(2)])
  await click('a')
  await click('a')
  await click('b')
  expect(sent).toEqual([
    ['a', 0],
    ['b', 1],
  ])
  expect(shown.at(-1)).toMatchObject({ revision: 2, line: { kind: 'saved' } })
})

test('What is typed is saved after a pause', async () => {
  vi.useFakeTimers()
  const { saving, sent, write } = desk([saved(1)])
  write('a')
  saving.typed()
  vi.advanceTimersByTime(1_000)
  write('ab')
  saving.typed()
  vi.advanceTimersByTime(1_499)
  expect(sent).toEqual([])
  vi.advanceTimersByTime(1)
  expect(sent).toEqual([['ab', 0]])
  vi.useRealTimers()
})

test('After another tab saved nothing is sent until somebody chooses, and then over what that tab saved', async () => {
  const { saving, sent, click, settle, shown } = desk([conflict(5), saved(6)], 3)
  await click('mine')
  expect(shown.at(-1)?.line).toEqual({ kind: 'overtaken' })
  await click('mine, more')
  expect(sent).toEqual([['mine', 3]])
  saving.keepMine()
  await settle()
  expect(sent.at(-1)).toEqual(['mine, more', 5])
  expect(shown.at(-1)).toMatchObject({ revision: 6, line: { kind: 'saved' } })
})

test('A save that nobody answered goes with the next change', async () => {
  const { sent, click, shown } = desk([null, saved(1)])
  await click('a')
  expect(shown.at(-1)?.line).toEqual({ kind: 'unreachable' })
  await click('a')
  expect(sent).toEqual([
    ['a', 0],
    ['a', 0],
  ])
})

test('What is sent as a review is no draft: the page that goes saves nothing', async () => {
  const { saving, sent, page, write } = desk([])
  write('a')
  saving.leave()
  page.dispatchEvent(new Event('pagehide'))
  expect(sent).toEqual([])
})
