import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { idle, type FormState } from '#lib/web/form-state.ts'
import { ActionForm } from './action-form.tsx'

const shown = (initial: FormState, isAsked: boolean) => {
  const form = { action: async (it: FormState) => it, initial, isAsked, children: isAsked && 'By mail?' }
  return renderToStaticMarkup(createElement(ActionForm, form))
}

test('A form with nothing to ask any more shows what came of it, and nothing while nothing did', () => {
  const done: FormState = { ...idle, status: 'done', message: 'It comes on Monday.' }
  expect(shown(done, false)).toContain('It comes on Monday.')
  expect(shown(idle, false)).toBe('')
  expect(shown(idle, true)).toContain('By mail?')
})
