/** What every page must be: without a finding of axe in light and dark, and no wider than a small screen. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** @param opened with all that is closed at first: axe sees none of it else */
export async function expectClean(page: Page, address: string, { opened = false } = {}): Promise<void> {
  await page.goto(address)
  if (opened) await page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('main details').forEach((it) => (it.open = true)))
  await expectCleanAsItIs(page, address)
}

/** Of what a page shows once, or after something was done. @param what names it where something is found */
export async function expectCleanAsItIs(page: Page, what: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    // Without motion: a colour half-way through its transition has a contrast of its own.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map((it) => `${it.id}: ${it.nodes[0]?.html.slice(0, 160)}`)
    expect(found, `${what} in ${scheme}`).toEqual([])
  }
  await expectNoSidewaysScroll(page, what)
}

/** At 390 px nothing may push the page wider than the screen. */
async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, `${what} at 390 px`).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}
