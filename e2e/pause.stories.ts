/** A pause of a roadmap and the way on, the same with JavaScript and without. */
import { expect, test } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { sheet } from './notes.stories.ts'
import { press } from './press.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export function pauseStories(): void {
  test('somebody plans, logs time, is away, pauses, and goes on after seeing the dates from that day on', async ({ page }) => {
    const roadmap = await onTheWay(page)
    await press(page, '/week', 'Add', { hours: '2' })
    await press(page, '/week', 'Plan them', { from: inDays(7), to: inDays(20) })

    await page.goto(roadmap)
    await page.getByRole('link', { name: 'Pause', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pause this roadmap?')
    const before = sheet(page, 'What a pause does')
    const end = await before.locator('tbody tr').first().locator('time').getAttribute('datetime')
    expect(end).toMatch(/^\d{4}-\d\d-\d\d$/)
    await page.getByRole('button', { name: 'Pause from today' }).click()

    await expect(page).toHaveURL(roadmap)
    await expect(page.getByText(/^Paused since /)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Pause', exact: true })).toHaveCount(0)
    await page.goto('/roadmap?all=1')
    await expect(page.getByText(/paused since/)).toBeVisible()

    await page.goto(roadmap)
    await page.getByRole('link', { name: 'See the dates from today on' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Go on with this roadmap?')
    const dates = sheet(page, 'The dates from today on')
    await expect(dates.getByRole('columnheader')).toHaveText(['Date', 'From the day of the pause, less what you did since', 'From today'])
    // Paused today, so both columns are the day that was shown before.
    const shown = dates.locator('tbody tr').first().locator('time')
    await expect(shown).toHaveCount(2)
    for (const it of await shown.all()) await expect(it).toHaveAttribute('datetime', end ?? '')
    await page.getByRole('button', { name: 'Go on from today' }).click()
    await expect(page).toHaveURL(roadmap)
    await expect(page.getByText(/^Paused since /)).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Pause', exact: true })).toBeVisible()
  })
}
