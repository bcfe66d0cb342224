/** The plan in somebody's calendar, the same with JavaScript and without. */
import { expect, request, test, type APIResponse } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { sheet } from './notes.stories.ts'

/** As a calendar asks: from elsewhere, without a session. */
async function asCalendar(address: string, headers: Record<string, string> = {}): Promise<APIResponse> {
  const calendar = await request.newContext()
  return calendar.get(address, { headers, failOnStatusCode: false })
}

export function calendarStories(): void {
  test('a private address is made, shown once, read by a calendar, renewed and ended', async ({ page, javaScriptEnabled }) => {
    const roadmap = await onTheWay(page)
    await page.goto('/account')
    await page.getByRole('link', { name: 'Calendar', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendar')
    await page.getByLabel('Study usually begins at').fill('07:30')
    await page.getByRole('button', { name: 'Make the address' }).click()
    const address = await page.getByRole('textbox', { name: 'Your private address' }).inputValue()
    expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
    await expect(page.getByRole('button', { name: 'Copy address' })).toHaveCount(javaScriptEnabled ? 1 : 0)

    const first = await asCalendar(address)
    expect(first.status()).toBe(200)
    expect(first.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' })
    const body = await first.text()
    expect(body).toContain('BEGIN:VEVENT')
    expect(body.replaceAll('\r\n ', '')).toContain(`${roadmap}/milestones/`)
    expect(body).toMatch(/DTSTART:\d{8}T073000Z/)
    expect((await asCalendar(address, { 'if-none-match': first.headers()['etag'] ?? '' })).status()).toBe(304)

    await page.goto('/account/calendar')
    await expect(page.getByRole('textbox', { name: 'Your private address' })).toHaveCount(0)
    await expect(sheet(page, 'Your address')).toContainText('Last read under an hour ago.')
    await page.getByLabel('Study usually begins at').fill('18:00')
    await page.getByRole('button', { name: 'Save the time' }).click()
    await expect(page.getByText('Saved. Calendars show it when they read next.')).toBeVisible()
    expect(await (await asCalendar(address)).text()).toMatch(/DTSTART:\d{8}T180000Z/)

    await page.getByRole('button', { name: 'Make a new address' }).click()
    const renewed = await page.getByRole('textbox', { name: 'Your private address' }).inputValue()
    expect(renewed).not.toBe(address)
    expect((await asCalendar(address)).status()).toBe(404)
    expect((await asCalendar(renewed)).status()).toBe(200)

    await page.getByRole('button', { name: 'End this address' }).click()
    await expect(page.getByRole('button', { name: 'Make the address' })).toBeVisible()
    await expect(page.getByText('The address leads nowhere now.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Your private address' })).toHaveCount(0)
    const gone = await asCalendar(renewed)
    expect([gone.status(), await gone.text()]).toEqual([404, await (await asCalendar(address)).text()])
  })
}
