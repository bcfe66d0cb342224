import { expect } from '@playwright/test'
import { linsAnswers } from '../lib/demo/answers.ts'
import { castOf } from './access-samples.ts'
import { assessed, begun, cameBack, FIRST, following, handedIn, mentored, onTheWay, signedIn, signedOut, signedUp } from './beforehand.ts'
import { expectClean, expectCleanAsItIs } from './clean.ts'
import { beginApp, turnOn } from './devices.stories.ts'
import { newPerson, PASSWORD, tryToSignIn } from './people.ts'
import { post, press } from './press.ts'
import { test } from './story.ts'

const PUBLIC = [
  '/',
  '/compare',
  '/compare?background=devops&scope=full',
  '/decide',
  '/tracks/ml-engineer',
  '/tracks/mlops-engineer',
  '/tracks/ml-platform',
  '/how-it-works',
  '/how-it-works/hours',
  '/how-it-works/privacy',
  '/how-it-works/accessibility',
  '/assessment',
  '/assessment/about',
  '/assessment/interest-1',
  '/assessment/skills-running',
  '/sign-in',
  '/sign-up',
  '/forgot',
  '/mailbox',
  '/no-such-page',
]

for (const address of PUBLIC) {
  test(`${address} is accessible in light and dark, and fits a small screen`, async ({ page }) => expectClean(page, address))
}

test('a result is accessible in light and dark, and fits a small screen', async ({ page }) => {
  const path = await assessed(page, linsAnswers)
  await expectClean(page, path)
  await expectClean(page, `${path}/start`)
  await expectClean(page, `${path}/hours/ml-engineer`)
})

test('the pages of a learner are accessible in light and dark, and fit a small screen', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  const path = await assessed(page)
  await expectClean(page, `${path}/start?track=mlops-engineer&scope=full`)
  const roadmap = await following(page, path)
  const milestone = `${roadmap}/milestones/${FIRST.id}`
  await begun(page, milestone)
  for (const address of [roadmap, `${roadmap}/map`, milestone]) await expectClean(page, address)
})

test('the schedule of a roadmap is accessible in light and dark, and fits a small screen', async ({ page }) => {
  const address = `${await onTheWay(page)}/schedule`
  // A date that does not fit shows the most.
  const target = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await press(page, address, 'Save schedule', { target })
  await expectClean(page, address)
  await expect(page.locator('#verdict')).toContainText('too early')
})

test('all results and the week are accessible in light and dark, and fit a small screen', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  const path = await assessed(page)
  await expectClean(page, '/paths')
  const roadmap = await following(page, path)
  await expectClean(page, '/week')
  await expectClean(page, `${roadmap}/report`)
})

test('pausing a roadmap and going on is accessible in light and dark, and fits a small screen', async ({ page }) => {
  const roadmap = await onTheWay(page)
  await expectClean(page, `${roadmap}/pause`)
  await press(page, `${roadmap}/pause`, 'Pause from today')
  await expectClean(page, `${roadmap}/pause`)
})

test('a week with a forecast and a timer is accessible in light and dark, and fits a small screen', async ({ page, baseURL }) => {
  const along = castOf(baseURL).along[2]
  if (!along) throw new Error('the cast has nobody with weeks of hours')
  await cameBack(page, along, baseURL)
  await expectClean(page, '/week', { opened: true })
  await expect(page.getByText('Why it moved.')).toBeVisible()
  await press(page, '/week', 'Start timer')
  await expectClean(page, '/week')
  await expectClean(page, '/week?timer=stop')
  await expect(page.getByText('It ran for')).toBeVisible()
})

test('what is in the way after quiet days is accessible in light and dark, and fits a small screen', async ({ page, baseURL }) => {
  const quiet = castOf(baseURL).quiet[2]
  if (!quiet) throw new Error('the cast has nobody who was asked')
  await cameBack(page, quiet, baseURL)
  const address = `/week/quiet/${quiet.tapId}`
  await expectClean(page, '/week')
  await expectClean(page, address)
  for (const answer of ['No time', 'Too hard']) {
    await press(page, address, answer)
    await expectClean(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer)
  }
})

