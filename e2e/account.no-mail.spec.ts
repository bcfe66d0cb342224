/** A server that sends no mail: signing up needs none, and pages say what to do without. */
import { expect, test } from '@playwright/test'
import { askToSignUp, newPerson, signIn, signOut } from './people.ts'

test('Signing up signs in at once, and says that nothing is sent', async ({ page }) => {
  const sam = newPerson('Sam')
  await page.goto('/sign-up')
  await expect(page.getByRole('main')).toContainText('This server sends no mail.')
  await askToSignUp(page, sam)
  await expect(page).not.toHaveURL(/sign-up/)
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('This server sends no mail')
  await signOut(page)
  await signIn(page, sam.email)
})

test('A forgotten password leads to the people who run the server', async ({ page }) => {
  await page.goto('/forgot')
  await expect(page.getByRole('main')).toContainText('npm run reset-link')
  await expect(page.getByRole('button', { name: 'Send the link' })).toHaveCount(0)
})

test('There is no mailbox', async ({ request }) => {
  expect((await request.get('/mailbox')).status()).toBe(404)
})
