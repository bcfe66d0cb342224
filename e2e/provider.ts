/** Signing in at the provider of the tests: it asks who comes, and the story says it. */
import { expect, type Page } from '@playwright/test'

export interface ProviderPerson {
  subject: string
  name: string
  email: string
  verified: boolean
}

/** A person of the provider whom nobody else uses, with an address that it vouches for. */
export function newProviderPerson(name: string, given: Partial<ProviderPerson> = {}): ProviderPerson {
  const subject = crypto.randomUUID()
  return { subject, name, email: `${name.toLowerCase()}.${subject}@example.org`, verified: true, ...given }
}

/** Presses the provider's button on the page that is open, and signs in there. */
export async function continueAs(page: Page, person: ProviderPerson, button: string | RegExp = 'Continue with Acme'): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await signInThere(page, person)
}

/** On the provider's page. */
export async function signInThere(page: Page, { subject, name, email, verified }: ProviderPerson): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible()
  await page.getByLabel('subject').fill(subject)
  await page.getByLabel('name').fill(name)
  await page.getByLabel('email').fill(email)
  if (verified) await page.getByLabel('verified').check()
  await page.getByRole('button', { name: 'Sign in here' }).click()
}
