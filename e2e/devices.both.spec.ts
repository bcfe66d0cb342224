import { expect, test, type Page } from '@playwright/test'
import { castOf } from './access-samples.ts'
import { signedOut, signedUp } from './beforehand.ts'
import { beginApp, deviceStories, turnOn } from './devices.stories.ts'
import { newPerson, PASSWORD } from './people.ts'

deviceStories()

/** A device that holds passkeys and whose owner always says yes. @returns how to ask what it holds */
async function deviceWithPasskeys(page: Page, { isUserVerified = true } = {}) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
  return async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length
}

const passkeys = (page: Page) => page.getByRole('region', { name: 'Passkeys' })

async function addPasskey(page: Page): Promise<void> {
  await page.goto('/account/sign-in')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(passkeys(page).getByRole('listitem')).toHaveCount(1)
}

test('A passkey is added, signs in alone, is renamed, and once removed signs in no more', async ({ page }) => {
  const held = await deviceWithPasskeys(page)
  const sam = newPerson('Sam')
  await signedUp(page, sam)
  await addPasskey(page)
  expect(await held()).toBe(1)
  await expect(passkeys(page)).toContainText('Chrome on Windows')
  await passkeys(page).getByText('Rename').click()
  await passkeys(page).getByLabel('Name').fill('My laptop')
  await passkeys(page).getByRole('button', { name: 'Save name' }).click()
  await expect(passkeys(page).getByRole('listitem')).toContainText('My laptop')

  await signedOut(page)
  await page.goto('/sign-in?next=%2Faccount%2Fsign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL('/account/sign-in')
  await expect(passkeys(page)).toContainText('last used today')

  await passkeys(page).getByRole('button', { name: 'Remove My laptop' }).click()
  await expect(passkeys(page)).toContainText('None yet')
  await signedOut(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'may have been removed' })).toBeVisible()
  await expect(page).toHaveURL('/sign-in')
})

test('A device that does not make sure who holds it makes no passkey, and the page says what to do', async ({ page }) => {
  const held = await deviceWithPasskeys(page, { isUserVerified: false })
  await signedUp(page, newPerson('Sam'))
  await page.goto('/account/sign-in')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No passkey was used' })).toBeVisible()
  expect(await held()).toBe(0)
})

test('The interface of next-auth is no way around a second factor', async ({ page, context, baseURL }) => {
  const sam = newPerson('Sam')
  await signedUp(page, sam)
  await turnOn(page, await beginApp(page))
  await context.clearCookies()
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const answer = await page.request.post('/api/auth/callback/credentials', {
    headers: { origin: new URL(baseURL ?? '').origin },
    form: { csrfToken, json: 'true', email: sam.email, password: PASSWORD },
  })
  expect(answer.status()).toBe(401)
  expect((await context.cookies()).some((it) => it.name.endsWith('session-token') && it.value !== '')).toBe(false)
})

test('Long after signing in, what guards the account asks again and then goes on', async ({ page, context, baseURL }) => {
  const { longAgo, password } = castOf(baseURL)
  await context.addCookies([{ name: 'next-auth.session-token', value: longAgo.token, url: baseURL ?? '', httpOnly: true }])
  await page.goto('/account/sign-in/second-factor')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page).toHaveURL('/sign-in/again?next=%2Faccount%2Fsign-in%2Fsecond-factor')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL('/account/sign-in/second-factor')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
})

test('The codes can be taken along as a file', async ({ page }) => {
  await signedUp(page, newPerson('Sam'))
  await turnOn(page, await beginApp(page))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as a file' }).click()])
  expect(download.suggestedFilename()).toBe('cairn-recovery-codes.txt')
})
