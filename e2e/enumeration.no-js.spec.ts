/**
 * Nobody learns from an answer whether an address has an account. Without JavaScript an answer is a whole page, so the whole page is
 * compared: status, address, and every byte of what it shows.
 */
import { expect, test, type Page } from '@playwright/test'
import { signedOut, signedUp } from './beforehand.ts'
import { askToSignUp, newPerson, tryToSignIn } from './people.ts'

interface Answer {
  status: number
  path: string
  html: string
}

/** What came back for a post, without what differs at every request: the nonce, and the address that was entered. */
async function answerTo(page: Page, email: string, post: () => Promise<void>): Promise<Answer> {
  const posted = page.waitForResponse((it) => it.request().method() === 'POST')
  await post()
  const status = (await posted).status()
  await page.waitForLoadState()
  // Scripts carry the nonce and the same page once more, cut into pieces as the network had it.
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '').replaceAll(/ nonce="[^"]*"/g, '')
  return { status, path: new URL(page.url()).pathname, html: html.replaceAll(email, 'EMAIL') }
}

async function forget(page: Page, email: string): Promise<void> {
  await page.goto('/forgot')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
}

const ways: Record<string, (page: Page, email: string) => Promise<void>> = {
  'Signing in': (page, email) => tryToSignIn(page, email, 'not the password'),
  'Signing up': (page, email) => askToSignUp(page, { name: 'Somebody', email }),
  'Forgetting a password': forget,
}

for (const [name, post] of Object.entries(ways)) {
  test(`${name} is answered alike for an address with and without an account`, async ({ page }) => {
    const sam = newPerson('Sam')
    await signedUp(page, sam)
    await signedOut(page)
    const nobody = newPerson('Sam')
    const known = await answerTo(page, sam.email, () => post(page, sam.email))
    const unknown = await answerTo(page, nobody.email, () => post(page, nobody.email))
    expect(unknown).toEqual(known)
    expect(known.html).toContain('EMAIL')
    expect(known.html.length).toBeGreaterThan(1_000)
  })
}
