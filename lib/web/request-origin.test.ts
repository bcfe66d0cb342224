import { describe, expect, it } from 'vitest'
import { mayWrite } from './request-origin.ts'

const origin = 'https://cairn.example'
const asked = (method: string, headers: Record<string, string>) =>
  mayWrite({ method, path: '/account', headers: new Headers({ host: 'cairn.example', ...headers }) }, origin)

describe('A write', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('by %s from our own page is let through', (method) => {
    expect(asked(method, { origin })).toBe(true)
    expect(asked(method, { origin, 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a subdomain', { origin: 'https://sub.cairn.example' }],
    ['the same host without TLS', { origin: 'http://cairn.example' }],
    ['another port', { origin: 'https://cairn.example:8443' }],
    ['a sandboxed page', { origin: 'null' }],
    ['nowhere', {}],
    ['something that is no origin', { origin: 'cairn.example' }],
    ['a page that the browser calls another site', { origin, 'sec-fetch-site': 'cross-site' }],
    ['a page that the browser calls a neighbour', { origin, 'sec-fetch-site': 'same-site' }],
  ])('from %s is refused', (_, headers) => {
    expect(asked('POST', headers)).toBe(false)
  })

  it('is judged by the host that was asked when that is another name of this machine', () => {
    const headers = new Headers({ host: 'localhost:3000', origin: 'http://localhost:3000' })
    expect(mayWrite({ method: 'POST', path: '/account', headers }, 'http://127.0.0.1:3000')).toBe(true)
  })
})

describe('Stopping mail by one click', () => {
  const posted = (path: string) => mayWrite({ method: 'POST', path, headers: new Headers({ host: 'cairn.example' }) }, origin)

  it('comes from a mail program, which has no page', () => {
    expect(posted('/unsubscribe/one-click')).toBe(true)
    expect(posted('/unsubscribe')).toBe(false)
    expect(posted('/unsubscribe/one-click/more')).toBe(false)
  })
})

describe('A read', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('by %s needs no origin', (method) => {
    expect(asked(method, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(true)
  })
})
