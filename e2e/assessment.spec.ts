import { expect, test } from '@playwright/test'
import { leavePage, newPerson, signUp, takeAssessment } from './people.ts'

test('an answer is saved as it is given: the tab closes, and the next visit goes on there', async ({ page, context }) => {
  await page.goto('/assessment/about')
  const saved = page.waitForResponse((response) => response.url().endsWith('/assessment/responses') && response.ok())
  await page.getByRole('radio', { name: 'Data engineer' }).check()
  await saved
  await page.close()
  const again = await context.newPage()
  await again.goto('/assessment')
  await expect(again.getByText('1 of 49 answered').first()).toBeVisible()
  await again.getByRole('link', { name: 'Carry on' }).click()
  await expect(again).toHaveURL(/about$/)
  await expect(again.getByRole('radio', { name: 'Data engineer' })).toBeChecked()
})

test('progress and time left are true, back keeps what was answered, and an answer can be changed', async ({ page }) => {
  await page.goto('/assessment/about')
  await expect(page.getByText(/Page 1 of 9/)).toContainText('About 9 minutes left')
  await page.getByRole('radio', { name: 'Backend engineer' }).check()
  await leavePage(page, 'Skip what is open')
  await expect(page.getByRole('img', { name: '6 of 49 questions answered' })).toBeVisible()
  await page.getByRole('radio', { name: 'Agree', exact: true }).first().check()
  await leavePage(page, 'Back')
  await page.getByRole('radio', { name: 'Mobile engineer' }).check()
  await leavePage(page, 'Save and continue')
  await expect(page.getByRole('radio', { name: 'Agree', exact: true }).first()).toBeChecked()
  await page.goBack()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Mobile engineer' })).toBeChecked()
})

test('a wrong entry keeps the page and every entry, and the summary takes the focus', async ({ page }) => {
  await page.goto('/assessment/about')
  await page.getByLabel('How many years').fill('400')
  await page.getByLabel('How many hours can you study').fill('7')
  await page.getByRole('radio', { name: 'Frontend engineer' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'One thing to fix' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('How many years')).toHaveValue('400')
  await expect(page.getByLabel('How many years')).toHaveAccessibleDescription(/from 0 to 40/)
  await expect(page.getByLabel('How many hours can you study')).toHaveValue('7')
  await expect(page.getByRole('radio', { name: 'Frontend engineer' })).toBeChecked()
  await summary.getByRole('link').click()
  await expect(page.getByLabel('How many years')).toBeFocused()
})

test('Enter in a field saves and goes on, not back', async ({ page }) => {
  await page.goto('/assessment/about')
  await page.getByLabel('How many years').fill('4')
  await page.getByLabel('How many years').press('Enter')
  await expect(page).toHaveURL(/interest-1$/)
})

test('two first answers sent at once belong to one guest', async ({ page }) => {
  await page.goto('/assessment/about')
  const statuses = await page.evaluate(async () => {
    const send = (responses: Record<string, string>) =>
      fetch('/assessment/responses', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ responses }),
      })
    const answers = await Promise.all([send({ 'about:years': '4' }), send({ 'about:hours-per-week': '6' })])
    return answers.map((it) => it.status)
  })
  expect(statuses).toEqual([200, 200])
  await page.goto('/assessment')
  await expect(page.getByText('2 of 49 answered').first()).toBeVisible()
})

test('an answer that does not fit is not called saved', async ({ page }) => {
  await page.goto('/assessment/about')
  await page.getByLabel('How many years').fill('400')
  await page.getByLabel('How many years').blur()
  await expect(page.getByText('Not saved yet.')).toBeVisible()
})

test('the usual level of the background is a hint and never chosen in advance', async ({ page }) => {
  await page.goto('/assessment/about')
  await page.getByRole('radio', { name: 'Backend engineer' }).check()
  await leavePage(page, 'Skip what is open')
  await page.goto('/assessment/skills-software-and-data')
  await expect(page.getByText('usual for: backend engineer')).toHaveCount(3)
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(0)
})

test('a single skill can be rated apart from its area', async ({ page }) => {
  await page.goto('/assessment/skills-running')
  await page.getByText('Rate single skills instead').first().click()
  await page
    .getByRole('group', { name: /level 0 to 4/ })
    .first()
    .getByText('4', { exact: true })
    .click()
  await leavePage(page, 'Save and continue')
  await page.goto('/assessment/skills-running')
  await expect(
    page
      .getByRole('group', { name: /level 0 to 4/ })
      .first()
      .getByRole('radio', { name: '4' }),
  ).toBeChecked()
})

test('when interest and effort disagree both paths are offered with a trial of each', async ({ page }) => {
  await takeAssessment(page, { background: 'DevOps or platform engineer', likes: 'models' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effort and interest disagree')
  await expect(page.getByRole('heading', { name: /Trial on the/ })).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Start with what both need' })).toBeVisible()
})

test('the commonly made claim stands beside the computed figure, and a negative saving is said plainly', async ({ page }) => {
  await takeAssessment(page, { background: 'Student or recent graduate', likes: 'models' })
  await expect(page.getByText('Claimed: editorial judgement')).toBeVisible()
  await expect(page.getByText(/^\d+% more$/)).toBeVisible()
})

test('a changed answer makes a new result and leaves the earlier one', async ({ page }) => {
  const first = await takeAssessment(page, { background: 'Backend engineer', likes: 'operations' })
  await page.getByRole('button', { name: 'Change an answer' }).click()
  await expect(page).toHaveURL(/assessment/)
  await page.goto('/assessment/about')
  await page.getByRole('radio', { name: 'Student or recent graduate' }).check()
  await leavePage(page, 'Save and continue')
  await page.goto('/assessment')
  await page.getByRole('button', { name: 'See my path' }).click()
  await expect(page).toHaveURL(/paths/)
  expect(new URL(page.url()).pathname).not.toBe(first)
  expect((await page.goto(first))?.status()).toBe(200)
})

test('work done signed out comes along when an account is made, and leaves the browser', async ({ page, context }) => {
  const path = await takeAssessment(page, { background: 'Backend engineer', likes: 'operations' })
  await signUp(page, newPerson('Joan'))
  expect((await page.goto(path))?.status()).toBe(200)
  await expect(page.getByText('This result is kept in this browser')).toHaveCount(0)
  await page.locator('summary', { hasText: 'Account:' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  expect((await context.request.get(path)).status()).toBe(404)
})

test('a session that ends in the middle of the assessment loses nothing that was answered', async ({ page, context }) => {
  await signUp(page, newPerson('Maud'))
  await page.goto('/assessment/about')
  await page.getByRole('radio', { name: 'Backend engineer' }).check()
  await context.clearCookies({ name: /session-token/ })
  await leavePage(page, 'Skip what is open')
  await page.goto('/assessment/about')
  await expect(page.getByRole('radio', { name: 'Backend engineer' })).toBeChecked()
})
