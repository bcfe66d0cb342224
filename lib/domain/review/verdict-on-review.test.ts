import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DECISIONS, JUDGEMENTS, type Decision } from './judgement.ts'
import { checksOf, draftOf, nothingWritten, ReviewWords, type Check, type Point } from './review-draft.ts'
import { complaintAbout, mayRevoke, pointsRaised, pointsSettled, type OpenPoint } from './verdict-on-review.ts'

const [one, two] = ['criterion:c1', 'criterion:c2']
const met: Check = { judgement: 'met', words: '' }
const missing: Check = { judgement: 'not-yet', words: 'Add the licence.' }
const silent: Check = { judgement: 'not-yet', words: '' }
const must: Point = { about: '', blocking: true, words: 'Say who should not use it.' }
const might: Point = { about: '', blocking: false, words: 'A picture would help.' }
const open = (about: string, blocking = true): OpenPoint => ({ id: `of ${about}`, about, blocking })

interface Written {
  checks?: Record<string, Check>
  points?: Point[]
  words?: string
  open?: OpenPoint[]
}

const bothMet = { [one]: met, [two]: met }

/** Decision and what was written → the field of the complaint, or null when it can be sent. */
const TABLE: [string, Decision, Written, string | null][] = [
  ['all met', 'approve', { checks: bothMet }, null],
  ['all met, one with advice', 'approve', { checks: { ...bothMet, [two]: { judgement: 'advice', words: 'Name the version.' } } }, null],
  ['all met, with advice beside', 'approve', { checks: bothMet, points: [might] }, null],
  ['one not judged', 'approve', { checks: { [one]: met } }, 'decision'],
  ['one judged without a judgement', 'approve', { checks: { [one]: met, [two]: { judgement: null, words: 'Hm' } } }, 'decision'],
  ['one not yet met', 'approve', { checks: { [one]: met, [two]: missing } }, 'decision'],
  ['a point that must change', 'approve', { checks: bothMet, points: [must] }, 'decision'],
  ['an open point about what is met now', 'approve', { checks: bothMet, open: [open(two)] }, null],
  ['an open point about the whole', 'approve', { checks: bothMet, open: [open('')] }, 'decision'],
  ['open advice', 'approve', { checks: bothMet, open: [open('', false)] }, null],
  ['something else marked as missing', 'approve', { checks: { ...bothMet, 'milestone:m-x': silent } }, 'decision'],
  ['one not yet met, with words', 'changes', { checks: { [one]: met, [two]: missing } }, null],
  ['one not yet met, without words', 'changes', { checks: { [one]: met, [two]: silent } }, `words:${two}`],
  ['one still not met, with the open point', 'changes', { checks: { [two]: silent }, open: [open(two)] }, null],
  ['nothing missing', 'changes', { checks: bothMet, words: 'Hm' }, 'decision'],
  ['an open point that is met now', 'changes', { checks: bothMet, open: [open(two)] }, 'decision'],
  ['a point that must change', 'changes', { points: [must] }, null],
  ['a point without words', 'changes', { points: [{ ...must, words: '' }] }, 'decision'],
  ['advice alone', 'changes', { points: [might] }, 'decision'],
  ['a note', 'comment', { words: 'I read half of it.' }, null],
  ['advice', 'comment', { points: [might] }, null],
  ['nothing', 'comment', {}, 'words'],
  ['something missing', 'comment', { words: 'Hm', checks: { [one]: missing } }, 'decision'],
  ['a point that must change', 'comment', { words: 'Hm', points: [must] }, 'decision'],
]

const complaint = (decision: Decision, { open: left = [], ...written }: Written, needs: readonly string[] = [one, two]) =>
  complaintAbout(decision, { ...nothingWritten, ...written }, { needs, open: left })

