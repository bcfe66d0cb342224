/** What people do with knowledge checks and with the result that follows, with JavaScript or without. */
import { expect, type Locator, type Page } from '@playwright/test'

/** So much is known before the first check. */
const RATED = { 'about:background': 'devops', 'about:years': '6', 'about:hours-per-week': '8', 'area:cloud-k8s': '3', 'area:data': '2' }

/** Three kinds of work on either side: those with models are enjoyed, those with operations are not. */
export const LIKES_MODELS = {
  'interest:f-01': '5',
  'interest:f-03': '5',
  'interest:f-05': '5',
  'interest:f-11': '2',
  'interest:f-13': '2',
  'interest:f-15': '2',
}

/** Answers the pages at once, and goes to the checks. */
export async function cameToChecks(page: Page, more: Record<string, string> = {}): Promise<void> {
  await page.goto('/assessment')
  const headers = { origin: new URL(page.url()).origin }
  const saved = await page.request.post('/assessment/responses', { headers, data: { responses: { ...RATED, ...more } } })
  expect(saved.ok()).toBe(true)
  await page.goto('/assessment/checks')
  await expect(question(page)).toBeVisible()
}

export const question = (page: Page): Locator => page.getByRole('heading', { level: 1 })
export const answers = (page: Page): Locator => page.getByRole('radio', { name: /^(?!Guessing|Fairly|Certain)/ })

/** Answers the check that is asked and waits for what comes next. */
export async function answer(
  page: Page,
  option: number | 'unknown',
  sure: 'Guessing' | 'Fairly sure' | 'Certain' = 'Fairly sure',
): Promise<void> {
  const before = (await question(page).textContent()) ?? ''
  if (option === 'unknown') await page.getByRole('radio', { name: /^I don’t know/ }).check()
  else {
    await answers(page).nth(option).check()
    await page.getByRole('radio', { name: new RegExp(`^${sure}`) }).check()
  }
  await page.getByRole('button', { name: 'Answer and go on' }).click()
  await expect(question(page)).not.toHaveText(before)
}

/** @returns the address of the result. */
export async function enough(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Enough for now' }).click()
  await expect(page).toHaveURL(/\/paths\//)
  return new URL(page.url()).pathname
}

/** Hours of new learning on a path, by its short name, out of the reasons. */
export async function newLearning(page: Page, track: string): Promise<number> {
  const table = page.getByRole('region', { name: 'Why these hours' }).getByRole('table')
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const cells = await table
    .getByRole('row', { name: /^Your new learning/ })
    .getByRole('cell')
    .allInnerTexts()
  // The row begins with its own head.
  return Number.parseInt(cells[heads.findIndex((it) => it.trim() === track) - 1] ?? '', 10)
}
