import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { assessed, following, signedUp } from './beforehand.ts'
import { newPerson } from './people.ts'

/** Bytes of script, gzipped, that a page may load beyond the framework's own. */
const BUDGET = 15_000

/** A page without a client component of ours: what it loads is the framework. */
const FLOOR = '/how-it-works/hours'

async function scriptBytes(page: Page, address: string): Promise<number> {
  const scripts = new Map<string, Promise<Buffer>>()
  const note = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
  }
  page.on('response', note)
  await page.goto(address, { waitUntil: 'load' })
  page.off('response', note)
  const bodies = await Promise.all(scripts.values())
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

async function expectLight(page: Page, addresses: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const floor = await scriptBytes(page, FLOOR)
  expect(floor).toBeGreaterThan(50_000)
  for (const address of addresses) expect((await scriptBytes(page, address)) - floor, address).toBeLessThanOrEqual(BUDGET)
}

test('no public page loads more than 15 kB of script beyond the framework', async ({ page }) => {
  const assessment = ['/assessment', '/assessment/about', '/assessment/skills-models']
  await expectLight(page, ['/', '/compare', '/decide', '/tracks/ml-engineer', '/sign-up', '/sign-in', ...assessment])
})

test('no page of a learner loads more than 15 kB of script beyond the framework', async ({ page }) => {
  await signedUp(page, newPerson('Ada'))
  const path = await assessed(page)
  const roadmap = await following(page, path)
  const account = ['/account', '/account/sign-in', '/account/sign-in/second-factor']
  const pages = [path, `${path}/start?track=ml-engineer`, roadmap, `${roadmap}/map`, `${roadmap}/milestones/m-python-project`, ...account]
  await expectLight(page, pages)
})
