/** A pause of a roadmap and the way on, the same with JavaScript and without. */
import { expect, test, type Locator } from '@playwright/test'
import type { AccessPerson } from '../lib/testing/access-cast.ts'
import { castOf } from './access-samples.ts'
import { cameBack, onTheWay } from './beforehand.ts'
import { sheet } from './notes.stories.ts'
import { press } from './press.ts'

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
const inDays = (days: number) => daysBefore(new Date().toISOString(), -days)

const dayOf = async (time: Locator) => (await time.getAttribute('datetime')) ?? ''

/** @param whose of the people whose roadmap rests for weeks: each story has one of their own */
export function pauseStories(whose: (resting: readonly AccessPerson[]) => AccessPerson | undefined): void {
  test('somebody who pauses sees the dates stand still, and on the same day goes on with the same', async ({ page }) => {
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

  test('after weeks of rest the dates from today are later, and follow; one that is too early fits once something is left out', async ({
    page,
    baseURL,
  }) => {
    const resting = whose(castOf(baseURL).resting)
    if (!resting) throw new Error('the cast has nobody whose roadmap rests')
    await cameBack(page, resting, baseURL)
    await page.goto('/week')
    await expect(page.getByText('This roadmap is paused since')).toBeVisible()
    await expect(page.getByText('What is in the way?')).toHaveCount(0)
    await press(page, '/week', 'Add', { hours: '2' })
    await press(page, '/week', 'Plan them', { from: inDays(7), to: inDays(20) })
    await page.reload()
    await expect(page.locator('#entries').getByRole('listitem').filter({ hasText: '2 h' })).toHaveCount(1)

    await page.getByRole('link', { name: 'Go on with it' }).click()
    await expect(page.getByText(/^2\d days of rest$/)).toBeVisible()
    const end = sheet(page, 'The dates from today on')
      .getByRole('row', { name: /^End, as planned/ })
      .locator('time')
    await expect(end).toHaveCount(2)
    const [paused = '', resumed = ''] = await Promise.all((await end.all()).map(dayOf))
    expect(resumed > paused, `${resumed} is later than ${paused}`).toBe(true)
    const schedule = `/roadmap/${resting.roadmapId}/schedule`
    const finish = page.locator('#verdict time')
    await page.goto(schedule)
    await expect(finish).toHaveAttribute('datetime', paused)
    await page.goBack()
    await page.getByRole('button', { name: 'Go on from today' }).click()
    await expect(page).toHaveURL(`/roadmap/${resting.roadmapId}`)

    await page.getByRole('link', { name: 'Schedule', exact: true }).click()
    await expect(finish).toHaveAttribute('datetime', resumed)
    await page.getByLabel('Target date').fill(daysBefore(resumed, 21))
    await page.getByRole('button', { name: 'Save schedule' }).click()
    await expect(page.locator('#verdict')).toContainText('too early')
    await page.getByRole('button', { name: /^Leave (it|them) out$/ }).click()
    await expect(page.locator('#ways').getByRole('status')).toContainText('Left out.')
    await expect(page.locator('#verdict')).toContainText('fits')
    await page.goto('/week')
    await expect(page.getByText('This roadmap is paused since')).toHaveCount(0)
    await expect(page.getByText('Planned for this week')).toBeVisible()
  })
}
