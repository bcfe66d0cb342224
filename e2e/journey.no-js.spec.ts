import { expect, test } from '@playwright/test'
import { leavePage, newPerson, signUp, takeAssessment } from './people.ts'

test('the whole journey works without JavaScript', async ({ page }) => {
  const path = await takeAssessment(page, { background: 'Backend engineer', likes: 'operations' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effort and interest agree: MLOps Engineer')
  await signUp(page, newPerson('Ada'))
  await page.goto(`${path}/start?track=mlops-engineer&scope=first-role`)
  await page.getByRole('button', { name: 'Start this roadmap' }).click()
  await page.getByRole('link', { name: 'A Python project a stranger can run', exact: true }).click()
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await page.getByRole('checkbox', { name: /fresh clone/ }).click()
  await expect(page.getByRole('checkbox', { name: /fresh clone/ })).toBeChecked()
  await page.getByRole('button', { name: 'I have finished it' }).click()
  await expect(page.getByText('Self-assessed, not reviewed by anyone.')).toBeVisible()
})

test('a wrong entry comes back with the page, its error and every other entry', async ({ page }) => {
  await page.goto('/assessment/about')
  await page.getByLabel('How many years').fill('400')
  await page.getByRole('radio', { name: 'Frontend engineer' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'One thing to fix' })).toBeVisible()
  await expect(page.getByLabel('How many years')).toHaveValue('400')
  await expect(page.getByRole('radio', { name: 'Frontend engineer' })).toBeChecked()
  await page.getByLabel('How many years').fill('4')
  await leavePage(page, 'Save and continue')
  await expect(page).toHaveURL(/interest-1/)
})
