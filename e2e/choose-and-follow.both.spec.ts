import { expect } from '@playwright/test'
import { linsAnswers } from '../lib/demo/answers.ts'
import { assessed, signedUp } from './beforehand.ts'
import { newPerson, signIn, signUp, takeAssessment } from './people.ts'
import { test } from './story.ts'

test('an engineer takes the assessment, sees a path with reasons, starts a roadmap, finishes a milestone, and finds it all the next day', async ({
  page,
  elsewhere,
}) => {
  const ada = newPerson('Ada')
  await page.goto('/')
  await page.getByRole('link', { name: 'Start the assessment' }).first().click()
  const path = await takeAssessment(page, { background: 'Backend engineer', likes: 'operations' })

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effort and interest agree: MLOps Engineer')
  await expect(page.getByRole('region', { name: 'The verdict', exact: true })).toContainText('Leans to operations')
  await page
    .getByRole('row', { name: /^New learning/ })
    .getByRole('link')
    .nth(1)
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How your hours on the MLOps Engineer path are counted')
  await expect(page.getByRole('heading', { name: 'A Python project a stranger can run' })).toBeVisible()
  await page.goBack()

  await page.getByRole('link', { name: 'Build my roadmap' }).click()
  await page.getByRole('link', { name: 'Create an account' }).click()
  await signUp(page, ada, page.url())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start on the MLOps Engineer path')
  await page.getByLabel('Hours a week').fill('6')
  await page.getByLabel('Why this path?').fill('I run our services already.')
  await page.getByRole('button', { name: 'Start this roadmap' }).click()
  await expect(page).toHaveURL(/\/roadmap\//)
  const roadmap = new URL(page.url()).pathname
  await expect(page.getByText('0 percent of the hours')).toBeVisible()
  await expect(page.getByText('Your reason: “I run our services already.”')).toBeVisible()

  await page.getByRole('link', { name: 'A Python project a stranger can run', exact: true }).click()
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await expect(page.getByText('In progress', { exact: true })).toBeVisible()
  const criterion = page.getByRole('checkbox', { name: /fresh clone/ })
  await criterion.click()
  await expect(criterion).toBeChecked()
  await page.getByRole('button', { name: 'I have finished it' }).click()
  await expect(page.getByText('Self-assessed, not reviewed by anyone.')).toBeVisible()

  const morning = await elsewhere()
  await signIn(morning, ada.email)
  await expect(morning).toHaveURL('/week')
  await expect(morning.getByRole('heading', { level: 1 })).toHaveText('This week')
  await morning.goto(roadmap)
  await expect(morning.getByRole('listitem').filter({ hasText: 'A Python project a stranger can run' })).toContainText('Finished')
  await morning.goto(path)
  await expect(morning.getByRole('heading', { level: 1 })).toHaveText('Effort and interest agree: MLOps Engineer')
})

test('a stranger gets the same answer for another person’s pages as for unknown ones', async ({ page, elsewhere }) => {
  const path = await assessed(page, linsAnswers)
  const stranger = await elsewhere()
  await signedUp(stranger, newPerson('Alan'))
  const refused = await stranger.goto(path)
  const unknown = await stranger.goto('/paths/00000000-0000-4000-8000-000000000000')
  expect([refused?.status(), unknown?.status()]).toEqual([404, 404])
  for (const address of ['/roadmap/nothing', '/roadmap/nothing/milestones/m-python-project', `${path}/start`]) {
    expect((await stranger.goto(address))?.status()).toBe(404)
  }
})
