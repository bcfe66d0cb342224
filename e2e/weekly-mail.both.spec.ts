import { expect, test } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { weeklyMailStories } from './weekly-mail.stories.ts'

weeklyMailStories()

test('the question fits a phone, in the dark too', async ({ page }) => {
  await onTheWay(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/week')
    await expect(page.getByRole('heading', { name: 'Your week by mail?' })).toBeVisible()
    await page.screenshot({ path: `e2e/.artifacts/week-mail-ask-${colorScheme}.png`, fullPage: true })
    await page.goto('/account/notifications')
    await page.screenshot({ path: `e2e/.artifacts/notifications-${colorScheme}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})
