/** What people do with a roadmap over months, besides starting and finishing: told once, run on both databases and without JavaScript. */
import { expect, test, type Page } from '@playwright/test'
import { FIRST, onTheWay } from './beforehand.ts'

const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).first()

const DATA = 'm-data-wrangling'

export function lifeStories(): void {
  test('somebody who knows a milestone already says what shows it, is believed and not verified, and takes it back', async ({ page }) => {
    const roadmap = await onTheWay(page)
    await page.goto(`${roadmap}/milestones/${FIRST.id}`)
    await page.getByText('I already know this').click()
    await page.getByRole('radio', { name: /Work that can be looked at/ }).check()
    await page.getByRole('button', { name: 'Count it as known' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Enter the address of the work.' })).toBeVisible()
    await page.getByLabel('Address of the work').fill('https://example.org/ada/tool')
    await page.getByLabel('Year last used').fill('2024')
    await page.getByRole('button', { name: 'Count it as known' }).click()
    await expect(page.getByText('Known already', { exact: true })).toBeVisible()
    await expect(page.getByText(/Work that can be looked at, given on .*, last used 2024\. Not verified by anyone\./)).toBeVisible()
    await page.goto(roadmap)
    await expect(row(page, FIRST.title)).toContainText('You knew this before')
    await expect(page.getByText(/0 percent of the hours done, \d+ known/)).toBeVisible()
    await page.goto(`${roadmap}/milestones/${FIRST.id}`)
    await page.getByRole('button', { name: 'Take that back' }).click()
    await expect(page.getByText('Ready to start', { exact: true })).toBeVisible()
  })

  test('a milestone is left out with a reason, opens what follows, never counts as done, and comes back', async ({ page }) => {
    const roadmap = await onTheWay(page)
    await page.goto(`${roadmap}/milestones/${FIRST.id}`)
    await page.getByText('Leave it out').first().click()
    await page.getByLabel('Why?').fill('I write Python every day.')
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await expect(page.getByText('Left out', { exact: true })).toBeVisible()
    await page.goto(roadmap)
    await expect(row(page, FIRST.title)).toContainText('Left out: I write Python every day.')
    await expect(page.getByText(/0 percent of the hours done, .*\d+ left out/)).toBeVisible()
    await page.goto(`${roadmap}/milestones/${DATA}`)
    await expect(page.getByText('Ready to start', { exact: true })).toBeVisible()
    await page.goto(`${roadmap}/milestones/${FIRST.id}`)
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect(page.getByText('Ready to start', { exact: true })).toBeVisible()
  })

  test('a milestone is opened early on purpose, and shut again', async ({ page }) => {
    const roadmap = await onTheWay(page)
    await page.goto(`${roadmap}/milestones/${DATA}`)
    await expect(page.getByText('Not open yet', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Open it early' }).click()
    await expect(page.getByText(/^Opened early, before/)).toBeVisible()
    await page.getByRole('button', { name: 'Start this milestone' }).click()
    await page.getByRole('button', { name: 'Undo the start' }).click()
    await page.getByRole('button', { name: 'Close it again' }).click()
    await expect(page.getByText('Not open yet', { exact: true })).toBeVisible()
  })

  test('somebody previews another path, switches, finds what is finished there, and goes back to everything as it was', async ({
    page,
  }) => {
    const roadmap = await onTheWay(page)
    await page.goto(`${roadmap}/milestones/${FIRST.id}`)
    await page.getByRole('button', { name: 'Start this milestone' }).click()
    await page.getByRole('button', { name: 'I have finished it' }).click()
    await expect(page.getByText('Self-assessed')).toBeVisible()
    await page.goto(roadmap)
    await page.getByRole('link', { name: 'Change path, scope or pace' }).click()
    await page.getByRole('link', { name: 'ML Engineer', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Switch to ML Engineer?')
    await expect(page.getByRole('region', { name: 'Carries over' })).toContainText(FIRST.title)
    await page.getByRole('button', { name: 'Switch to ML Engineer' }).click()
    await expect(page).not.toHaveURL(/change/)
    await expect(page.getByText('This took the place of MLOps Engineer')).toBeVisible()
    await expect(row(page, FIRST.title)).toContainText('Finished')
    await page.getByRole('button', { name: 'Go back to it' }).click()
    await expect(page).toHaveURL(roadmap)
    await expect(row(page, FIRST.title)).toContainText('Finished')
  })

  test('a roadmap is put away, stays readable, and is taken up again', async ({ page }) => {
    const roadmap = await onTheWay(page)
    await page.goto(`${roadmap}/change`)
    await page.getByRole('button', { name: 'Put it away' }).click()
    await expect(page.getByText(/^Put away on/)).toBeVisible()
    await page.goto(`${roadmap}/milestones/${FIRST.id}`)
    await expect(page.getByText('This roadmap is put away', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start this milestone' })).toHaveCount(0)
    await page.goto('/roadmap')
    await expect(page.getByText('No roadmap is being followed')).toBeVisible()
    await page.getByRole('link', { name: 'MLOps Engineer' }).click()
    await page.getByRole('button', { name: 'Take it up again' }).click()
    await expect(page.getByRole('link', { name: 'Change path, scope or pace' })).toBeVisible()
  })
}
