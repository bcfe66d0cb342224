/** Stories of more than one browser. */
import { test as base, type BrowserContextOptions, type Page } from '@playwright/test'

/** Opens a page in a browser of its own: another person's, or another device of the same one. It is like the story's own but for what is said. */
export type Elsewhere = (differs?: BrowserContextOptions) => Promise<Page>

/**
 * Whatever is opened elsewhere is closed with the story. Left open, it would stay until the last story and take its part of every frame
 * that is drawn, until the frames of a later story fail to come.
 */
export const test = base.extend<{ elsewhere: Elsewhere }>({
  elsewhere: async ({ browser }, use) => {
    const pages: Page[] = []
    await use(async (differs = {}) => {
      const page = await (await browser.newContext(differs)).newPage()
      pages.push(page)
      return page
    })
    await Promise.all(pages.map((it) => it.context().close()))
  },
})
