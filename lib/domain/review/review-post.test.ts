import { expect, test } from 'vitest'
import { answersOf } from './criterion-answers.ts'
import { minutesToRead } from './reading-time.ts'
import { mayEdit, quoted } from './review-post.ts'

const at = new Date('2026-11-24T09:00:00.000Z')
const after = (milliseconds: number) => new Date(at.getTime() + milliseconds)

test('Words in a review can be changed for ten minutes', () => {
  expect([mayEdit(at, at), mayEdit(at, after(600_000)), mayEdit(at, after(600_001))]).toEqual([true, true, false])
})

test('Words are quoted line by line, and answered below', () => {
  expect(quoted(' One.\n\nTwo. ')).toBe('> One.\n>\n> Two.\n\n')
})

test('What was handed in takes five minutes or more to read, in steps of five', () => {
  expect(minutesToRead({ characters: 0, links: 0, files: 0 })).toBe(5)
  expect(minutesToRead({ characters: 6_000, links: 1, files: 0 })).toBe(15)
  expect(minutesToRead({ characters: 20_000, links: 2, files: 3 })).toBe(45)
})

test('Answers to criteria that cannot be read are none', () => {
  expect(answersOf('{"c1":"Done"}')).toEqual({ c1: 'Done' })
  for (const column of ['', '[1]', '{"c1":1}']) expect(answersOf(column)).toEqual({})
})