describe('A decision on a review', () => {
  test.each(TABLE)('with %s: %s', (_, decision, written, field) => expect(complaint(decision, written)?.field ?? null).toBe(field))

  test('on a roadmap needs nothing to be marked', () => {
    expect(complaint('approve', {}, [])).toBeNull()
    expect(complaint('approve', { checks: { 'milestone:m-x': missing } }, [])?.field).toBe('decision')
  })

  const written = fc.record({
    checks: fc.dictionary(
      fc.constantFrom(one, two, 'criterion:c3', 'milestone:m-x'),
      fc.record({ judgement: fc.constantFrom(null, ...JUDGEMENTS), words: fc.constantFrom('', 'Words') }),
    ),
    points: fc.array(fc.record({ about: fc.constantFrom('', one), blocking: fc.boolean(), words: fc.constantFrom('', 'Words') }), {
      maxLength: 3,
    }),
    words: fc.constantFrom('', 'A note'),
    open: fc.array(fc.record({ id: fc.uuid(), about: fc.constantFrom('', one, two), blocking: fc.boolean() }), { maxLength: 3 }),
  })

  test('to approve leaves nothing open that holds it back; to ask for changes always leaves something with words', () => {
    fc.assert(
      fc.property(written, ({ open: left, ...rest }) => {
        const draft = { ...rest, decision: null }
        const stays = left.filter((it) => it.blocking && !pointsSettled(draft.checks, left).includes(it))
        const raised = pointsRaised(draft).filter((it) => it.blocking)
        if (!complaintAbout('approve', draft, { needs: [one, two], open: left })) expect([...stays, ...raised]).toEqual([])
        if (!complaintAbout('changes', draft, { needs: [one, two], open: left })) expect(stays.length + raised.length).toBeGreaterThan(0)
        if (!complaintAbout('comment', draft, { needs: [one, two], open: left })) expect(raised).toEqual([])
        for (const it of pointsRaised(draft)) expect(it.words).not.toBe('')
      }),
    )
  })

  test('to approve and to ask for changes are never both possible', () => {
    fc.assert(
      fc.property(written, ({ open: left, ...rest }) => {
        const possible = DECISIONS.filter((it) => !complaintAbout(it, { ...rest, decision: null }, { needs: [one, two], open: left }))
        expect(possible).not.toEqual(expect.arrayContaining(['approve', 'changes']))
      }),
    )
  })

  test('to approve can be taken back for thirty days', () => {
    const then = new Date('2026-11-01T09:00:00.000Z')
    expect(mayRevoke(then, new Date('2026-12-01T09:00:00.000Z'))).toBe(true)
    expect(mayRevoke(then, new Date('2026-12-01T09:00:00.001Z'))).toBe(false)
  })
})

describe('A draft of a review', () => {
  test('is read back as it was written, and nothing of what cannot be read', () => {
    const draft: ReviewWords = { checks: { [one]: missing }, points: [might], decision: 'changes', words: '# Note' }
    expect(draftOf(JSON.stringify(draft))).toEqual(draft)
    for (const column of ['', '[]', '{"checks":1}', 'null']) expect(draftOf(column)).toEqual(nothingWritten)
    expect(checksOf(JSON.stringify(draft.checks))).toEqual(draft.checks)
    expect(checksOf('oops')).toEqual({})
  })

  test('keeps no line end of another kind and nothing that a database refuses, and bounds its words', () => {
    const words = ReviewWords.parse({ ...nothingWritten, words: ' a\r\nb\u0000 ' }).words
    expect(words).toBe('a\nb')
    expect(ReviewWords.safeParse({ ...nothingWritten, words: 'x'.repeat(10_001) }).success).toBe(false)
    expect(ReviewWords.safeParse({ ...nothingWritten, checks: { [one]: { judgement: 'met', words: 'x'.repeat(2_001) } } }).success).toBe(
      false,
    )
    expect(ReviewWords.safeParse({ ...nothingWritten, checks: { 'tick:1': met } }).success).toBe(false)
  })
})
