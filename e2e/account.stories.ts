/** What holds for accounts with JavaScript and without: run by both specs. */
import { expect, test, type Page } from '@playwright/test'
import { signedOut, signedUp } from './beforehand.ts'
import { newPerson, PASSWORD, signIn, signOut, signUp, tryToSignIn } from './people.ts'

export function accountStories(): void {
  test('A person signs up, out and in again', async ({ page }) => {
    const sam = newPerson('Sam')
    await signUp(page, sam)
    await page.goto('/account')
    await expect(page.getByRole('main')).toContainText(sam.email)
    await signOut(page)
    await expectSignedOut(page)
    await signIn(page, sam.email)
    await page.goto('/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile')
  })

  test('A wrong password keeps the email, drops the password and says so in a focused summary', async ({ page }) => {
    const sam = newPerson('Sam')
    await tryToSignIn(page, sam.email, 'not the password')
    const summary = page.getByRole('alert').filter({ hasText: 'The email address or the password is not right.' })
    await expect(summary).toBeFocused()
    await expect(page.getByLabel('Email')).toHaveValue(sam.email)
    await expectSignedOut(page)
  })

  test('Empty and weak entries are named beside their fields, with what was entered kept', async ({ page }) => {
    await page.goto('/sign-up')
    await page.getByLabel('Name', { exact: true }).fill('Sam Rivera')
    await page.getByLabel('Email').fill('sam@example')
    await page.getByLabel('Password').fill('sam rivera 2026')
    await page.getByRole('button', { name: 'Create account' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'to fix' })
    await expect(summary).toBeVisible()
    await summary.getByRole('link', { name: /email address like/ }).click()
    await expect(page.getByLabel('Email')).toBeFocused()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sam Rivera')
    await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
  })

  test('A page that needs an account comes back after signing in', async ({ page }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    await signedOut(page)
    await page.goto('/account/data')
    await expect(page).toHaveURL('/sign-in?next=%2Faccount%2Fdata')
    await page.getByLabel('Email').fill(sam.email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page).toHaveURL('/account/data')
  })

  test('Signing in never leads to another site', async ({ page, baseURL }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    for (const next of ['//evil.example', '/.//evil.example', 'https://evil.example/', '/\\evil.example']) {
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
      expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
    }
  })

  test('A session ends at once on every page when it is signed out elsewhere', async ({ page, context }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const cookies = await context.cookies()
    await signedOut(page)
    await context.addCookies(cookies)
    await expectSignedOut(page)
  })
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
}
