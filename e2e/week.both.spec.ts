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

test('the focus goes to what is said where the button that was pressed is gone, and stays where it is otherwise', async ({ page }) => {
  await onTheWay(page)
  await page.goto('/week')
  const log = page.locator('#log')
  await log.getByLabel('Log time').fill('1')
  await log.getByRole('button', { name: 'Add' }).click()
  await expect(log.getByRole('status')).toHaveText('Logged 1 h.')
  await expect(log.getByRole('button', { name: 'Add' })).toBeFocused()
  const entries = page.locator('#entries')
  await entries.getByRole('button', { name: /^Take back 1 h/ }).click()
  await expect(entries.getByRole('status')).toBeFocused()
  await log.getByRole('button', { name: 'Start timer' }).click()
  await expect(log.getByRole('status')).toBeFocused()
})

test('a timer that was started on a page of the milestone that is older than another timer is refused in words', async ({
  page,
  context,
}) => {
  const milestone = await atMilestone(page)
  const other = await context.newPage()
  await other.goto('/week')
  await other.locator('#log').getByLabel('Milestone').selectOption({ label: 'Nothing in particular' })
  await other.locator('#log').getByRole('button', { name: 'Start timer' }).click()
  await expect(other.locator('#timer')).toContainText('on nothing in particular')
  await expect(page).toHaveURL(milestone)
  const alert = page.locator('#log').getByRole('alert')
  await page.locator('#log').getByRole('button', { name: 'Start timer' }).click()
  await expect(alert).toContainText('A timer is running for something else.')
  await expect(alert.getByRole('link')).toHaveCount(0)
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
