/** When somebody with weeks of hours will probably be done, the same with JavaScript and without. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { AccessPerson } from '../lib/testing/access-cast.ts'
import { castOf } from './access-samples.ts'
import { cameBack } from './beforehand.ts'
import { sheet } from './notes.stories.ts'
import { press } from './press.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const dayOf = async (time: Locator) => (await time.getAttribute('datetime')) ?? ''

/** The days of the range and of the line through it, as the sentence says them. */
async function finish(page: Page): Promise<{ low: string; high: string; likely: string }> {
  const days = sheet(page, 'Forecast').locator('summary').filter({ hasText: 'most likely around' }).locator('time')
  await expect(days).toHaveCount(3)
  const [low = '', high = '', likely = ''] = await Promise.all((await days.all()).map(dayOf))
  return { low, high, likely }
}

/** @param whose of the people with weeks of hours: each story has one of their own */
export function forecastStories(whose: (along: readonly AccessPerson[]) => AccessPerson | undefined): void {
  test('weeks of hours make a range with a likely day, which says what moved it and moves with the pace and the factor', async ({
    page,
    baseURL,
  }) => {
    const along = whose(castOf(baseURL).along)
    if (!along) throw new Error('the cast has nobody with weeks of hours')
    await cameBack(page, along, baseURL)
    await page.goto('/week')
    const forecast = sheet(page, 'Forecast')
    const first = await finish(page)
    expect(first.low < first.likely && first.likely < first.high, JSON.stringify(first)).toBe(true)
    await expect(forecast.getByRole('img', { name: /Done between .+ in 80 of 100 cases, most likely around/ })).toBeVisible()
    await forecast.getByText('Show the forecast as a table').click()
    const day = (row: RegExp) => dayOf(forecast.getByRole('row', { name: row }).locator('time'))
    expect([await day(/^10 of 100/), await day(/^50 of 100/), await day(/^90 of 100/)]).toEqual([first.low, first.likely, first.high])

    const why = forecast.getByText(/^Why it moved\. Since /)
    await expect(why).toContainText(/: \+\d+ days: .*what is left is planned at \d\.\d+ × its estimate, before at 1\.0+ ×/)
    await press(page, '/week', 'Plan them', { from: inDays(7), to: inDays(34) })
    await page.reload()
    await expect(why).toContainText(/4 weeks away \(\+\d+\)/)
    const later = await finish(page)
    expect(later.likely > first.likely, `${later.likely} is later than ${first.likely}`).toBe(true)

    const pace = sheet(page, 'Your pace')
    await expect(pace).toContainText('5 hours a week on average')
    await pace.getByText('Show the weeks as a table').click()
    await expect(pace.locator('tbody').getByRole('row')).toHaveCount(8)
    await expect(pace.locator('tbody').getByRole('cell').nth(1)).toHaveText('4')
    await expect(pace.getByRole('link', { name: 'Plan at 5 h a week instead of 8' })).toBeVisible()

    const factor = sheet(page, 'Hours and estimates')
    await expect(factor).toContainText(/took \d\.\d × the estimate\. What is left is planned at \d\.\d ×/)
    await factor.getByRole('button', { name: 'Plan with the estimates as they are' }).click()
    await expect(factor).toContainText('What is left is planned as it was estimated.')
    const plain = await finish(page)
    expect(plain.likely < later.likely, `${plain.likely} is earlier than ${later.likely}`).toBe(true)
    await expect(why).not.toContainText('what is left is planned at')
    await factor.getByRole('button', { name: /^Plan with \d\.\d × the estimate$/ }).click()
    await expect(factor.getByRole('button', { name: 'Plan with the estimates as they are' })).toBeVisible()
    expect(await finish(page)).toEqual(later)
  })
}
