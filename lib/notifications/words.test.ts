import { describe, expect, it } from 'vitest'
import { NOTIFICATION_KINDS } from '../domain/account/notification.ts'
import { seal } from '../auth/sealed.ts'
import { asText } from '../mail/letter.ts'
import { digestOf, letterOf } from './letters.ts'
import { readStopToken, stopToken } from './unsubscribe.ts'
import { wordsOf } from './words.ts'

const facts = { who: 'Grace', title: 'Model registry', number: 2, days: 7, promised: 5 }

describe('The words of a notification', () => {
  it.each(NOTIFICATION_KINDS)('%s are whole with all facts, with few, and once everybody has left', (kind) => {
    for (const given of [facts, { who: null, title: null }, {}]) {
      const { title, line, more, action } = wordsOf(kind, given)
      for (const text of [title, line, action, ...more]) {
        expect(text).not.toMatch(/undefined|null|NaN|\.\.|!|  /)
        expect(text).toMatch(/^[A-Z“0-9]/)
      }
      expect(title).not.toMatch(/\.$/)
      for (const text of [line, ...more]) expect(text).toMatch(/\.$/)
    }
  })

  it('name the criteria that are open when changes are asked for, and the number of the try', () => {
    const { line, more } = wordsOf('changes-asked', { ...facts, missing: 2, criteria: 'The licence is named.\nGoing back was tried.' })
    expect(line).toBe('Model registry, number 2: 2 points are open.')
    expect(more.slice(0, 2)).toEqual(['Not yet: The licence is named.', 'Not yet: Going back was tried.'])
  })

  it('say to each side what a closed request means for them', () => {
    const closed = (why: string, to: string) => wordsOf('request-closed', { ...facts, days: 28, why, to }).title
    expect(closed('expired', 'learner')).toBe('Your request has closed without an answer')
    expect(closed('expired', 'mentor')).toBe('The request of Grace has closed')
    expect(closed('silent', 'learner')).toBe('Model registry is no longer in review')
    expect(closed('reopened', 'learner')).toBe('Your request is open to your other mentors')
    expect(wordsOf('request-closed', { ...facts, outcome: 'ended' }).title).toBe('A request has closed with the mentorship')
  })

  it('of one day are of a day, not of days', () => {
    expect(wordsOf('waits-long', { ...facts, days: 1, promised: 1 }).line).toBe(
      'Model registry has waited for Grace for 1 day. Promised: 1 day.',
    )
  })
})

describe('A mail about news', () => {
  const told = { id: 'n', kind: 'changes-asked', facts, path: '/reviews/r' } as const

  it('leads to the page, to the choice of mails, and to where mails like it are stopped', () => {
    const text = asText(letterOf('ada', told))
    expect(text).toContain('http://127.0.0.1:3000/reviews/r')
    expect(text).toContain('http://127.0.0.1:3000/account/notifications')
    const { token = '' } = /unsubscribe\?token=(?<token>[\w.-]+)/.exec(text)?.groups ?? {}
    expect(readStopToken(token)).toEqual({ userId: 'ada', group: 'waiting' })
  })

  it('that a stranger can cause repeats no name that they chose', () => {
    const mail = asText(letterOf('ada', { ...told, kind: 'invited', facts: { ...facts, who: 'Win a prize at evil.example' } }))
    expect(mail).not.toContain('evil.example')
    const both = [told, { ...told, kind: 'invited', facts: { ...facts, who: 'Win a prize at evil.example' } }] as const
    expect(asText(digestOf('ada', both))).not.toContain('evil.example')
  })

  it('of several things names each, and stops all of them', () => {
    const letter = digestOf('ada', [told, { ...told, kind: 'approved' }])
    expect(letter.paragraphs).toEqual([
      'Grace asks for changes. Model registry, number 2.',
      'Grace approved your work. Model registry, number 2.',
    ])
    expect(readStopToken(new URL(letter.unsubscribe ?? '').searchParams.get('token') ?? '')).toEqual({ userId: 'ada', group: 'all' })
  })

  it('is stopped by no token that was changed or is of another kind', () => {
    const token = stopToken({ userId: 'ada', group: 'news' })
    expect(readStopToken(token)).toEqual({ userId: 'ada', group: 'news' })
    for (const bad of ['', 'v1.', token.slice(0, -4), token.replace('v1', 'v2'), token.replace(/(.{20})./, '$1-'), seal('{}')])
      expect(readStopToken(bad)).toBeNull()
  })
})
