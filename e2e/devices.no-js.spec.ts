import { expect, test } from '@playwright/test'
import { signedUp } from './beforehand.ts'
import { deviceStories } from './devices.stories.ts'
import { newPerson } from './people.ts'

deviceStories()

test('Without JavaScript there is no button for passkeys, and it says so', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: /passkey/ })).toHaveCount(0)
  await signedUp(page, newPerson('Sam'))
  await page.goto('/account/sign-in')
  await expect(page.getByRole('button', { name: /passkey/ })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Passkeys' })).toContainText('needs JavaScript')
})
