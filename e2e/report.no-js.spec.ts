import { expect } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { reportStories } from './report.stories.ts'
import { test } from './story.ts'

reportStories()

test('without JavaScript the report says how it is printed', async ({ page }) => {
  await page.goto(`${await onTheWay(page)}/report`)
  await expect(page.getByText('To print it, use the print command of your browser.')).toBeVisible()
})
