/** Stories of mail, with JavaScript and without: run by both specs. The mails are read at the server's own mailbox. */
import { expect, type Page } from '@playwright/test'
import { askedToSignUp, signedUp } from './beforehand.ts'
import { askToSignUp, linkTo, newPerson, PASSWORD, signIn, signOut, tryToSignIn } from './people.ts'
import { test } from './story.ts'

const fresh = 'a ladder to the quiet moon'

export function mailStories(): void {
  test('A person signs up, checks the mail, confirms, and finds the answers of before', async ({ page }) => {
    const sam = newPerson('Sam')
    await page.goto('/assessment/about')
    await page.getByLabel('How many years').fill('5')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page).not.toHaveURL(/about/)
    await askToSignUp(page, sam, '/sign-up?next=%2Fcompare')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail')
    await expect(page.getByRole('main')).toContainText(sam.email)
    await tryToSignIn(page, sam.email, PASSWORD)
    await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
    await page.goto(`/mailbox?to=${sam.email}`)
    await page.getByRole('link', { name: 'Confirm and sign in' }).click()
    await page.getByRole('button', { name: 'Confirm and sign in' }).click()
    await expect(page).toHaveURL('/compare')
    await page.goto('/assessment/about')
    await expect(page.getByLabel('How many years')).toHaveValue('5')
  })

  test('A link opened in another browser asks for a password, and the answers wait in the first one', async ({
    page,
    elsewhere: anotherBrowser,
  }) => {
    const sam = newPerson('Sam')
    await page.goto('/assessment/about')
    await page.getByLabel('How many years').fill('7')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page).not.toHaveURL(/about/)
    await askedToSignUp(page, sam)
    const phone = await anotherBrowser()
    await phone.goto(await linkTo(page, sam.email, '/verify'))
    await phone.getByLabel('Password').fill(fresh)
    await phone.getByRole('button', { name: 'Confirm and sign in' }).click()
    await expect(phone).not.toHaveURL(/verify/)
    await signIn(page, sam.email, fresh)
    await page.goto('/assessment/about')
    await expect(page.getByLabel('How many years')).toHaveValue('7')
  })

  test('Opening a link changes nothing, and it works once', async ({ page, elsewhere: anotherBrowser }) => {
    const sam = newPerson('Sam')
    await askedToSignUp(page, sam)
    const link = await linkTo(page, sam.email, '/verify')
    const scanner = await anotherBrowser()
    await scanner.goto(link)
    await scanner.goto(link)
    await page.goto(link)
    await page.getByRole('button', { name: 'Confirm and sign in' }).click()
    await expect(page).not.toHaveURL(/verify/)
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
  })

  test('A taken address gets the same page; its owner is told', async ({ page, elsewhere: anotherBrowser }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const stranger = await anotherBrowser()
    await askToSignUp(stranger, { ...sam, name: 'Somebody' })
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Check your mail')
    await expect(stranger.getByRole('link', { name: 'Fill the form in again' })).toHaveAttribute('href', '/sign-up')
    const taken = await mainText(stranger)
    const free = newPerson('Sam')
    await askToSignUp(stranger, free)
    await expect(stranger).toHaveURL('/check-mail')
    expect((await mainText(stranger)).replace(free.email, '…')).toBe(taken.replace(sam.email, '…'))
    await page.goto(`/mailbox?to=${sam.email}`)
    await expect(page.getByRole('heading', { name: 'You already have a Cairn account' })).toBeVisible()
  })

  test('A forgotten password is replaced by a link, which ends every session', async ({ page, elsewhere: anotherBrowser }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    const elsewhere = await anotherBrowser()
    await askForReset(elsewhere, sam.email)
    await expect(elsewhere.getByRole('status').filter({ hasText: 'You can have it sent again in 5 minutes' })).toBeVisible()
    await expect(elsewhere.getByRole('button', { name: 'Send it again' })).toHaveCount(0)
    const known = await mainText(elsewhere)
    await elsewhere.goto(await linkTo(elsewhere, sam.email, '/reset'))
    await elsewhere.getByLabel('New password').fill(fresh)
    await elsewhere.getByRole('button', { name: 'Set new password' }).click()
    await expect(elsewhere.getByRole('status').filter({ hasText: 'Your new password is set' })).toBeVisible()
    await page.goto('/account')
    await expect(page).toHaveURL(/sign-in/)
    await tryToSignIn(page, sam.email, PASSWORD)
    await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
    await signIn(page, sam.email, fresh)
    const nobody = newPerson('Nobody')
    await askForReset(elsewhere, nobody.email)
    expect((await mainText(elsewhere)).replace(nobody.email, '…')).toBe(known.replace(sam.email, '…'))
  })

  test('An address changes when both sides have confirmed it, not before', async ({ page }) => {
    const sam = newPerson('Sam')
    const other = newPerson('Rivera').email
    await signedUp(page, sam)
    await page.goto('/account')
    await page.getByLabel('New address').fill(other)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Send the links' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Two mails are on their way' })).toBeVisible()
    await page.goto(await linkTo(page, other, '/confirm-email'))
    await page.getByRole('button', { name: 'Confirm this address' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One side is confirmed')
    await page.goto('/account')
    await expect(page.getByRole('main')).toContainText(sam.email)
    await page.goto(await linkTo(page, sam.email, '/confirm-email'))
    await page.getByRole('button', { name: 'Confirm the change' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account has its new address')
    await page.goto(`/mailbox?to=${sam.email}`)
    await expect(page.getByRole('heading', { name: 'Your Cairn account has another address now' })).toBeVisible()
    await signOut(page)
    await signIn(page, other)
  })
}

async function askForReset(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten?' }).click()
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail')
}

const mainText = async (page: Page): Promise<string> => (await page.getByRole('main').innerText()).trim()
