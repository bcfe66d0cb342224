/** Without mail an address is proved by nobody at sign-up, so somebody may wait in an account with another's address. */
import { expect, type Page } from '@playwright/test'
import { askToSignUp, PASSWORD } from './people.ts'
import { continueAs, newProviderPerson, type ProviderPerson } from './provider.ts'
import { answerOneQuestion, expectSignedIn, expectSignedOut } from './providers.stories.ts'
import { test } from './story.ts'

test('Whoever used the address unproved loses it to its owner, who sees nothing of theirs', async ({ page, elsewhere }) => {
  const owner = newProviderPerson('Sam')
  const lurker = await elsewhere()
  await signUpAs(lurker, owner)
  await answerOneQuestion(lurker)

  await page.goto('/sign-in')
  await continueAs(page, owner)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this account yours?')
  await expect(page.getByRole('main')).toContainText(owner.email)
  await expectSignedIn(lurker, owner.email)

  await page.goto('/sign-in/yours')
  await page.getByRole('button', { name: 'Take my address and begin anew' }).click()
  await expect(page).toHaveURL(/\/path$|\/assessment$/)
  await expectSignedIn(page, owner.email)
  await page.goto('/assessment/about')
  await expect(page.getByLabel('How many hours can you study')).toHaveValue('')

  await expectSignedOut(lurker)
  await lurker.goto('/sign-in')
  await lurker.getByLabel('Email').fill(owner.email)
  await lurker.getByLabel('Password').fill(PASSWORD)
  await lurker.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(lurker.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
})

test('Whoever made the account signs in as before, links the provider and loses nothing', async ({ page }) => {
  const sam = newProviderPerson('Sam')
  await signUpAs(page, sam)
  await answerOneQuestion(page)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await continueAs(page, sam)
  await page.getByRole('link', { name: 'Sign in with the password' }).click()
  await page.getByLabel('Email').fill(sam.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL('/account/sign-in')
  await continueAs(page, sam, 'Link Acme')
  await expect(page.getByRole('region', { name: 'Ways to sign in' })).toContainText(`${sam.email}, verified`)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await continueAs(page, sam)
  await expect(page).toHaveURL('/roadmap')
  await page.goto('/assessment/about')
  await expect(page.getByLabel('How many hours can you study')).toHaveValue('9')
})

test('The question is asked in the browser that came from the provider and in no other', async ({ page }) => {
  await page.goto('/sign-in/yours')
  await expect(page).toHaveURL(/\/sign-in\?problem=not-begun-here/)
  await expect(page.getByText('That sign-in was not begun here')).toBeVisible()
})

/** Signs up with somebody's address, and shows nothing. */
async function signUpAs(page: Page, { email }: ProviderPerson): Promise<void> {
  await askToSignUp(page, { name: 'Mallory', email })
  await expect(page).not.toHaveURL(/sign-up/)
}
