import { expect, test } from '@playwright/test'
import { accountStories } from './account.stories.ts'
import { signedUp } from './beforehand.ts'
import { newPerson, PASSWORD } from './people.ts'

accountStories()

test('The session cookie is out of reach of scripts and other sites', async ({ page, context }) => {
  await signedUp(page, newPerson('Sam'))
  const cookie = (await context.cookies()).find((it) => it.name.endsWith('next-auth.session-token'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.value).toMatch(/^[\w-]{43}$/)
  await page.goto('/account')
  expect(await page.evaluate(() => document.cookie)).not.toContain('session-token')
})

test('The interface of next-auth and the form make the same session', async ({ page, context, baseURL }) => {
  const sam = newPerson('Sam')
  await signedUp(page, sam)
  await context.clearCookies()
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const post = (path: string, more: Record<string, string>) =>
    page.request.post(`/api/auth/${path}`, {
      headers: { origin: new URL(baseURL ?? '').origin },
      form: { csrfToken, json: 'true', ...more },
    })
  expect((await post('callback/credentials', { email: sam.email, password: 'not the password' })).status()).toBe(401)
  expect((await post('callback/credentials', { email: sam.email, password: PASSWORD })).status()).toBe(200)
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText(sam.email)
  expect((await (await page.request.get('/api/auth/session')).json()).user).toEqual(sam)
  const cookies = await context.cookies()
  await post('signout', {})
  await context.addCookies(cookies)
  await page.goto('/account')
  await expect(page).toHaveURL(/sign-in/)
})

test('Answers given before signing up come along', async ({ page }) => {
  await page.goto('/assessment/about')
  await page.getByLabel('How many years').fill('5')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).not.toHaveURL(/about/)
  await page.goto('/sign-up')
  await expect(page.getByRole('complementary', { name: 'What comes with you' })).toContainText(/[1-9]\d* of \d+ answered/)
  await signedUp(page, newPerson('Sam'))
  await page.goto('/assessment/about')
  await expect(page.getByLabel('How many years')).toHaveValue('5')
})
