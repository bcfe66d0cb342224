import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { castOf } from './access-samples.ts'
import { beginApp, turnOn } from './devices.stories.ts'
import { handIn, pairUp } from './mentoring.stories.ts'
import { newPerson, PASSWORD, signIn, signOut, signUp, takeAssessment, tryToSignIn } from './people.ts'

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

async function expectClean(page: Page, address: string): Promise<void> {
  await page.goto(address)
  for (const scheme of ['light', 'dark'] as const) {
    // Without motion: a colour half-way through its transition has a contrast of its own.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map((it) => `${it.id}: ${it.nodes[0]?.html.slice(0, 160)}`)
    expect(found, `${address} in ${scheme}`).toEqual([])
  }
  await expectNoSidewaysScroll(page, address)
}

/** At 390 px nothing may push the page wider than the screen. */
async function expectNoSidewaysScroll(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, `${address} at 390 px`).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

for (const address of PUBLIC) {
  test(`${address} is accessible in light and dark, and fits a small screen`, async ({ page }) => expectClean(page, address))
}

test('a result is accessible in light and dark, and fits a small screen', async ({ page }) => {
  const path = await takeAssessment(page, { background: 'DevOps or platform engineer', likes: 'models' })
  await expectClean(page, path)
  await expectClean(page, `${path}/start`)
  await expectClean(page, `${path}/hours/ml-engineer`)
})

test('the pages of a learner are accessible in light and dark, and fit a small screen', async ({ page }) => {
  test.slow()
  const path = await takeAssessment(page, { background: 'Backend engineer', likes: 'operations' })
  await signUp(page, newPerson('Ada'))
  await expectClean(page, `${path}/start?track=mlops-engineer&scope=full`)
  await page.getByRole('button', { name: 'Start this roadmap' }).click()
  await expect(page).toHaveURL(/\/roadmap\/[^/]+$/)
  const roadmap = new URL(page.url()).pathname
  await page.goto(`${roadmap}/milestones/m-python-project`)
  await page.getByRole('button', { name: 'Start this milestone' }).click()
  await expect(page.getByText('In progress', { exact: true })).toBeVisible()
  await expectClean(page, roadmap)
  await expectClean(page, `${roadmap}/map`)
  await expectClean(page, `${roadmap}/milestones/m-python-project`)
})

test('the account pages are accessible in light and dark, and fit a small screen', async ({ page }) => {
  await signUp(page, newPerson('Grace'))
  for (const address of ['/account', '/account/data', '/account/delete', '/account/deleted', '/roadmap']) await expectClean(page, address)
})

test('the pages that guard an account are accessible in light and dark, and fit a small screen', async ({ page }) => {
  await signUp(page, newPerson('Grace'))
  for (const address of ['/account/sign-in', '/account/sign-in/second-factor', '/sign-in/again']) await expectClean(page, address)
})

test('setting up and using a second factor is accessible in light and dark, and fits a small screen', async ({ page }) => {
  const grace = newPerson('Grace')
  await signUp(page, grace)
  const key = await beginApp(page)
  await expectClean(page, '/account/sign-in/second-factor')
  await turnOn(page, key)
  await expectClean(page, '/account/sign-in/second-factor')
  await signOut(page)
  await tryToSignIn(page, grace.email, PASSWORD)
  await expect(page).toHaveURL('/sign-in/code?next=%2Froadmap')
  await expectClean(page, '/sign-in/code')
})

test('the pages of an administrator are accessible in light and dark, and fit a small screen', async ({ page, baseURL }) => {
  const { rhoda, password, other } = castOf(baseURL)
  await signIn(page, rhoda, password)
  for (const address of ['/admin', '/admin/users', `/admin/users/${other.userId}`, '/admin/audit']) await expectClean(page, address)
})

test('what a mentee is told and shares is accessible in light and dark, and fits a small screen', async ({ page, browser, baseURL }) => {
  test.slow()
  const { learner, mentor } = await pairUp(page, browser, baseURL)
  await mentor.context().close()
  for (const address of ['/reviews', '/reviews/invite', '/notifications', '/account/notifications', '/account/sharing'])
    await expectClean(learner, address)
})

test('what a mentee hands in is accessible in light and dark, and fits a small screen', async ({ page, browser, baseURL }) => {
  test.slow()
  const { learner, mentor, roadmap } = await pairUp(page, browser, baseURL)
  await mentor.context().close()
  await handIn(learner, roadmap, 'It runs with one command.')
  await expectClean(learner, `${roadmap}/milestones/m-python-project`)
  await learner.goto('/reviews')
  await learner.getByRole('link', { name: 'Open' }).first().click()
  await expect(learner).toHaveURL(/\/reviews\/.+/)
  await expectClean(learner, new URL(learner.url()).pathname)
})

test('changing a plan and asking about it is accessible in light and dark, and fits a small screen', async ({ page, browser, baseURL }) => {
  test.slow()
  const { learner, mentor, roadmap } = await pairUp(page, browser, baseURL)
  await mentor.context().close()
  for (const address of [`${roadmap}/plan`, `${roadmap}/review`]) await expectClean(learner, address)
})

test('the lists of a mentor are accessible in light and dark, and fit a small screen', async ({ page, browser, baseURL }) => {
  test.slow()
  const { mentor } = await pairUp(page, browser, baseURL)
  for (const address of ['/mentoring', '/mentoring/mentees', '/mentoring/guidance', '/mentoring/profile', '/mentoring/invite'])
    await expectClean(mentor, address)
  await mentor.context().close()
})

test('a review and a brief are accessible in light and dark, and fit a small screen', async ({ page, browser, baseURL }) => {
  test.slow()
  const { learner, mentor, roadmap } = await pairUp(page, browser, baseURL)
  await handIn(learner, roadmap, 'It runs with one command.')
  await mentor.goto('/mentoring')
  const brief = await mentor.locator('main a[href^="/mentoring/mentees/"]').first().getAttribute('href')
  await mentor.getByRole('link', { name: 'Review this one' }).click()
  await expect(mentor).toHaveURL(/\/mentoring\/reviews\/.+/)
  await expectClean(mentor, new URL(mentor.url()).pathname)
  for (const address of [brief, `${brief}/roadmap`, `${brief}/propose`]) await expectClean(mentor, address ?? '')
  await mentor.context().close()
})
