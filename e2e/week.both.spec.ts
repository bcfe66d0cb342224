import { expect, test } from '@playwright/test'
import { assessed, following, onTheWay, signedUp } from './beforehand.ts'
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

test('whoever follows a roadmap is at home in their week, and everybody else where one is begun', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  await page.goto('/home')
  await expect(page).toHaveURL('/roadmap')
  await following(page, await assessed(page))
  await page.goto('/home')
  await expect(page).toHaveURL('/week')
  await page.goto('/roadmap')
  await page.getByRole('banner').getByRole('link', { name: 'Cairn', exact: true }).click()
  await expect(page).toHaveURL('/week')
})

test('a paused roadmap is said to be one in the week, which plans nothing for it and leads to going on', async ({ page }) => {
  const roadmap = await onTheWay(page)
  await page.goto(`${roadmap}/pause`)
  await page.getByRole('button', { name: 'Pause from today' }).click()
  await page.goto('/week')
  await expect(page.getByText('This roadmap is paused since')).toBeVisible()
  await expect(page.getByText('Planned for this week')).toHaveCount(0)
  await page.getByRole('link', { name: 'Go on with it' }).click()
  await expect(page).toHaveURL(`${roadmap}/pause`)
})
