import { expect, test, type Page } from '@playwright/test'
import { atSchedule, rows, scheduleStories } from './schedule.stories.ts'

scheduleStories()

/** Drags a row by its grip to the upper edge of another one. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const grip = rows(page).nth(from).locator('.grip')
  const target = rows(page).nth(to)
  await grip.scrollIntoViewIfNeeded()
  const [start, end] = [await grip.boundingBox(), await target.boundingBox()]
  if (!start || !end) throw new Error('no place to drag from or to')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 2, end.y + end.height / 2 - 4, { steps: 8 })
  await page.mouse.up()
}

test('a milestone is dragged by its grip, and goes back where that would break an order of need', async ({ page }) => {
  await atSchedule(page)
  await page.setViewportSize({ width: 1280, height: 2400 })
  const names = () => rows(page).getByRole('link').allTextContents()
  const status = page.locator('#order-form')
  const before = await names()
  const arrow = page.getByRole('button', { name: /^Move .* up$/ }).last()
  const moved = ((await arrow.getAttribute('aria-label')) ?? '').replace(/^Move (.*) up$/, '$1')
  const place = before.indexOf(moved)
  await drag(page, place, place - 1)
  await expect(status.getByRole('status')).toHaveText(`Moved “${moved}” before “${before[place - 1]}”.`)
  await expect(rows(page).nth(place - 1)).toContainText(moved)

  // The last one needs nearly everything.
  const after = await names()
  await drag(page, after.length - 1, 1)
  await expect(status.getByRole('alert')).toContainText('so it stays after that')
  expect(await names()).toEqual(after)
})

test('the arrow that was pressed keeps the focus, or the other one of its row where it can go no further', async ({ page }) => {
  await atSchedule(page)
  const arrow = page.getByRole('button', { name: /^Move .* down$/ }).first()
  const name = (await arrow.getAttribute('aria-label')) ?? ''
  await arrow.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#order-form').getByRole('status')).toHaveText(/^Moved “/)
  const [same, other] = [name, name.replace(/down$/, 'up')].map((it) => page.getByRole('button', { name: it, exact: true }))
  await expect(((await same?.count()) ? same : other) ?? arrow).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.mvs :focus')).toHaveAttribute('aria-label', new RegExp(name.replace(/down$/, '(up|down)')))
})

test('the schedule fits a phone, in the dark too', async ({ page }) => {
  await atSchedule(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `e2e/.artifacts/schedule-${colorScheme}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})
