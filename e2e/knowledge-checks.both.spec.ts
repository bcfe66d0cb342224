import { expect, test } from '@playwright/test'
import { answer, answers, cameToChecks, enough, LIKES_MODELS, newLearning, question } from './knowledge-checks.stories.ts'

test('checks are answered by keyboard alone, each goes on to the next, and enough is enough at any time', async ({ page }) => {
  await cameToChecks(page)
  await expect(page.getByText('0 answered, never more than 25')).toBeVisible()
  await answers(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(answers(page).nth(1)).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: /^Guessing/ })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: /^Fairly sure/ })).toBeChecked()
  const first = (await question(page).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(first)
  await expect(page.getByText('1 answered, never more than 25')).toBeVisible()
  // The person is where the next question is answered.
  await expect(answers(page).first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /^I don’t know/ })).toBeChecked()
  const second = (await question(page).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(second)
  await page.getByRole('button', { name: 'Enough for now' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/paths\//)
  await expect(page.getByRole('region', { name: 'How sure: 100 re-runs of the verdict' })).toBeVisible()
  await page.getByText('The knowledge checks, with their answers').click()
  await expect(page.getByText(/^You: Not right, fairly sure|^You: Right, fairly sure|^You: I don’t know/).first()).toBeVisible()
})

test('an answer without how sure one is keeps the question and says what is missing', async ({ page }) => {
  await cameToChecks(page)
  const asked = (await question(page).textContent()) ?? ''
  await page.getByRole('button', { name: 'Answer and go on' }).click()
  await expect(page.getByRole('link', { name: 'Choose an answer, or “I don’t know”.' })).toBeVisible()
  await answers(page).first().check()
  await page.getByRole('button', { name: 'Answer and go on' }).click()
  await expect(page.getByRole('link', { name: 'Say how sure you are.' })).toBeVisible()
  await expect(question(page)).toHaveText(asked)
  await expect(answers(page).first()).toBeChecked()
})

test('the same check answered in two tabs: the first answer stands, and the second tab is told', async ({ page, context }) => {
  await cameToChecks(page)
  const other = await context.newPage()
  await other.goto('/assessment/checks')
  await answer(page, 'unknown')
  await answers(other).first().check()
  await other.getByRole('radio', { name: /^Certain/ }).check()
  await other.getByRole('button', { name: 'Answer and go on' }).click()
  await expect(other.getByRole('alert').filter({ hasText: 'answered already, perhaps in another tab' })).toBeVisible()
  await other.reload()
  await expect(other.getByText('1 answered, never more than 25')).toBeVisible()
})

test('a skill that was worked out is corrected in one place: another result, the earlier one stays, and no progress is claimed', async ({
  page,
}) => {
  await cameToChecks(page)
  const first = await enough(page)
  const before = await newLearning(page, 'MLOps')
  const yours = page.getByRole('region', { name: 'Probably yours already' })
  await yours.getByText('Not quite', { exact: true }).first().click()
  await yours.getByRole('button', { name: 'Save corrections' }).click()
  await expect(page).not.toHaveURL(new RegExp(first))
  await expect.poll(() => newLearning(page, 'MLOps')).toBeGreaterThan(before)
  await expect(page.getByRole('region', { name: 'Since your last result' })).toContainText('No clear change')
  await page.goto(first)
  expect(await newLearning(page, 'MLOps')).toBe(before)
  await page.goto('/paths')
  await expect(page.getByRole('row')).toHaveCount(3)
})

test('where effort and interest disagree, the start that both share is dated, and trials of either side stand beside it', async ({
  page,
}) => {
  await cameToChecks(page, LIKES_MODELS)
  await enough(page)
  await expect(question(page)).toHaveText('Effort and interest disagree')
  const start = page.getByRole('region', { name: 'The shared start' })
  await expect(start.getByRole('listitem').first()).toContainText(/\d+ h \(\d+ new\)/)
  await expect(start.getByText('The fork', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A trial of either side' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Start with what both need' })).toBeVisible()
})

test('the question that would help most opens its page of the assessment, and other checks come without those seen', async ({ page }) => {
  await cameToChecks(page)
  const seen = (await question(page).textContent()) ?? ''
  await answer(page, 'unknown')
  await enough(page)
  await page.getByRole('button', { name: 'Take other checks' }).click()
  await expect(page).toHaveURL(/\/assessment$/)
  await page.goto('/assessment/checks')
  await expect(page.getByText('0 answered, never more than 25')).toBeVisible()
  await expect(question(page)).not.toHaveText(seen)
  await enough(page)
  await page.getByRole('region', { name: 'What would change this' }).getByRole('button').click()
  await expect(page).toHaveURL(/\/assessment\/[a-z]/)
})
