import { expect, type Page } from '@playwright/test'
import { castOf } from './access-samples.ts'
import { signedIn, signedUp } from './beforehand.ts'
import { expectClean } from './clean.ts'
import { newPerson, PASSWORD, signIn, tryToSignIn } from './people.ts'
import { test, type Elsewhere } from './story.ts'

/** An administrator in a browser of their own. */
async function administrator(elsewhere: Elsewhere, baseURL: string | undefined): Promise<Page> {
  const { rhoda, password } = castOf(baseURL)
  const page = await elsewhere()
  await signedIn(page, rhoda, password)
  return page
}

async function find(admin: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await admin.goto('/admin')
  await admin.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Users' }).click()
  await admin.getByLabel('Name or address').fill(email)
  await admin.getByRole('button', { name: 'Search' }).click()
  await admin.getByRole('link', { name, exact: true }).click()
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(name)
}

test('An administrator disables somebody, who is signed out at the next request and gets in again once enabled', async ({
  elsewhere,
  page,
  baseURL,
}) => {
  const sam = newPerson('Sam')
  await signedUp(page, sam)
  const admin = await administrator(elsewhere, baseURL)
  await find(admin, sam)

  await admin.getByRole('button', { name: 'Disable account' }).click()
  await expect(admin.getByText('Choose a reason.').first()).toBeVisible()
  await admin.getByRole('radio', { name: 'Misuse' }).check()
  await admin.getByRole('button', { name: 'Disable account' }).click()
  await expect(admin.getByRole('heading', { name: 'Enable this account' })).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await tryToSignIn(page, sam.email, PASSWORD)
  await expect(page.getByText('The email address or the password is not right.')).toBeVisible()
  await expect(admin.getByRole('cell', { name: 'Disabled the account: misuse' })).toBeVisible()

  await admin.getByRole('button', { name: 'Enable account' }).click()
  await expect(admin.getByRole('heading', { name: 'Disable this account' })).toBeVisible()
  await signIn(page, sam.email)
  await admin.goto('/admin/audit?kind=administration')
  const entry = admin.getByRole('row').filter({ hasText: 'Enabled the account' }).filter({ hasText: sam.name })
  await expect(entry.first()).toContainText('Rhoda Osei')
})

test('A role counts from the next page on, given and taken', async ({ elsewhere, page, baseURL }) => {
  const sam = newPerson('Alan')
  await signedUp(page, sam)
  expect((await page.goto('/admin'))?.status()).toBe(404)
  const admin = await administrator(elsewhere, baseURL)
  await find(admin, sam)
  const give = async (role: string) => {
    await admin.getByRole('radio', { name: role }).check()
    await admin.getByRole('button', { name: 'Save role' }).click()
    await expect(admin.getByText(`Changed the role to ${role.toLowerCase()}`).first()).toBeVisible()
  }
  await give('Administrator')
  await page.goto('/roadmap')
  await page.locator('.acct summary').click()
  await page.getByRole('link', { name: 'Administration' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await give('Learner')
  expect((await page.goto('/admin'))?.status()).toBe(404)
})

test('For a learner, a mentor and a visitor the administration is a page that does not exist', async ({ page, baseURL }) => {
  await signedUp(page, newPerson('Ada'))
  const seen = async (path: string) => {
    const response = await page.goto(path)
    return [response?.status(), await page.title(), await page.locator('body').innerText()]
  }
  const unknown = await seen('/no-such-page')
  const { other } = castOf(baseURL)
  for (const path of ['/admin', '/admin/users', `/admin/users/${other.userId}`, '/admin/jobs', '/admin/audit', '/admin/nothing'])
    expect(await seen(path), path).toEqual(unknown)
  await page.context().clearCookies()
  const toVisitors = await seen('/no-such-page')
  for (const path of ['/admin', '/admin/audit']) expect(await seen(path), path).toEqual(toVisitors)
})

test('Nobody can change themselves, and an id that nobody has is a page that does not exist', async ({ elsewhere, baseURL }) => {
  const admin = await administrator(elsewhere, baseURL)
  await find(admin, { name: 'Rhoda Osei', email: castOf(baseURL).rhoda })
  await expect(admin.getByRole('heading', { name: 'This is you' })).toBeVisible()
  await expect(admin.getByRole('button', { name: /Save role|Disable/ })).toHaveCount(0)
  expect((await admin.goto('/admin/users/nobody'))?.status()).toBe(404)
})

test('An administrator sees what is done on a clock, how much of it there is, and what failed and why, and has it tried again', async ({
  elsewhere,
  baseURL,
}) => {
  const admin = await administrator(elsewhere, baseURL)
  await admin.goto('/admin')
  await admin.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Jobs' }).click()
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Jobs')
  const failed = admin.getByRole('region', { name: 'Failed' })
  await expect(failed).toContainText('The plan of one person’s week')
  await expect(failed).toContainText('TypeError: fetch failed')
  await expect(failed).toContainText('Given up')
  await expect(failed.getByRole('link', { name: 'one account' })).toHaveAttribute('href', /\/admin\/users\/.+/)
  await expectClean(admin, '/admin/jobs')
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(failed.getByRole('status')).toHaveText('It is tried again within seconds.')
  await expect(failed).toContainText('Nothing has failed.')
  await expect(admin.getByText('Every mail went out, or waits for its first try.')).toBeVisible()
  const row = admin.getByRole('row').filter({ hasText: 'Invitations that nobody answered in time' })
  await expect(row).toContainText(/Every 5 minutes; last \d/)
  await admin.screenshot({ path: 'e2e/.artifacts/jobs.png', fullPage: true })
  await admin.setViewportSize({ width: 390, height: 844 })
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await admin.screenshot({ path: 'e2e/.artifacts/jobs-phone.png', fullPage: true })
})
