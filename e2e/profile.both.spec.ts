import { expect, test } from '@playwright/test'
import { assessed, signedUp } from './beforehand.ts'
import { newPerson } from './people.ts'
import { choose, germanDay, profileStories, zoneOfAnotherDay } from './profile.stories.ts'

profileStories()

test('The zone of the browser is one press away', async ({ page }) => {
  await signedUp(page, newPerson('Sam'))
  await page.goto('/account')
  await page.getByRole('button', { name: 'Use Europe/Oslo, as this browser' }).click()
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Oslo')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Profile saved.' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Oslo')
  await expect(page.getByRole('button', { name: /as this browser/ })).toHaveCount(0)
})

test('Pages count days where the person is and write them in their language', async ({ page }) => {
  const path = await assessed(page)
  await signedUp(page, newPerson('Ada'))
  const zone = zoneOfAnotherDay()
  await choose(page, { zone, language: 'de-DE' })
  await page.goto(path)
  await expect(page.locator('.collar time')).toHaveText(germanDay(zone))
})

test('A download cannot be made by a link or from another site', async ({ page }) => {
  await signedUp(page, newPerson('Sam'))
  expect((await page.request.get('/account/data/download')).status()).toBe(405)
  const foreign = { headers: { origin: 'https://evil.example' } }
  expect((await page.request.post('/account/data/download', foreign)).status()).toBe(403)
})
