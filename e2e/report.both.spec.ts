import { expect } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { reportStories } from './report.stories.ts'
import { test } from './story.ts'

reportStories()

test('the report prints as black on white without navigation, also in the dark, and fits a phone', async ({ page }) => {
  const roadmap = await onTheWay(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${roadmap}/report`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  for (const it of ['Print', 'Show this choice']) await expect(page.getByRole('button', { name: it })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeHidden()
  const paper = page.getByRole('article')
  const colours = await paper.evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color])
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(20, 32, 27)'])
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.pdf({ path: 'e2e/.artifacts/report.pdf', format: 'A4' })
})