test('a knowledge check is accessible in light and dark, and fits a small screen', async ({ page }) => {
  await post(page, '/assessment/responses', { responses: { 'about:background': 'backend' } })
  await expectClean(page, '/assessment/checks')
})

test('the account pages are accessible in light and dark, and fit a small screen', async ({ page }) => {
  await signedUp(page, newPerson('Grace'))
  for (const address of ['/account', '/account/calendar', '/account/data', '/account/delete', '/account/deleted', '/roadmap'])
    await expectClean(page, address)
})

test('the address of a calendar, shown this once, is accessible in light and dark, and fits a small screen', async ({ page }) => {
  await signedUp(page, newPerson('Grace'))
  await page.goto('/account/calendar')
  await page.getByRole('button', { name: 'Make the address' }).click()
  await expect(page.getByRole('textbox', { name: 'Your private address' })).toBeVisible()
  await expectCleanAsItIs(page, 'the address of a calendar')
})

test('the pages that guard an account are accessible in light and dark, and fit a small screen', async ({ page }) => {
  await signedUp(page, newPerson('Grace'))
  for (const address of ['/account/sign-in', '/account/sign-in/second-factor', '/sign-in/again']) await expectClean(page, address)
})

test('setting up and using a second factor is accessible in light and dark, and fits a small screen', async ({ page }) => {
  const grace = newPerson('Grace')
  await signedUp(page, grace)
  const key = await beginApp(page)
  await expectClean(page, '/account/sign-in/second-factor')
  await turnOn(page, key)
  await expectClean(page, '/account/sign-in/second-factor')
  await signedOut(page)
  await tryToSignIn(page, grace.email, PASSWORD)
  await expect(page).toHaveURL('/sign-in/code?next=%2Fhome')
  await expectClean(page, '/sign-in/code')
})

test('the pages of an administrator are accessible in light and dark, and fit a small screen', async ({ page, baseURL }) => {
  const { rhoda, password, other } = castOf(baseURL)
  await signedIn(page, rhoda, password)
  for (const address of ['/admin', '/admin/users', `/admin/users/${other.userId}`, '/admin/jobs', '/admin/audit'])
    await expectClean(page, address)
})

test('what a mentee is told and shares is accessible in light and dark, and fits a small screen', async ({ page, elsewhere }) => {
  await mentored(page, await elsewhere())
  for (const address of ['/reviews', '/reviews/invite', '/notifications', '/account/notifications', '/account/sharing'])
    await expectClean(page, address)
})

test('what a mentee hands in is accessible in light and dark, and fits a small screen', async ({ page, elsewhere }) => {
  await expectClean(page, await handedIn(page, await mentored(page, await elsewhere())))
  await page.goto('/reviews')
  await page.getByRole('link', { name: 'Open' }).first().click()
  await expect(page).toHaveURL(/\/reviews\/.+/)
  await expectClean(page, new URL(page.url()).pathname)
})

test('changing a plan and asking about it is accessible in light and dark, and fits a small screen', async ({ page, elsewhere }) => {
  const roadmap = await mentored(page, await elsewhere())
  for (const address of [`${roadmap}/plan`, `${roadmap}/review`]) await expectClean(page, address)
})

test('the lists of a mentor are accessible in light and dark, and fit a small screen', async ({ page, elsewhere }) => {
  const mentor = await elsewhere()
  await mentored(page, mentor)
  for (const address of ['/mentoring', '/mentoring/mentees', '/mentoring/guidance', '/mentoring/profile', '/mentoring/invite'])
    await expectClean(mentor, address)
})

test('a review and a brief are accessible in light and dark, and fit a small screen', async ({ page, elsewhere }) => {
  test.slow()
  const mentor = await elsewhere()
  await handedIn(page, await mentored(page, mentor))
  await mentor.goto('/mentoring')
  const brief = await mentor.locator('main a[href^="/mentoring/mentees/"]').first().getAttribute('href')
  await mentor.getByRole('link', { name: 'Review this one' }).click()
  await expect(mentor).toHaveURL(/\/mentoring\/reviews\/.+/)
  await expectClean(mentor, new URL(mentor.url()).pathname)
  for (const address of [brief, `${brief}/roadmap`, `${brief}/propose`]) await expectClean(mentor, address ?? '')
})
