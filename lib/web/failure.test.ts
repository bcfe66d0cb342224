import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Conflict, NotFound, Refused, Unavailable } from '../errors.ts'
import { failureOf, friendly } from './failure.ts'

const schema = z.strictObject({
  name: z.string().min(1),
  hours: z.coerce.number().min(2).max(40),
  track: z.enum(['ml', 'ops']),
  note: z.string().max(5).optional(),
  own: z.string('Say it in your own words.').optional(),
})

const complaintsOf = (raw: unknown) => failureOf(schema.safeParse(raw, { error: friendly }).error, raw)

describe('Input that does not fit', () => {
  it('is said beside each field, in words for people, with everything entered kept', () => {
    const raw = { name: '', hours: '1', track: 'x', note: 'too long', own: '' }
    expect(complaintsOf(raw)).toEqual({
      status: 'failed',
      errors: {
        name: 'Fill this in.',
        hours: 'Enter 2 or more.',
        track: 'Choose one of the options.',
        note: 'Use 5 characters or fewer.',
      },
      values: raw,
    })
  })

  it('keeps a message that the schema has of its own', () => {
    expect(complaintsOf({ name: 'a', hours: '3', track: 'ml', own: ['x'] })?.errors).toEqual({ own: 'Say it in your own words.' })
  })

  it('names an unknown field to nobody but says that the page is old', () => {
    expect(complaintsOf({ name: 'a', hours: '3', track: 'ml', role: 'administrator' })).toMatchObject({
      message: expect.stringMatching(/Load the page again/),
      errors: {},
    })
  })
})

describe('A refusal', () => {
  it('stands beside its field, or above the form when it has none', () => {
    expect(failureOf(new Refused('No.', 'password'), {})).toEqual({ status: 'failed', errors: { password: 'No.' }, values: {} })
    expect(failureOf(new Refused('No.'), {})).toEqual({ status: 'failed', message: 'No.', errors: {}, values: {} })
  })

  it('never sends a password back', () => {
    expect(failureOf(new Refused('No.'), { email: 'a', password: 'secret' })?.values).toEqual({ email: 'a' })
  })
})

describe('Other failures', () => {
  it('say what happened when another tab or a busy database was in the way', () => {
    expect(failureOf(new Conflict(), {})?.message).toBe('This changed in another tab. Here is the present state.')
    expect(failureOf(new Unavailable(), {})?.message).toMatch(/saved nothing/)
  })

  it('are left to others when no form can mend them', () => {
    expect(failureOf(new NotFound(), {})).toBeNull()
    expect(failureOf(new TypeError('defect'), {})).toBeNull()
  })
})
