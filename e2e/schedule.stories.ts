/** The stories of a roadmap in time, which are the same with JavaScript and without. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { press } from './press.ts'
import { sheet } from './notes.stories.ts'

/** @returns the address of the roadmap */
export async function atSchedule(page: Page): Promise<string> {
  const roadmap = await onTheWay(page)
  await page.goto(roadmap)
  await page.getByRole('link', { name: 'Schedule', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schedule')
  return roadmap
}

const finding = (page: Page): Locator => page.locator('#verdict')
const settings = (page: Page): Locator => page.locator('#schedule')
export const rows = (page: Page): Locator => page.locator('.srl > li')

async function saved(page: Page, fill: (form: Locator) => Promise<void>): Promise<void> {
  const form = settings(page)
  await fill(form)
  await form.getByRole('button', { name: 'Save schedule' }).click()
}

/** So many days before one. */
const before = (day: string, days: number): string => new Date(Date.parse(day) - 86_400_000 * days).toISOString().slice(0, 10)

export function scheduleStories(): void {
  test('hours by weekday, a date that is too early, what to leave out for it, and undo', async ({ page }) => {
    await atSchedule(page)
    await saved(page, async (form) => {
      await form.getByText('Hours by weekday').click()
      await form.getByLabel('Tuesday').fill('1:30')
      await form.getByLabel('Saturday').fill('4')
    })
    await expect(settings(page).getByRole('status')).toContainText('Saved')
    await expect(settings(page).getByLabel('Hours a week')).toHaveValue('5.5')
    await expect(finding(page)).toContainText('as planned')

    const finish = (await finding(page).locator('time').getAttribute('datetime')) ?? ''
    await saved(page, (form) => form.getByLabel('Target date').fill(before(finish, 21)))
    await expect(finding(page)).toContainText('too early')
    const ways = page.locator('#ways')
    await expect(ways.getByRole('listitem').filter({ hasText: 'Move the date' })).toContainText('21 days later')
    await ways.getByRole('button', { name: /^Leave (it|them) out$/ }).click()
    await expect(ways.getByRole('status')).toContainText('Left out.')
    await expect(finding(page)).toContainText('fits')

    const undo = page.locator('#undo')
    await expect(undo).toContainText('left out')
    await undo.getByRole('button', { name: 'Undo' }).click()
    await expect(undo.getByRole('status')).toHaveText('Undone. The plan is as it was before.')
    await expect(finding(page)).toContainText('too early')
    await ways.getByRole('button', { name: /^Use / }).click()
    await expect(finding(page)).toContainText('fits')
  })

  test('what cannot be planned is said beside its field, and nothing that was entered is lost', async ({ page }) => {
    await atSchedule(page)
    await saved(page, (form) => form.getByLabel('Hours a week').fill('200'))
    await expect(settings(page).getByRole('alert')).toContainText('at most 40 hours a week')
    await expect(settings(page).getByLabel('Hours a week')).toHaveValue('200')
    await saved(page, async (form) => {
      await form.getByLabel('Hours a week').fill('9')
      await form.getByLabel('Target date').fill('2020-01-01')
    })
    await expect(settings(page).getByRole('alert')).toContainText('Choose a day that is still to come.')
    await expect(settings(page).getByLabel('Hours a week')).toHaveValue('9')
    await expect(settings(page).getByLabel('Target date')).toHaveValue('2020-01-01')
  })

  test('the roadmap has its hours as they were estimated, says so, and leads to the schedule for the dates', async ({ page }) => {
    const roadmap = await onTheWay(page)
    for (const view of ['', '/map']) {
      await page.goto(`${roadmap}${view}`)
      await expect(page.locator('.collar').getByText('Left, as estimated')).toBeVisible()
      await expect(page.locator('.collar')).not.toContainText('week')
      await page.getByText('How these hours are counted').click()
      await page.getByRole('link', { name: 'schedule', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schedule')
    }
  })

  test('hours that a link offers stand in the field, and are planned once they are saved', async ({ page }) => {
    const roadmap = await atSchedule(page)
    const hours = settings(page).getByLabel('Hours a week')
    const planned = await hours.inputValue()
    await page.goto(`${roadmap}/schedule?hours=6&instead=${planned}#settings`)
    await expect(hours).toHaveValue('6')
    await expect(settings(page)).toContainText(`${planned} h stay planned until you save.`)
    await page.goto(`${roadmap}/schedule?hours=600&instead=${planned}#settings`)
    await expect(hours).toHaveValue(planned)
    await page.goto(`${roadmap}/schedule?hours=6&instead=${planned}#settings`)
    await saved(page, (form) => form.getByLabel('Target date').fill(''))
    await expect(settings(page).getByRole('status')).toContainText('Saved')
    await saved(page, (form) => form.getByLabel('Hours a week').fill('9'))
    await expect(page.locator('#undo')).toContainText('9 h a week')
    await expect(hours).toHaveValue('9')
  })

  test('of a roadmap that is put away the order is only read', async ({ page }) => {
    const roadmap = await atSchedule(page)
    await expect(page.getByRole('button', { name: /^Move / })).not.toHaveCount(0)
    await press(page, `${roadmap}/change`, 'Put it away')
    await page.goto(`${roadmap}/schedule`)
    await expect(page.getByText('This roadmap is put away', { exact: true })).toBeVisible()
    await expect(rows(page)).not.toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Move / })).toHaveCount(0)
    await expect(rows(page).locator('.grip')).toHaveCount(0)
  })

  test('milestones are put in another order by the keyboard, and undone from the plan', async ({ page }) => {
    const roadmap = await atSchedule(page)
    const names = async () => (await rows(page).getByRole('link').allTextContents()).join()
    const first = await names()
    const arrow = page.getByRole('button', { name: /^Move .* down$/ }).first()
    await arrow.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#order-form').getByRole('status')).toHaveText(/^Moved “.*” before “.*”\.$/)
    expect(await names()).not.toBe(first)
    await page.goto(`${roadmap}/plan`)
    await page.locator('#undo').getByRole('button', { name: 'Undo' }).click()
    await expect(page.locator('#undo').getByRole('status')).toContainText('Undone')
    await page.goto(`${roadmap}/schedule`)
    expect(await names()).toBe(first)
  })

  test('a day that a milestone cannot keep is said to be too early, with the first that is possible', async ({ page }) => {
    const roadmap = await atSchedule(page)
    const last = rows(page).last()
    await last.getByText('Give it a day').click()
    await last.getByLabel('To be done by').fill(before(new Date().toISOString().slice(0, 10), -3))
    await last.getByRole('button', { name: 'Keep this day' }).click()
    await expect(last).toContainText('is too early: the first day that is possible is')
    await page.goto(`${roadmap}/schedule`)
    await last.getByText('To be done by').first().click()
    await last.getByLabel('To be done by').fill('2020-01-01')
    await last.getByRole('button', { name: 'Keep this day' }).click()
    await expect(last.getByRole('alert')).toContainText('Choose a day that is still to come.')
    await last.getByRole('button', { name: 'No day of its own' }).click()
    await expect(last.getByText('Give it a day')).toBeVisible()
  })

  test('days away planned beside the schedule move its end', async ({ page }) => {
    await atSchedule(page)
    const finish = async () => (await finding(page).locator('time').getAttribute('datetime')) ?? ''
    const planned = await finish()
    const away = sheet(page, 'Days away')
    await away.getByText('Plan days away').click()
    const today = new Date().toISOString().slice(0, 10)
    await away.getByLabel('First day').fill(before(today, -10))
    await away.getByLabel('Last day').fill(before(today, -23))
    await away.getByRole('button', { name: 'Plan them' }).click()
    await expect(away.getByRole('button', { name: /^Cancel the days/ })).toBeVisible()
    expect((await finish()) > planned).toBe(true)
  })
}
