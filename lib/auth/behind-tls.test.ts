import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const origin = 'https://cairn.example'

beforeAll(() => {
  vi.stubEnv('CAIRN_ORIGIN', origin)
})

const ask = async (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) => {
  const { proxy } = await import('../../proxy.ts')
  return proxy(new NextRequest(`${origin}${path}`, { ...init, headers: { host: 'cairn.example', ...init.headers } }))
}

describe('Behind TLS', () => {
  it('cookies are held to this host and never sent in the clear', async () => {
    const { guestCookieName, secretCookieOptions, sessionCookieName } = await import('./cookies.ts')
    expect([sessionCookieName(), guestCookieName()]).toEqual(['__Host-next-auth.session-token', '__Host-cairn-guest'])
    // What a browser demands of a cookie with that prefix.
    expect(secretCookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  })

  it('next-auth reads and writes the same cookie and knows its address', async () => {
    const { sessionCookieName } = await import('./cookies.ts')
    const { nextAuthOptions } = await import('./next-auth.ts')
    const { cookies, useSecureCookies } = nextAuthOptions()
    expect(cookies?.sessionToken?.name).toBe(sessionCookieName())
    expect(useSecureCookies).toBe(true)
    expect(process.env['NEXTAUTH_URL']).toBe(origin)
  })

  it('every answer of the proxy tells browsers to keep to TLS, refusals too', async () => {
    const answers = [await ask('/'), await ask('/', { method: 'POST' })]
    expect(answers.map((it) => it.status)).toEqual([200, 403])
    for (const it of answers) expect(it.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  })
})

describe('The proxy', () => {
  it('lets no method through that neither pages nor handlers know', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await ask('/', { method, headers: { origin } })
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, POST, OPTIONS'])
    }
  })

  it('tells a page its own path and replaces one that the sender claims', async () => {
    const { headers } = await ask('/roadmap?view=map', { headers: { 'x-cairn-path': '/evil' } })
    expect(headers.get('x-middleware-request-x-cairn-path')).toBe('/roadmap?view=map')
  })

  it('hands the page the nonce that its policy names, and replaces a policy that the sender claims', async () => {
    const { headers } = await ask('/', { headers: { 'content-security-policy': "script-src 'nonce-known'" } })
    expect(headers.get('x-middleware-request-content-security-policy')).toBe(headers.get('content-security-policy'))
    expect(headers.get('content-security-policy')).not.toContain('known')
  })
})
