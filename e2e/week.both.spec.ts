import { expect, test } from '@playwright/test'
import { signedUp } from './beforehand.ts'
import { newPerson } from './people.ts'
import { atMilestone } from './notes.stories.ts'
import { weekStories } from './week.stories.ts'

weekStories()

test('the week fits a phone, in the dark too', async ({ page }) => {
  await atMilestone(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/week')
    await page.screenshot({ path: `e2e/.artifacts/week-${colorScheme}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

test('without a roadmap the week says what begins one, and is in no bar', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  await page.goto('/week')
  await expect(page.getByRole('heading', { name: 'No roadmap is being followed' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'This week' })).toHaveCount(0)
})
