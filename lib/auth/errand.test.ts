import { describe, expect, it } from 'vitest'
import { samsSso } from '../testing/arrivals.ts'
import { later, NOW } from '../testing/cast.ts'
import { errandNote, type Errand } from './errand.ts'
import { questionNote } from './open-question.ts'

const errand: Errand = {
  purpose: 'link',
  provider: 'oidc',
  state: 'x'.repeat(43),
  sessionIdHash: 'hash',
  next: null,
  leftAt: NOW.toISOString(),
}

describe('The note of an errand', () => {
  it('comes back as it was written, and says nothing to whoever reads the cookie', () => {
    const raw = errandNote.write(errand, NOW)
    expect(errandNote.read(raw, NOW)).toEqual(errand)
    expect(Buffer.from(raw.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('link')
  })

  it('is worth nothing after fifteen minutes', () => {
    const raw = errandNote.write(errand, NOW)
    expect(errandNote.read(raw, new Date(later(15).getTime() - 1))).toEqual(errand)
    expect(errandNote.read(raw, later(15))).toBeNull()
  })

  it('is worth nothing when a character of it was changed', () => {
    const raw = errandNote.write(errand, NOW)
    const at = raw.length - 10
    expect(errandNote.read(raw.slice(0, at) + (raw[at] === 'A' ? 'B' : 'A') + raw.slice(at + 1), NOW)).toBeNull()
  })

  it.each([undefined, '', 'v1.', 'v1.AAAA', '{"purpose":"link"}'])('is not %j', (raw) => {
    expect(errandNote.read(raw, NOW)).toBeNull()
  })

  it('is not a note of another kind', () => {
    const question = questionNote.write({ arrival: samsSso, heldBy: 'ada', since: NOW.toISOString(), next: null }, NOW)
    expect(questionNote.read(question, NOW)?.heldBy).toBe('ada')
    expect(errandNote.read(question, NOW)).toBeNull()
    expect(questionNote.read(errandNote.write(errand, NOW), NOW)).toBeNull()
  })
})
