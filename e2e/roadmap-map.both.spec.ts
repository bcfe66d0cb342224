import { expect, test } from '@playwright/test'
import { expectSameAsList, mapOf, inTheMiddle } from './roadmap-map.stories.ts'

test('the map and the list name the same milestones and states', async ({ page }) => {
  await expectSameAsList(page, await inTheMiddle(page))
})

test('the map is walked by keyboard in the order of the roadmap, and a milestone leads there and back', async ({ page }) => {
  const roadmap = await inTheMiddle(page)
  await page.goto(roadmap)
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Map' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What opens what' })).toBeVisible()
  await mapOf(page).focus()
  const names: string[] = []
  const count = await mapOf(page).getByRole('link').count()
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab')
    names.push((await page.locator(':focus').getAttribute('aria-label')) ?? '')
  }
  expect(names).toEqual(
    await mapOf(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? '')),
  )
  const here = names.findIndex((it) => it.endsWith('you are here'))
  expect(names[here]).toMatch(
    /^From raw files to a table you would defend, In progress, \d+ h, stage 1, after A Python project a stranger can run/,
  )
  for (let i = count - 1; i > here; i--) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From raw files to a table you would defend')
  await page.goBack()
  await expect(page).toHaveURL(`${roadmap}/map`)
  await expect(mapOf(page).getByRole('link', { name: /you are here$/ })).toBeVisible()
})

test('the pinch point is open now and leads to its milestone', async ({ page }) => {
  const roadmap = await inTheMiddle(page)
  await page.goto(`${roadmap}/map`)
  const pinch = page.getByRole('region', { name: 'The pinch point' })
  await expect(pinch).toContainText(/stands before \w+ later milestones, \d+ h of work\. It is the best place for your next hour\./)
  const title = await pinch.getByRole('link').innerText()
  await expect(page.getByRole('region', { name: 'Open now' }).getByRole('link', { name: title })).toBeVisible()
  await pinch.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('on a small screen the map scrolls in its box, the page does not, and it opens where the learner is', async ({ page }) => {
  const roadmap = await inTheMiddle(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${roadmap}/map`)
  await expect(mapOf(page).getByRole('link', { name: /you are here$/ })).toBeInViewport()
  const sizes = await page.evaluate(() => {
    const box = document.querySelector('.mapscroll')
    return { page: document.documentElement.scrollWidth, box: box?.clientWidth ?? 0, map: box?.scrollWidth ?? 0 }
  })
  expect(sizes.page).toBe(390)
  expect(sizes.map).toBeGreaterThan(sizes.box)
})

test('no text of the map runs out of its node', async ({ page }) => {
  await page.goto(`${await inTheMiddle(page)}/map`)
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('.tmap .node')].flatMap((node) => {
      const box = node.querySelector('.nb')?.getBoundingClientRect()
      const texts = [...node.querySelectorAll('text')]
      return texts.filter((text) => !box || text.getBoundingClientRect().right > box.right - 1).map((text) => text.textContent)
    }),
  )
  expect(outside).toEqual([])
})

test('on paper the map is on one page, lying on its side', async ({ page }) => {
  await page.goto(`${await inTheMiddle(page)}/map`)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 (\d+) (\d+)/.exec(pdf) ?? []).map(Number)
  expect(width).toBeGreaterThan(height)
})
