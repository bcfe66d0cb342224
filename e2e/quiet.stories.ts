/** What is in the way after quiet days, the same with JavaScript and without. */
import { expect, test } from '@playwright/test'
import type { AccessPerson } from '../lib/testing/access-cast.ts'
import { castOf } from './access-samples.ts'
import { cameBack } from './beforehand.ts'
import { sheet } from './notes.stories.ts'

type Quiet = AccessPerson & { tapId: string }

/** @param whose of the people who were asked after quiet days: each story has one of their own */
export function quietStories(whose: (quiet: readonly Quiet[]) => Quiet | undefined): void {
  test('the week asks once what is in the way, and each answer leads to its own next step', async ({ page, baseURL }) => {
    const quiet = whose(castOf(baseURL).quiet)
    if (!quiet) throw new Error('the cast has nobody who was asked')
    await cameBack(page, quiet, baseURL)
    await page.goto('/week')
    const card = page.getByRole('region', { name: /What is in the way\?$/ })
    await card.getByRole('button', { name: 'No time' }).click()
    await expect(page).toHaveURL(`/week/quiet/${quiet.tapId}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No time')
    const change = page.getByRole('link', { name: /Change the hours/ })
    await expect(change).toHaveAttribute('href', /^\/roadmap\/[^/]+\/schedule\?hours=[\d.]+&instead=[\d.]+#settings$/)
    await expect(page.getByRole('link', { name: 'pause the roadmap' })).toHaveAttribute('href', `/roadmap/${quiet.roadmapId}/pause`)

    const answer = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    }
    await answer('Too hard')
    await expect(sheet(page, 'An easier way in').getByRole('link')).toBeVisible()
    await answer('Dull')
    await expect(sheet(page, 'Something else that is ready')).toBeVisible()
    await answer('Trouble setting it up')
    await expect(sheet(page, 'A list to go through').getByRole('listitem')).toHaveCount(5)
    await answer('Unclear what to do')
    await expect(sheet(page, 'What it comes down to').getByRole('listitem').first()).toBeVisible()
    await expect(sheet(page, 'Somebody to ask').getByRole('link')).toHaveAttribute('href', '/reviews/invite')
    await answer('Nothing, I am on it')
    await expect(sheet(page, 'Noted')).toBeVisible()
    await page.goto('/week')
    await expect(page.getByText('What is in the way?')).toHaveCount(0)
  })
}
