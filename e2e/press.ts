/** Presses buttons of pages without opening them: what a page's form holds is sent by the person's browser, as it does without JavaScript. */
import type { APIResponse, Page } from '@playwright/test'
import { pressed } from '../lib/testing/pressed.ts'

export interface Answer {
  /** The path that the answer leads to; null when it is the page itself. */
  to: string | null
  html: string
}

/** @param filledIn values by the names of the fields. @throws when the page has no such button, or when it names something to fix */
export async function press(page: Page, address: string, button: string, filledIn: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const shown = await page.request.get(address)
  const form = new FormData()
  for (const [name, value] of pressed(await shown.text(), button, filledIn)) form.append(name, value)
  const { origin } = new URL(shown.url())
  const answer = await page.request.post(shown.url(), { headers: { origin }, multipart: form, maxRedirects: 0 })
  const html = await answer.text()
  const refusal = /<div class="note-bar bad"[\s\S]*?<\/div>/.exec(html)?.[0].replaceAll(/<[^>]*>/g, ' ')
  if (answer.status() >= 400 || refusal) throw new Error(`"${button}" at ${address}: ${answer.status()} ${refusal ?? ''}`)
  const { location } = answer.headers()
  return { to: location === undefined ? null : pathOf(new URL(location, origin)), html }
}

/** Presses a button that leads to another page. @returns its path */
export async function pressTo(
  page: Page,
  address: string,
  button: string,
  filledIn: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { to } = await press(page, address, button, filledIn)
  if (to === null) throw new Error(`"${button}" at ${address} leads nowhere`)
  return to
}

/** Posts as a page of ours does that sends no form of an action. @throws when it is refused */
export async function post(page: Page, address: string, data?: object): Promise<APIResponse> {
  const { origin } = new URL((await page.request.get('/icon.svg')).url())
  const answer = await page.request.post(address, { headers: { origin }, maxRedirects: 0, ...(data ? { data } : {}) })
  if (answer.status() >= 400) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`)
  return answer
}

const pathOf = ({ pathname, search }: URL): string => pathname + search
