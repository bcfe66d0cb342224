import { expect, test } from '@playwright/test'

test('a visitor compares the three roles from their own background, without an account', async ({ page }) => {
  await page.goto('/compare')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const hours = async () => (await page.locator('main').innerText()).match(/\d+ h/g)?.slice(0, 6)
  const backend = await hours()
  await page
    .getByRole('link', { name: /DevOps/ })
    .first()
    .click()
  await expect(page).toHaveURL(/background=devops/)
  expect(await hours()).not.toEqual(backend)
  for (const text of ['editorial judgement', 'commonly cited']) await expect(page.getByText(text, { exact: false }).first()).toBeVisible()
})

test('the quick decision counts in the open and leads on to the assessment', async ({ page }) => {
  await page.goto('/decide')
  const yes = page.getByRole('radio', { name: 'Yes' }).or(page.getByRole('checkbox'))
  await yes.first().check()
  await page.getByRole('button', { name: /count/i }).click()
  await expect(page).toHaveURL(/\/decide\?/)
  await expect(page.getByRole('link', { name: /assessment/i }).first()).toBeVisible()
})

test('a track shows its stages and milestones, and an unknown one is not found', async ({ page }) => {
  await page.goto('/tracks/mlops-engineer')
  await expect(page.getByText('A Python project a stranger can run').first()).toBeVisible()
  expect((await page.goto('/tracks/nowhere'))?.status()).toBe(404)
})
