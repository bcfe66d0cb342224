import { expect, test } from 'vitest'
import { timerAsk, timerHref } from './timer-href.ts'

const timer = { startedAt: '2027-01-13T10:29:30.000Z', day: '2027-01-13', time: '10:29', minutes: 90 }
const asked = (href: string) => Object.fromEntries(new URL(href, 'http://cairn.example').searchParams)

test('the address at which a timer is stopped or discarded asks it of that timer, and of none that is started later', () => {
  for (const ask of ['stop', 'discard'] as const) {
    const query = asked(timerHref(timer, { ask, roadmap: 'b' }))
    expect(query).toMatchObject({ roadmap: 'b' })
    expect(timerAsk(query, timer)).toBe(ask)
    expect(timerAsk(query, { ...timer, startedAt: '2027-01-13T12:00:00.000Z' })).toBeNull()
  }
})

test('an address that names no timer asks it of the one that runs', () => {
  expect(timerAsk({ timer: 'stop' }, timer)).toBe('stop')
  expect(timerAsk({ timer: 'start' }, timer)).toBeNull()
  expect(timerHref(timer, {})).toBe('/week#timer')
  expect(timerAsk(asked(timerHref(timer, {})), timer)).toBeNull()
})
