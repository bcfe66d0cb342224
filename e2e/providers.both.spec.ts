import { expect, type Page } from '@playwright/test'
import { signedUp } from './beforehand.ts'
import { newPerson } from './people.ts'
import { continueAs, newProviderPerson, signInThere } from './provider.ts'
import { expectSignedIn, expectSignedOut, providerStories, signInAnew } from './providers.stories.ts'
import { test } from './story.ts'

providerStories()

/** Signs in at the provider, and keeps the address that it sends the browser back to instead of opening it. */
async function asFarAsTheAddressBack(page: Page, button = 'Continue with Acme'): Promise<string> {
  let back = ''
  await page.route('**/authorize', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 })
    back = answer.headers()['location'] ?? ''
    await route.fulfill({ status: 200, contentType: 'text/html', body: '<title>held back</title>' })
  })
  await page.getByRole('button', { name: button }).click()
  await signInThere(page, newProviderPerson('Sam'))
  await expect(page).toHaveTitle('held back')
  await page.unroute('**/authorize')
  return back
}

const notBegunHere = (page: Page) => page.getByText('That sign-in was not begun here, or it took longer than 15 minutes.')

test('An address back from the provider opens nothing with a changed state', async ({ page }) => {
  await page.goto('/sign-in')
  const back = new URL(await asFarAsTheAddressBack(page))
  back.searchParams.set('state', 'x'.repeat(43))
  await page.goto(back.href)
  await expect(notBegunHere(page)).toBeVisible()
  await expectSignedOut(page)
})

test('An address back from the provider is good once', async ({ page, context }) => {
  await page.goto('/sign-in')
  const back = await asFarAsTheAddressBack(page)
  const before = await context.cookies()
  await page.goto(back)
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto(back)
  await expect(page).not.toHaveURL(/callback/)
  // With every cookie as it was, the provider itself refuses its code.
  await context.clearCookies()
  await context.addCookies(before)
  await page.goto(back)
  await expect(page.getByText('Acme did not sign you in.')).toBeVisible()
  await expectSignedOut(page)
})

test('An address back from the provider opens nothing in another browser: nobody is signed in to a stranger’s account', async ({
  page,
  elsewhere,
}) => {
  await page.goto('/sign-in')
  const back = await asFarAsTheAddressBack(page)
  const victim = await elsewhere()
  await victim.goto(back)
  await expect(notBegunHere(victim)).toBeVisible()
  await expectSignedOut(victim)
})

test('Linking that was begun in one session is not ended in another', async ({ page, context }) => {
  await signedUp(page, newPerson('Sam'))
  await page.goto('/account/sign-in')
  const back = await asFarAsTheAddressBack(page, 'Link Acme')
  const jar = (await context.cookies()).filter((it) => !/session-token/.test(it.name))
  await context.clearCookies()
  await signedUp(page, newPerson('Alan'))
  await context.addCookies(jar)
  await page.goto(back)
  await page.goto('/account/sign-in')
  await expect(page.getByRole('region', { name: 'Ways to sign in' })).toContainText('Not linked')
})

test('No other site can send a person to link or to sign in', async ({ page, request, baseURL }) => {
  const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  const post = (headers: Record<string, string>) =>
    request.post('/sign-in/with/oidc', { form: { purpose: 'link' }, headers, maxRedirects: 0 })
  expect((await post(elsewhere)).status()).toBe(403)
  expect((await request.get('/sign-in/with/oidc', { maxRedirects: 0 })).status()).toBe(405)
  const here = { origin: baseURL ?? '' }
  expect((await post(here)).headers()['location']).toBe('/sign-in?next=%2Faccount%2Fsign-in')
  expect((await request.post('/sign-in/with/oidc', { form: { purpose: 'sign-in', role: 'administrator' }, headers: here })).status()).toBe(
    400,
  )
  expect((await request.post('/sign-in/with/google', { form: { purpose: 'sign-in' }, headers: here })).status()).toBe(404)
  const leads = await request.get('/api/auth/signin/oidc?callbackUrl=https://evil.example/', { maxRedirects: 0 })
  expect(leads.headers()['location']).not.toContain('evil.example')
  await expectSignedOut(page)
})

test('The policy for forms stays as narrow as on every page, and the way to the provider works in spite of it', async ({ page }) => {
  const policies: string[] = []
  const complaints: string[] = []
  page.on('response', (it) => void (it.request().isNavigationRequest() && policies.push(it.headers()['content-security-policy'] ?? 'none')))
  page.on('console', (it) => void (/Content Security Policy/.test(it.text()) && complaints.push(it.text())))
  await page.goto('/sign-in')
  await continueAs(page, newProviderPerson('Sam'))
  await expect(page).not.toHaveURL(/sign-in|127\.0\.0\.1/)
  const ours = policies.filter((it) => it !== 'none')
  expect(ours.length).toBeGreaterThanOrEqual(3)
  for (const policy of ours) expect(policy).toMatch(/form-action '(self|none)'/)
  expect(complaints).toEqual([])
})

test('Two browsers that come with one new identity at once get into one account', async ({ elsewhere }) => {
  const sam = newProviderPerson('Sam')
  const pages = await Promise.all([elsewhere(), elsewhere()])
  await Promise.all(pages.map((page) => page.goto('/sign-in').then(() => continueAs(page, sam))))
  for (const page of pages) await expectSignedIn(page, sam.email)
})

test('Somebody without a password shows again that it is them at the provider', async ({ page }) => {
  const sam = newProviderPerson('Sam')
  await signInAnew(page, sam)
  await page.goto('/sign-in/again?next=%2Faccount%2Fsign-in')
  await continueAs(page, newProviderPerson('Alan'), /with Acme/)
  await expect(page.getByText('That sign-in at Acme is not linked to this account')).toBeVisible()
  await continueAs(page, sam, /with Acme/)
  await expect(page).toHaveURL('/account/sign-in')
})
