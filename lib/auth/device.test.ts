import { describe, expect, it } from 'vitest'
import { deviceOf } from './device.ts'

describe('A device', () => {
  it('has the address that the nearest proxy saw, not one that the sender claims', () => {
    expect(deviceOf(new Headers({ 'x-forwarded-for': '1.1.1.1, 203.0.113.7' })).address).toBe('203.0.113.7')
  })

  it('without an address still has one key to be counted under', () => {
    expect(deviceOf(new Headers()).address).toBe('unknown')
    expect(deviceOf(new Headers({ 'x-forwarded-for': '  ' })).address).toBe('unknown')
  })

  it('cannot fill the database with its name', () => {
    expect(deviceOf(new Headers({ 'user-agent': 'x'.repeat(5_000) })).userAgent).toHaveLength(300)
  })
})
