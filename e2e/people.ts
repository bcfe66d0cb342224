/** What people do on the pages with their own hands. What they have done before a story begins is quicker in `beforehand.ts`. */
import { expect, type Page } from '@playwright/test'

export const PASSWORD = 'a long walk in the hills'

export interface Person {
  name: string
  email: string
}

/** A person nobody else uses: stories run side by side on one database. */
export const newPerson = (name: string): Person => ({ name, email: `${name.toLowerCase()}.${crypto.randomUUID()}@example.org` })

/** Signs up, opens the link in the mail and is signed in. */
export async function signUp(page: Page, person: Person, from = '/sign-up'): Promise<void> {
  await askToSignUp(page, person, from)
  await expect(page).toHaveURL('/check-mail')
  await page.goto(await linkTo(page, person.email, '/verify'))
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await expect(page).not.toHaveURL(/verify/)
}

/** Fills the form in and sends it. */
export async function askToSignUp(page: Page, person: Person, from = '/sign-up'): Promise<void> {
  await fromAnotherAddress(page)
  await page.goto(from)
  await page.getByLabel('Name', { exact: true }).fill(person.name)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
}

/** Goes on at a network address of their own: everybody at one address may ask for fifty mails in a quarter of an hour. */
export async function fromAnotherAddress(page: Page): Promise<void> {
  const [high, low] = crypto.randomUUID().match(/[0-9a-f]{4}/g) ?? []
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': `2001:db8::${high}:${low}` })
}

/** The address in the newest mail to somebody that leads to a page, out of the server's mailbox. @throws when there is none */
export async function linkTo(page: Page, email: string, path: string): Promise<string> {
  const mailbox = `/mailbox?to=${encodeURIComponent(email)}`
  const links = async () => [...(await (await page.request.get(mailbox)).text()).matchAll(/href="([^"]*)"/g)].map((it) => it[1] ?? '')
  let found: string | undefined
  const look = async () => (found = (await links()).find((it) => it.includes(`${path}?`))?.replaceAll('&amp;', '&'))
  // Some mails are written after the answer.
  await expect.poll(look, { message: `a mail to ${email} with a link to ${path}` }).toBeDefined()
  return found ?? ''
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await tryToSignIn(page, email, password)
  await expect(page).not.toHaveURL(/sign-in/)
}

export async function tryToSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** By the menu in the header, which every page has. */
export async function signOut(page: Page): Promise<void> {
  await page.locator('.acct summary').click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL('/')
}

/** How somebody answers; everything else on a page is skipped with its own button. */
export interface Leaning {
  background: string
  /** Statements about operations work are agreed with, those about models are not; or the other way round. */
  likes: 'operations' | 'models'
}

const OPERATIONS = /systems that other people|could fail before|manual routine/
const MODELS = /odd, I want to know|loss function|twenty experiments|best answer is|research paper/

/** Answers the assessment page by page as far as the knowledge checks, and asks for the path. @returns its address. */
export async function takeAssessment(page: Page, { background, likes }: Leaning): Promise<string> {
  await page.goto('/assessment')
  await page.getByRole('link', { name: /Start the assessment|Carry on/ }).click()
  await page.getByRole('radio', { name: background }).check()
  await page.getByLabel('How many hours can you study').fill('8')
  await page.getByRole('button', { name: 'Skip what is open' }).click()
  for (let number = 1; number <= 3; number++) {
    await expect(page).toHaveURL(new RegExp(`interest-${number}$`))
    await answerInterest(page, likes)
  }
  await expect(page).toHaveURL(/skills-software-and-data$/)
  await page.getByRole('group', { name: 'Software foundations' }).first().getByRole('radio', { name: /^3\./ }).check()
  while (!page.url().endsWith('/assessment/checks')) await leavePage(page, 'Skip what is open')
  // The checks come last, are for whoever wants them, and have stories of their own.
  await page.goto('/assessment')
  await page.getByRole('button', { name: 'See my path' }).click()
  await expect(page).toHaveURL(/\/paths\//)
  return new URL(page.url()).pathname
}

async function answerInterest(page: Page, likes: Leaning['likes']): Promise<void> {
  // The end of the page: without JavaScript its address is there before its statements are.
  await expect(page.getByRole('button', { name: 'Skip what is open' })).toBeVisible()
  for (const statement of await page.getByRole('group').all()) {
    const text = (await statement.getByRole('heading').textContent()) ?? ''
    if (!OPERATIONS.test(text) && !MODELS.test(text)) continue
    const agrees = OPERATIONS.test(text) === (likes === 'operations')
    await statement.getByRole('radio', { name: agrees ? 'Strongly agree' : 'Strongly disagree' }).check()
  }
  await leavePage(page, 'Skip what is open')
}

/** Presses a button of the assessment and waits until another page has come. */
export async function leavePage(page: Page, button: string): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: button }).click()
  await expect(page).not.toHaveURL(before)
}
