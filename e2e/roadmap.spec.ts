import { expect, test } from '@playwright/test'
import { assessed, onTheWay, signedUp } from './beforehand.ts'
import { newPerson } from './people.ts'

test('a milestone is started and finished, and both can be taken back', async ({ page }) => {
  const roadmap = await onTheWay(page)
  await page.goto(`${roadmap}/milestones/m-python-project`)
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await page.getByRole('button', { name: 'I have finished it' }).click()
  await page.getByRole('button', { name: 'Undo the finish' }).click()
  await expect(page.getByText('In progress', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo the start' }).click()
  await expect(page.getByText('Ready to start', { exact: true })).toBeVisible()
})

test('a locked milestone says what opens it and offers no start', async ({ page }) => {
  const roadmap = await onTheWay(page)
  await page.goto(roadmap)
  await page.getByRole('listitem').filter({ hasText: 'Not open yet' }).first().getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${roadmap}/milestones/`))
  await expect(page.getByText(/^After /).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start this milestone' })).toHaveCount(0)
})

test('a stale tab shows the present state and overwrites nothing', async ({ page, context }) => {
  const roadmap = await onTheWay(page)
  const address = `${roadmap}/milestones/m-python-project`
  await page.goto(address)
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await expect(page.getByText('In progress', { exact: true })).toBeVisible()
  const stale = await context.newPage()
  await stale.goto(address)
  await page.getByRole('button', { name: 'I have finished it' }).click()
  await expect(page.getByText('Self-assessed')).toBeVisible()
  await stale.getByRole('button', { name: 'Undo the start' }).click()
  await expect(stale.getByText('This changed in another tab. Here is the present state.')).toBeVisible()
  await expect(stale.getByText('Self-assessed')).toBeVisible()
})

test('any path can be chosen, the reason is optional, and choosing twice opens the same roadmap', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  const path = await assessed(page)
  const start = `${path}/start?track=ml-engineer&scope=first-role`
  await page.goto(start)
  await expect(page.getByText('Your result recommends MLOps Engineer')).toBeVisible()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Start this roadmap' }).click()
  await expect(page.getByText('It recommended MLOps Engineer; you chose ML Engineer.')).toBeVisible()
  const first = page.url()
  await page.goto(start)
  await page.getByRole('link', { name: 'Open my roadmap' }).click()
  await expect(page).toHaveURL(first)
})

test('a wrong pace or day keeps the form, names the field and says what to do', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  const path = await assessed(page)
  await page.goto(`${path}/start`)
  await page.getByLabel('Hours a week').fill('90')
  await page.getByLabel('Why this path?').fill('Kept while I mend the number.')
  await page.getByRole('button', { name: 'Start this roadmap' }).click()
  await expect(page.getByLabel('Hours a week')).toHaveAccessibleDescription('Enter at most 40 hours a week.')
  await expect(page.getByLabel('Why this path?')).toHaveValue('Kept while I mend the number.')
})
