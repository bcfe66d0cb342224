import { expect, test } from '@playwright/test'
import { expectSameAsList, mapOf, inTheMiddle } from './roadmap-map.stories.ts'

test('the map needs no JavaScript: the same milestones as the list, each a link', async ({ page }) => {
  const roadmap = await inTheMiddle(page)
  await expectSameAsList(page, roadmap)
  await mapOf(page)
    .getByRole('link', { name: /you are here$/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From raw files to a table you would defend')
  await page.goBack()
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'List' }).click()
  await expect(page).toHaveURL(roadmap)
})
