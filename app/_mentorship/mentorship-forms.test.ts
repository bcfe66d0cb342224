import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormContext } from '../_ui/form/form-context.ts'
import type { FormState } from '#lib/web/form-state.ts'
import type { Tie } from '#lib/queries/sharing.ts'
import { sharesInWords } from './share-words.ts'
import { SharingChoices } from './sharing-choices.tsx'
import { ShownLink } from './shown-link.tsx'
import { TieForms } from './tie-forms.tsx'

const html = renderToStaticMarkup
const tie: Tie = {
  id: 't',
  other: 'mentor',
  name: 'Grace',
  shares: ['roadmap'],
  beganAt: new Date(0),
  pausedAt: null,
  pausedBy: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
  state: 'active',
}

/** Which boxes are ticked in a form that came back with this, or that is new. */
function ticked(values?: Record<string, string>): (string | undefined)[] {
  const state: FormState = values ? { status: 'failed', errors: {}, values } : { status: 'idle', errors: {}, values: {} }
  const facts = { state, pending: false, pressed: null }
  const text = html(createElement(FormContext, { value: facts }, createElement(SharingChoices, { legend: 'What they may see' })))
  expect(text.match(/needed to review/g)).toHaveLength(2)
  return [...text.matchAll(/<input[^>]*>/g)].filter(([it]) => it.includes('checked')).map(([it]) => /value="(\w+)"/.exec(it)?.[1])
}

test('What a mentor needs to review is ticked at first and says so; single answers are not', () => {
  expect(ticked()).toEqual(['roadmap', 'evidence', 'hours'])
})

test('A choice that was sent and refused stays as it was sent, an empty one too', () => {
  expect(ticked({ shares: 'answers' })).toEqual(['answers'])
  expect(ticked({})).toEqual([])
})

test('The link is in the one answer that has it and in no other', () => {
  const shown = (shownOnce?: string[]) =>
    html(
      createElement(
        FormContext,
        { value: { state: { status: 'done', errors: {}, values: {}, ...(shownOnce && { shownOnce }) }, pending: false, pressed: null } },
        createElement(ShownLink),
      ),
    )
  expect(shown(['https://cairn.example/invitations/x'])).toContain('value="https://cairn.example/invitations/x"')
  expect(shown([])).toBe('')
  expect(shown()).toBe('')
})

test.each([
  ['active', 'Pause'],
  ['paused-by-learner', 'Take up again'],
  ['paused-by-mentor', 'Grace paused it'],
  ['paused-by-administrator', 'rests while an account'],
] as const)('A mentorship that is %s offers its learner: %s, and always the end', (state, words) => {
  const text = html(createElement(TieForms, { tie: { ...tie, state } }))
  expect(text).toContain(words)
  expect(text).toContain('End mentoring with Grace')
  expect(text.includes('Take up again')).toBe(state === 'paused-by-learner')
})

test('What is shared is said in words', () => {
  expect(sharesInWords(['roadmap', 'hours'])).toBe('Roadmap and milestones, hours and forecast')
  expect(sharesInWords([])).toBe('nothing')
})
