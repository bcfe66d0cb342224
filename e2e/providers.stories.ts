/** Signing in at a provider, with JavaScript and without: run by both specs. */
import { expect, test, type Page } from '@playwright/test'
import { signedUp } from './beforehand.ts'
import { newPerson } from './people.ts'
import { continueAs, newProviderPerson, type ProviderPerson } from './provider.ts'

export function providerStories(): void {
  test('The first sign-in makes the account and takes the work along; the second finds it', async ({ page, context }) => {
    const sam = newProviderPerson('Sam')
    await answerOneQuestion(page)
    await page.goto('/sign-up')
    await continueAs(page, sam)
    await expectSignedIn(page, sam.email)
    await page.goto('/assessment/about')
    await expect(page.getByLabel('How many hours can you study')).toHaveValue('9')

    await context.clearCookies()
    await page.goto('/sign-in')
    await continueAs(page, { ...sam, email: 'another.address@example.org' })
    await expect(page).toHaveURL('/roadmap')
    await expectSignedIn(page, sam.email)
    await page.goto('/assessment/about')
    await expect(page.getByLabel('How many hours can you study')).toHaveValue('9')
  })

  test('Somebody links the provider, signs in by it and unlinks it', async ({ page, context }) => {
    const sam = newPerson('Sam')
    const atWork = newProviderPerson('Samantha')
    await signedUp(page, sam)
    await page.goto('/account/sign-in')
    await expect(row(page)).toContainText('Not linked')
    await continueAs(page, atWork, 'Link Acme')
    await expect(page.getByRole('status').filter({ hasText: 'Acme is linked' })).toBeVisible()
    await expect(row(page)).toContainText(atWork.email)

    await context.clearCookies()
    await page.goto('/sign-in')
    await continueAs(page, atWork)
    await expectSignedIn(page, sam.email)

    await page.goto('/account/sign-in')
    await page.getByRole('button', { name: 'Unlink Acme' }).click()
    await expect(row(page)).toContainText('Not linked')
    await context.clearCookies()
    await page.goto('/sign-in')
    await continueAs(page, atWork)
    await expectSignedIn(page, atWork.email)
  })

  test('The last way in cannot be unlinked', async ({ page }) => {
    await signInAnew(page, newProviderPerson('Sam'))
    await page.goto('/account/sign-in')
    await page.getByRole('button', { name: 'Unlink Acme' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'This is your only way in.' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: 'Unlink Acme' })).toBeVisible()
  })

  test('A sign-in that opens another account is not linked to a second one', async ({ page, context }) => {
    const sam = newProviderPerson('Sam')
    await signInAnew(page, sam)
    await context.clearCookies()
    await signedUp(page, newPerson('Alan'))
    await page.goto('/account/sign-in')
    await continueAs(page, sam, 'Link Acme')
    await expect(page.getByText('That sign-in at Acme opens another account here.')).toBeVisible()
    await expect(row(page)).toContainText('Not linked')
  })

  test('An account with the same verified address is not merged: its owner is told to link', async ({ page, context }) => {
    const sam = newProviderPerson('Sam')
    await signInAnew(page, sam)
    await context.clearCookies()
    await page.goto('/sign-in')
    await continueAs(page, { ...sam, subject: crypto.randomUUID() })
    await expect(page).toHaveURL(/\/sign-in\?problem=link-first/)
    await expect(page.getByText('There is an account with your address already.')).toBeVisible()
  })

  test('Without a verified address no account is made, and the page says what to do', async ({ page }) => {
    await page.goto('/sign-up')
    await continueAs(page, newProviderPerson('Sam', { verified: false }))
    await expect(page.getByText('Acme does not say that your email address is verified, so no account was made.')).toBeVisible()
    await expectSignedOut(page)
  })

  test('Somebody who says no at the provider finds everything as it was', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Continue with Acme' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('Acme did not sign you in. Nothing was changed.')).toBeVisible()
    await expectSignedOut(page)
  })

  test('The page that was wanted opens afterwards, and never one of another site', async ({ page, baseURL }) => {
    await page.goto('/account/data')
    await expect(page).toHaveURL('/sign-in?next=%2Faccount%2Fdata')
    await continueAs(page, newProviderPerson('Sam'))
    await expect(page).toHaveURL('/account/data')
    for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
      await page.context().clearCookies()
      await page.goto(`/sign-in?${new URLSearchParams({ next, callbackUrl: next })}`)
      await continueAs(page, newProviderPerson('Sam'))
      await expect(page).toHaveURL(/\/path$|\/assessment/)
      expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
    }
  })
}

const row = (page: Page) => page.getByRole('region', { name: 'Ways to sign in' }).getByRole('listitem').filter({ hasText: 'Acme' })

export async function signInAnew(page: Page, person: ProviderPerson): Promise<void> {
  await page.goto('/sign-in')
  await continueAs(page, person)
  await expectSignedIn(page, person.email)
}

export async function answerOneQuestion(page: Page): Promise<void> {
  await page.goto('/assessment/about')
  await page.getByLabel('How many hours can you study').fill('9')
  await page.getByRole('button', { name: 'Skip what is open' }).click()
  await expect(page).not.toHaveURL(/about/)
}

export async function expectSignedIn(page: Page, email: string): Promise<void> {
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText(email)
}

export async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
}
