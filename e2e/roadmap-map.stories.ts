/** What the map of a roadmap must do, with and without JavaScript. */
import { expect, type Page } from '@playwright/test'
import { begun, finished, FIRST, onTheWay } from './beforehand.ts'

/** @returns the address of a new roadmap whose first milestone is finished and whose next one is begun. */
export async function inTheMiddle(page: Page): Promise<string> {
  const roadmap = await onTheWay(page)
  await finished(page, `${roadmap}/milestones/${FIRST.id}`)
  await begun(page, `${roadmap}/milestones/m-data-wrangling`)
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
