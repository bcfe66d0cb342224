/** What holds for a profile and one's own data with JavaScript and without: run by both specs. */
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { signedUp } from './beforehand.ts'
import { newPerson, PASSWORD, signIn, signOut, tryToSignIn } from './people.ts'

/** A zone where it is another day than in UTC now: there always is one at one of the ends of the world. */
export const zoneOfAnotherDay = (): string => (new Date().getUTCHours() >= 11 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago')

/** Today there, in German. */
export const germanDay = (timeZone: string): string =>
  new Intl.DateTimeFormat('de-DE', { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(new Date())

export async function choose(page: Page, { zone, language }: { zone: string; language: string }): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Time zone').selectOption(zone)
  await page.getByLabel('Language of dates').selectOption(language)
  await saveProfile(page)
}

async function saveProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Profile saved.' })).toBeVisible()
}

/** The theme in what the browser gets before any script runs. Null: it is left to the system. */
async function themeInHtml(page: Page, address: string): Promise<string | null> {
  const [tag = ''] = /<html[^>]*>/.exec(await (await page.request.get(address)).text()) ?? []
  expect(tag).toContain('lang="en"')
  return / data-theme="(\w+)"/.exec(tag)?.[1] ?? null
}

export function profileStories(): void {
  test('A person changes their name and how dates look, and finds it so again', async ({ page }) => {
    await signedUp(page, newPerson('Sam'))
    const zone = zoneOfAnotherDay()
    await page.goto('/account')
    await page.getByLabel('Name', { exact: true }).fill('  Sam   Rivera ')
    await choose(page, { zone, language: 'de-DE' })
    await page.goto('/account')
    await page.getByLabel('Name', { exact: true }).fill('  Sam   Rivera ')
    await saveProfile(page)
    await page.goto('/account')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sam Rivera')
    await expect(page.getByLabel('Time zone')).toHaveValue(zone)
    await expect(page.getByLabel('Language of dates')).toHaveValue('de-DE')
    await expect(page.getByText('Decides which day it is for you.')).toContainText(`now: ${germanDay(zone)}, `)
    expect(germanDay(zone)).not.toBe(germanDay('UTC'))
    await expect(page.getByText('Only dates change.')).toBeVisible()
  })

  test('A name of nothing is named beside its field, and the other choices are kept', async ({ page }) => {
    await signedUp(page, newPerson('Sam'))
    await page.goto('/account')
    await page.getByLabel('Name', { exact: true }).fill('  ')
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
    await page.getByRole('button', { name: 'Save profile' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Enter the name you go by.' })).toBeFocused()
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
  })

  test('The theme is in the first HTML: here, on another device, and here after signing out', async ({ page, context }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    await page.goto('/account')
    expect(await themeInHtml(page, '/account')).toBeNull()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await saveProfile(page)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(await themeInHtml(page, '/')).toBe('dark')
    await context.clearCookies()
    expect(await themeInHtml(page, '/')).toBeNull()
    await signIn(page, sam.email)
    expect(await themeInHtml(page, '/account')).toBe('dark')
    await signOut(page)
    expect(await themeInHtml(page, '/')).toBe('dark')
  })

  test('Everything comes along in one file, which can be read', async ({ page }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    await page.goto('/account')
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Your data' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^cairn-\d{4}-\d\d-\d\d\.json$/)
    const text = await readFile(await download.path(), 'utf8')
    const file = JSON.parse(text)
    expect(file.cairn.formatVersion).toBe(1)
    expect(file.account).toMatchObject([sam])
    expect(file.devices).toHaveLength(1)
    expect(Object.keys(file.cairn.tables)).toEqual(Object.keys(file).filter((it) => it !== 'cairn'))
    expect(text).not.toContain('$argon2')
  })

  test('Deleting needs a tick, says that it is done, and leaves nothing to sign in to', async ({ page }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    await page.goto('/account/data')
    await page.getByRole('link', { name: 'Delete account' }).click()
    await page.getByRole('button', { name: 'Delete account for good' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Tick this' })).toBeVisible()
    await page.getByRole('checkbox', { name: 'Delete everything for good' }).check()
    await page.getByRole('button', { name: 'Delete account for good' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')
    await tryToSignIn(page, sam.email, PASSWORD)
    await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
  })
}
