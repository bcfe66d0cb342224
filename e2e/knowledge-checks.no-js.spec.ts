import { expect, test } from '@playwright/test'
import { answer, cameToChecks, enough, newLearning, question } from './knowledge-checks.stories.ts'

test('checks, their result and a correction of it work without JavaScript', async ({ page }) => {
  await cameToChecks(page)
  await answer(page, 2, 'Guessing')
  await answer(page, 'unknown')
  await page.getByRole('button', { name: 'Answer and go on' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose an answer' })).toBeVisible()
  await expect(question(page)).toBeVisible()
  await enough(page)
  const before = await newLearning(page, 'MLOps')
  const yours = page.getByRole('region', { name: 'Probably yours already' })
  await yours.getByText('Not quite', { exact: true }).first().click()
  await yours.getByRole('button', { name: 'Save corrections' }).click()
  await expect.poll(() => newLearning(page, 'MLOps')).toBeGreaterThan(before)
})
