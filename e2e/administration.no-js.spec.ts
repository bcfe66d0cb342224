import { expect, test } from '@playwright/test'
import { castOf } from './access-samples.ts'
import { signedIn } from './beforehand.ts'

test('An administrator finds somebody and changes their role without JavaScript', async ({ page, baseURL }) => {
  const { rhoda, password, mentor } = castOf(baseURL)
  await signedIn(page, rhoda, password)
  await page.goto('/admin/users')
  await page.getByLabel('Name or address').fill(mentor.email)
  await page.getByRole('button', { name: 'Search' }).click()
  await page
    .getByRole('link', { name: /mentor|Somebody/i })
    .first()
    .click()
  await page.getByRole('radio', { name: 'Learner' }).check()
  await page.getByRole('button', { name: 'Save role' }).click()
  await expect(page.getByText('Saved. It counts from their next page on.')).toBeVisible()
  await page.getByRole('radio', { name: 'Mentor' }).check()
  await page.getByRole('button', { name: 'Save role' }).click()
  await expect(page.getByText('Changed the role to mentor').first()).toBeVisible()
})
