/** What the map of a roadmap must do, with and without JavaScript. */
import { expect, type Page } from '@playwright/test'
import { newPerson, signUp, takeAssessment } from './people.ts'

/** @returns the address of a new roadmap whose first milestone is finished and whose next one is begun. */
export async function onTheWay(page: Page): Promise<string> {
  const path = await takeAssessment(page, { background: 'Backend engineer', likes: 'operations' })
  await signUp(page, newPerson('Ada'))
  await page.goto(`${path}/start?track=mlops-engineer&scope=first-role`)
  await page.getByRole('button', { name: 'Start this roadmap' }).click()
  await expect(page).toHaveURL(/\/roadmap\/[^/]+$/)
  const roadmap = new URL(page.url()).pathname
  await page.goto(`${roadmap}/milestones/m-python-project`)
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await page.getByRole('button', { name: 'I have finished it' }).click()
  await expect(page.getByText('Self-assessed')).toBeVisible()
  await page.goto(`${roadmap}/milestones/m-data-wrangling`)
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await expect(page.getByText('In progress', { exact: true })).toBeVisible()
  return roadmap
}

export const mapOf = (page: Page) => page.getByRole('region', { name: /^Map/ })

/** Titles with their states, as the list names them. */
async function inList(page: Page): Promise<string[]> {
  const rows = await page.locator('ol > li.ms').all()
  return Promise.all(rows.map(async (row) => `${await row.getByRole('heading').innerText()}, ${await row.locator('.chip').innerText()}`))
}

/** The map's names begin with the title and the state. */
export async function expectSameAsList(page: Page, roadmap: string): Promise<void> {
  await page.goto(roadmap)
  const expected = await inList(page)
  expect(expected.length).toBeGreaterThan(10)
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Map' }).click()
  await expect(page).toHaveURL(`${roadmap}/map`)
  const names = await mapOf(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''))
  expect(names).toHaveLength(expected.length)
  for (const [i, name] of names.entries())
    expect(name.startsWith(`${expected[i]}, `), `${name} should begin with ${expected[i]}`).toBe(true)
}
