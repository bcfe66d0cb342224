import { expect, test } from 'vitest'
import { seal, unseal } from './sealed.ts'

test('A sealed text comes back as it was, shows nothing of itself, and is different each time', () => {
  const text = 'one-time secret: grüße 🪨'
  const [one, other] = [seal(text), seal(text)]
  expect([unseal(one), unseal(other)]).toEqual([text, text])
  expect(one).not.toBe(other)
  expect(one).toMatch(/^v1\.[\w-]+$/)
  expect(unseal(seal(''))).toBe('')
})

test('A text that was changed, cut or never sealed is not read', () => {
  const sealed = seal('a secret')
  const flipped = sealed.slice(0, 10) + (sealed[10] === 'A' ? 'B' : 'A') + sealed.slice(11)
  for (const wrong of [flipped, sealed.slice(0, -4), `v2${sealed.slice(2)}`, 'a secret', 'v1.', '']) {
    expect(() => unseal(wrong), wrong).toThrow()
  }
})
