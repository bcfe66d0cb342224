import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SendAgain } from './send-again.tsx'

const shown = (about: 'sign-up' | 'reset', minutes: number) =>
  renderToStaticMarkup(createElement(SendAgain, { mailed: { about, to: 'sam@example.org' }, minutes }))

test('A reset may be sent again by a button that knows the address, once the wait is over', () => {
  const html = shown('reset', 0)
  expect(html).toMatch(/<button type="submit"[^>]*>Send it again<\/button>/)
  expect(html).toContain('name="email" value="sam@example.org"')
})

test.each([
  [5, 'in 5 minutes'],
  [1, 'in a minute'],
])('Before that it says when, and has no button: %i', (minutes, words) => {
  const html = shown('reset', minutes)
  expect(html).toContain(words)
  expect(html).not.toMatch(/<button|<form/)
})

test.each([0, 5])('A sign-up is filled in again, by a link that looks like one: %i minutes', (minutes) => {
  const html = shown('sign-up', minutes)
  expect(html).toContain('<a href="/sign-up">Fill the form in again</a>')
  expect(html).not.toMatch(/<button|<form|btn/)
})
