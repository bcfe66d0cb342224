/** The stories of a week, which are the same with JavaScript and without. */
import { expect, test, type Page } from '@playwright/test'
import { FIRST } from './beforehand.ts'
import { atMilestone, sheet } from './notes.stories.ts'

const log = (page: Page) => page.locator('#log')

async function logTime(page: Page, hours: string, milestone?: string): Promise<void> {
  await log(page).getByLabel('Log time').fill(hours)
  if (milestone !== undefined) await log(page).getByLabel('Milestone').selectOption({ label: milestone })
  await log(page).getByRole('button', { name: 'Add' }).click()
}

export function weekStories(): void {
  test('time is logged from the week and from a milestone, counted against the plan, and taken back', async ({ page }) => {
    const milestone = await atMilestone(page)
    await logTime(page, '1:30')
    await expect(log(page).getByRole('status')).toHaveText('Logged 1.5 h.')
    await expect(sheet(page, 'Time')).toContainText('1.5 h of about')
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

    await page.goto('/week')
    await expect(page.getByText(/^1\.5 h of the/)).toBeVisible()
    const entries = page.locator('#entries')
    await expect(entries.getByRole('listitem')).toContainText([title])
    await logTime(page, '2,5', 'Nothing in particular')
    await expect(page.getByText(/^4 h of the/)).toBeVisible()
    await expect(log(page).getByLabel('Log time')).toHaveValue('')

    await logTime(page, '23')
    await expect(log(page).getByRole('alert')).toContainText('A day has 24 hours')
    await expect(log(page).getByLabel('Log time')).toHaveValue('23')

    await entries.getByRole('button', { name: 'Take back 2.5 h, nothing in particular' }).click()
    await expect(entries.getByRole('status')).toHaveText('Taken back: 2.5 h.')
    await expect(page.getByText(/^1\.5 h of the/)).toBeVisible()
    await page.goto(milestone)
    await expect(sheet(page, 'Time')).toContainText('1.5 h of about')
  })

  test('the week leads to the next step, says the forecast is the plan alone, and days away move it', async ({ page }) => {
    await atMilestone(page)
    const main = page.getByRole('navigation', { name: 'Main', exact: true })
    await main.getByRole('link', { name: 'This week' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This week')
    await expect(page.getByText('Nothing is logged for this week yet.')).toBeVisible()
    const forecast = sheet(page, 'Forecast')
    await expect(forecast).toContainText('This is the plan alone, as there are fewer than two weeks with hours to go by.')
    const day = async () => (await forecast.locator('summary time').getAttribute('datetime')) ?? ''
    const before = await day()
    const away = sheet(page, 'Days away')
    await away.getByText('Plan days away').click()
    const from = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    const to = new Date(Date.now() + 23 * 86_400_000).toISOString().slice(0, 10)
    await away.getByLabel('First day').fill(to)
    await away.getByLabel('Last day').fill(from)
    await away.getByRole('button', { name: 'Plan them' }).click()
    await expect(away.getByRole('alert')).toContainText('the last one not before the first')
    await away.getByLabel('First day').fill(from)
    await away.getByLabel('Last day').fill(to)
    await away.getByRole('button', { name: 'Plan them' }).click()
    await expect(away.getByRole('button', { name: `Cancel the days from ${from}` })).toBeVisible()
    expect((await day()) > before).toBe(true)
    await away.getByRole('button', { name: `Cancel the days from ${from}` }).click()
    await expect(away.getByText('None are planned.')).toBeVisible()
    expect(await day()).toBe(before)
    await page.getByRole('link', { name: 'Begin', exact: true }).click()
    await expect(page).toHaveURL(/\/milestones\//)
  })

  test('a timer outlives its page, shows what ran when it is stopped, and is logged as its owner says', async ({ page, context }) => {
    const milestone = await atMilestone(page)
    const log = (on: Page) => on.locator('#log')
    const timer = (on: Page) => on.locator('#timer')
    await log(page).getByRole('button', { name: 'Start timer' }).click()
    await expect(log(page).getByRole('status')).toHaveText('The timer runs. This week shows it, and stops it.')
    const later = await context.newPage()
    await page.close()
    await later.goto(milestone)
    await log(later).getByRole('button', { name: 'Start timer' }).click()
    await expect(log(later).getByRole('status')).toHaveText('The timer runs. This week shows it, and stops it.')
    await later.goto('/week')
    await expect(timer(later)).toContainText(`on ${FIRST.title}, since`)
    await expect(log(later).getByRole('button', { name: 'Start timer' })).toHaveCount(0)
    await timer(later).getByRole('link', { name: 'Stop the timer' }).click()
    await expect(timer(later)).toContainText('It ran for')
    await expect(timer(later).getByLabel('Worked')).toHaveValue(/^0:0\d$/)
    await expect(timer(later).getByLabel('Milestone')).toHaveValue(FIRST.id)
    await timer(later).getByLabel('Worked').fill('25')
    await timer(later).getByRole('button', { name: 'Log it' }).click()
    await expect(timer(later).getByRole('alert')).toContainText('A day has 24 hours')
    await expect(timer(later).getByLabel('Worked')).toHaveValue('25')
    await timer(later).getByLabel('Worked').fill('1:30')
    await timer(later).getByRole('button', { name: 'Log it' }).click()
    await expect(later.locator('#entries').getByRole('listitem')).toContainText([FIRST.title])
    await expect(later.locator('#entries')).toContainText('1.5 h')
    await expect(sheetOfPlan(later)).toContainText('1.5 h logged this week')
    await expect(log(later).getByRole('button', { name: 'Start timer' })).toBeVisible()
  })

  test('a timer that was started by mistake is discarded, and nothing is logged', async ({ page }) => {
    const milestone = await atMilestone(page)
    await page.goto('/week')
    const log = page.locator('#log')
    const timer = page.locator('#timer')
    await log.getByLabel('Milestone').selectOption({ label: 'Nothing in particular' })
    await log.getByRole('button', { name: 'Start timer' }).click()
    await expect(timer).toContainText('on nothing in particular')
    await page.goto(milestone)
    await log.getByRole('button', { name: 'Start timer' }).click()
    await expect(log.getByRole('alert')).toContainText('A timer is running for something else.')
    await page.goto('/week')
    await timer.getByRole('button', { name: 'Discard it' }).click()
    await expect(log.getByRole('button', { name: 'Start timer' })).toBeVisible()
    await expect(page.getByText('Nothing is logged for this week yet.')).toBeVisible()
  })
}

const sheetOfPlan = (page: Page) => page.locator('.this-week').filter({ hasText: 'Planned for this week' })
