import { expect, type APIResponse } from '@playwright/test'
import { signedOut, signedUp } from './beforehand.ts'
import { newPerson, PASSWORD, signIn, tryToSignIn } from './people.ts'
import { test } from './story.ts'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

function expectHeaders(response: APIResponse): string {
  const headers = response.headers()
  expect(headers, response.url()).toMatchObject(everywhere)
  expect(headers['permissions-policy'], response.url()).toContain('camera=()')
  expect(headers['x-powered-by']).toBeUndefined()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy, response.url()).toContain("frame-ancestors 'none'")
  const scripts = policy.split(';').find((it) => it.trim().startsWith('script-src')) ?? ''
  expect(scripts, response.url()).not.toContain('unsafe')
  return policy
}

test.describe('Security headers', () => {
  for (const path of [
    '/',
    '/sign-in',
    '/no-such-page',
    '/api/health',
    '/api/auth/session',
    '/api/auth/nonsense',
    '/icon.svg',
    '/_next/static/nothing.js',
  ]) {
    test(`come with ${path}`, async ({ request }) => {
      expectHeaders(await request.get(path))
    })
  }

  test('come with redirects, refusals, wrong methods and broken requests, none of which a cache keeps', async ({ request, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin
    const ask = (method: string, path: string, more: object = {}) =>
      request.fetch(path, { method, headers: { origin }, maxRedirects: 0, failOnStatusCode: false, ...more })
    const answers = {
      'a page that leads to the sign-in': [await ask('GET', '/account'), 307],
      'a handler that leads on': [await ask('POST', '/sign-out'), 303],
      'a method that a handler lacks': [await ask('PUT', '/api/health'), 405],
      'a body that is no JSON': [await ask('POST', '/assessment/responses', { data: 'no json' }), 400],
      'an action that no build knows': [await ask('POST', '/sign-in', { headers: { origin, 'next-action': 'f'.repeat(42) } }), 409],
      'an address that cannot be read': [await ask('GET', '/%E0%A4%A'), 404],
      'a head without a body': [await ask('HEAD', '/'), 200],
      'somebody else’s': [await ask('GET', '/roadmap/of-somebody-else'), 404],
    } as const
    for (const [what, [response, status]] of Object.entries(answers)) {
      expect(response.status(), what).toBe(status)
      expectHeaders(response)
      expect(response.headers()['cache-control'], what).toContain('no-store')
    }
  })

  test('come with the files a page loads, which browsers may keep', async ({ page, request }) => {
    await page.goto('/')
    const files = await page
      .locator('script[src], link[rel=stylesheet]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('src') ?? it.getAttribute('href') ?? ''))
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const response = await request.get(file)
      expectHeaders(response)
      expect(response.headers()['cache-control']).toContain('immutable')
    }
  })

  test('come with a fresh nonce for each page, which no cache keeps', async ({ request }) => {
    const [one, other] = [await request.get('/sign-in'), await request.get('/sign-in')]
    const nonces = [one, other].map((it) => /'nonce-([^']+)'/.exec(expectHeaders(it))?.[1])
    expect(nonces[0]).toMatch(/^.{20,}$/)
    expect(nonces[0]).not.toBe(nonces[1])
    expect(await one.text()).toContain(`nonce="${nonces[0]}"`)
    for (const it of [one, other]) expect(it.headers()['cache-control']).toContain('no-store')
  })
})

test('Pages keep their own policy', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  for (const path of ['/', '/sign-in', '/sign-up', '/compare', '/assessment', '/no-such-page']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  expect(complaints).toEqual([])
})

test('Scripts smuggled into a page do not run', async ({ page }) => {
  const inHtml = `<script>window.smuggled = 'inline'</script><script src="https://evil.example/x.js"></script>
    <img src="data:," onerror="window.smuggled = 'handler'">`
  await page.route('https://evil.example/**', (route) => route.fulfill({ body: "window.smuggled = 'foreign'" }))
  await page.route('/sign-in', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('<main', `${inHtml}<main`) })
  })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  await page.goto('/sign-in')
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = "javascript:window.smuggled = 'link'"
    document.body.append(link)
    link.click()
  })
  // Four ways in, each of which the browser reports once it has refused it.
  await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(4)
  expect(await page.evaluate(() => 'smuggled' in window)).toBe(false)
})

test.describe('A write from elsewhere is refused and changes nothing', () => {
  for (const [from, headers] of Object.entries({
    'another site': { origin: 'https://evil.example' },
    'a sandboxed page': { origin: 'null' },
    nowhere: {},
  })) {
    test(`from ${from}`, async ({ page }) => {
      await signedUp(page, newPerson('Sam'))
      for (const path of ['/api/auth/signout', '/assessment/responses', '/account', '/sign-in', '/no-such-page']) {
        const response = await page.request.post(path, { headers, multipart: { a: 'b' } })
        expect(response.status(), path).toBe(403)
        expectHeaders(response)
      }
      await page.goto('/account')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile')
    })
  }

  test('and so is one that a browser calls cross-site', async ({ request, baseURL }) => {
    const headers = { origin: new URL(baseURL ?? '').origin, 'sec-fetch-site': 'cross-site' }
    expect((await request.post('/assessment/responses', { headers, data: {} })).status()).toBe(403)
  })
})

test('Reading changes nothing: a sign-out by address leaves the person signed in', async ({ page }) => {
  await signedUp(page, newPerson('Sam'))
  await page.request.get('/api/auth/signout')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile')
})

test('Strangers who guess lock out one another, not the owner at a browser that has signed in before', async ({ page, elsewhere }) => {
  const sam = newPerson('Sam')
  await signedUp(page, sam)
  await signedOut(page)
  const known = (await page.context().cookies()).find((it) => it.name === 'cairn-known')
  expect(known).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect((known?.expires ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(90 * 24 * 60 * 60)

  const stranger = await elsewhere({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.9' } })
  for (let tries = 0; tries < 10; tries++) {
    await tryToSignIn(stranger, sam.email, 'not the password')
    await expect(stranger.getByRole('alert').first()).toContainText('is not right')
  }
  await tryToSignIn(stranger, sam.email, PASSWORD)
  await expect(stranger.getByRole('alert').first()).toContainText('Too many tries')
  await signIn(page, sam.email)
})
