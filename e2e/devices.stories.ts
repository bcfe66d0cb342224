/** Devices, password and second factor, with JavaScript and without: run by both specs. */
import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { signedIn, signedOut, signedUp } from './beforehand.ts'
import { newPerson, PASSWORD, signIn, tryToSignIn, type Person } from './people.ts'
import { test, type Elsewhere } from './story.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

/** Another browser of the same person. */
async function another(elsewhere: Elsewhere, person: Person): Promise<Page> {
  const page = await elsewhere({ userAgent: firefox })
  await signedIn(page, person.email)
  return page
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
}

async function expectSignedIn(page: Page): Promise<void> {
  await page.goto('/account')
  await expect(page).toHaveURL('/account')
}

const devices = (page: Page) => page.getByRole('region', { name: 'Signed in now' })

/** What an app with this key shows, so many steps of 30 seconds from now: none back, since a step may end while the code is on its way. */
const codeOf = (key: string, steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Goes to where the app gets its key. @returns the key */
export async function beginApp(page: Page): Promise<string> {
  await page.goto('/account/sign-in')
  await page.getByRole('link', { name: 'Set up the second factor' }).click()
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  return ((await page.getByRole('region', { name: 'App for codes' }).locator('code').textContent()) ?? '').replaceAll(' ', '')
}

/** Turns the second factor on. @returns the code that is used up by now, and the recovery codes */
export async function turnOn(page: Page, key: string): Promise<{ used: string; codes: string[] }> {
  const used = codeOf(key, 0)
  await page.getByRole('textbox', { name: 'Code' }).fill(used)
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your second factor is on' })).toBeVisible()
  return { used, codes: await page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem').allTextContents() }
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Code' }).fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

export function deviceStories(): void {
  test('One device is signed out from another, and is out at its next click', async ({ page, elsewhere }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const other = await another(elsewhere, sam)
    const third = await another(elsewhere, sam)
    await page.goto('/account/sign-in')
    await expect(devices(page)).toContainText('3 devices')
    await expect(devices(page).getByRole('listitem').filter({ hasText: 'This device' })).toContainText('Chrome on Windows')
    await devices(page).getByRole('button', { name: 'Sign out Firefox on Linux' }).first().click()
    await expect(devices(page).getByRole('status')).toContainText('Signed out: Firefox on Linux.')
    await expect(devices(page)).toContainText('2 devices')
    const left = (await Promise.all([other, third].map(async (it) => (await it.goto('/account'), it.url())))).filter((it) =>
      it.endsWith('/account'),
    )
    expect(left).toHaveLength(1)
    await devices(page).getByRole('button', { name: 'Sign out the other one' }).click()
    await expect(devices(page)).toContainText('This device only')
    for (const it of [other, third]) await expectSignedOut(it)
    await expectSignedIn(page)
  })

  test('A new password needs the present one, signs the others out and is mailed', async ({ page, elsewhere }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const other = await another(elsewhere, sam)
    await page.goto('/account/sign-in')
    await page.getByLabel('Present password').fill('not the password')
    await page.getByLabel('New password').fill('a short walk by the sea')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The password is not right.' })).toBeVisible()
    await page.getByLabel('Present password').fill(PASSWORD)
    await page.getByLabel('New password').fill('a short walk by the sea')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Password changed. One other device is signed out.' })).toBeVisible()
    await expectSignedOut(other)
    await expectSignedIn(page)
    await expect
      .poll(async () => (await page.request.get(`/mailbox?to=${encodeURIComponent(sam.email)}`)).text())
      .toContain('password was changed')
    await signedOut(page)
    await tryToSignIn(page, sam.email, PASSWORD)
    await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
    await signIn(page, sam.email, 'a short walk by the sea')
  })

  test('With a second factor the password alone opens nothing; a code does, once', async ({ page }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const key = await beginApp(page)
    const { used, codes } = await turnOn(page, key)
    expect(codes).toHaveLength(10)
    await page.goto('/account/sign-in/second-factor')
    await expect(page.getByRole('main')).toContainText('10 of 10')
    await expect(page.getByRole('main')).not.toContainText(codes[0] ?? '')
    await signedOut(page)
    await page.goto('/sign-in?next=%2Faccount')
    await page.getByLabel('Email').fill(sam.email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page).toHaveURL('/sign-in/code?next=%2Faccount')
    await expectSignedOut(page)
    await page.goto('/sign-in/code?next=%2Faccount')
    await enterCode(page, used)
    await expect(page.getByRole('alert').filter({ hasText: 'not right, or was used before' })).toBeVisible()
    await enterCode(page, codeOf(key, 1))
    await expect(page).toHaveURL('/account')
  })

  test('A recovery code stands in for the phone once, says how many are left, and the second factor can be turned off', async ({
    page,
  }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const { codes } = await turnOn(page, await beginApp(page))
    await signedOut(page)
    await tryToSignIn(page, sam.email, PASSWORD)
    await enterCode(page, (codes[0] ?? '').toUpperCase())
    await expect(page.getByRole('status').filter({ hasText: '9 of 10 are left' })).toBeVisible()
    await signedOut(page)
    await tryToSignIn(page, sam.email, PASSWORD)
    await enterCode(page, codes[0] ?? '')
    await expect(page.getByRole('alert').filter({ hasText: 'was used before' })).toBeVisible()
    await enterCode(page, codes[1] ?? '')
    await page.getByRole('button', { name: 'Turn off' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Your second factor is off' })).toBeVisible()
    await signedOut(page)
    await signIn(page, sam.email)
  })

  test('Somebody signed in can be asked again, by a password, and gets another session', async ({ page, context }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const session = async () => (await context.cookies()).find((it) => it.name.endsWith('session-token'))?.value
    const before = await session()
    await page.goto('/sign-in/again?next=%2Faccount%2Fsign-in')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page).toHaveURL('/account/sign-in')
    expect(await session()).not.toBe(before)
    await page.goto('/sign-in/again?next=https://evil.example/')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page).toHaveURL('/account/sign-in')
  })
}
