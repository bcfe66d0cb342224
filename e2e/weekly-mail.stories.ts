/** The plan of the week by mail, as it is chosen; with JavaScript and without. That it comes is shown by lib/jobs. */
import { expect, test } from '@playwright/test'
import { onTheWay } from './beforehand.ts'
import { sheet } from './notes.stories.ts'

export function weeklyMailStories(): void {
  test('the week asks once if its plan is to come by mail, and the answer can be changed in the settings', async ({ page }) => {
    await onTheWay(page)
    await page.goto('/week')
    const ask = sheet(page, 'Your week by mail?')
    await expect(ask).toContainText('By UTC, since you have chosen no time zone.')
    await ask.getByRole('button', { name: 'Yes, Mondays at 07:00' }).click()
    await expect(page.getByRole('status')).toHaveText(/^Saved\. The next one comes on \d{1,2} \w{3} \d{4} at 07:00\.$/)
    await expect(ask).toHaveCount(0)
    await page.goto('/week')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This week')
    await expect(ask).toHaveCount(0)

    await page.goto('/account/notifications#weekly')
    const settings = sheet(page, 'The week’s plan by mail')
    await expect(settings.getByLabel('Mailed on')).toHaveValue('1')
    await expect(settings.getByLabel('At')).toHaveValue('7')
    await expect(settings).toContainText('By UTC, since you have chosen no time zone.')
    await expect(settings.getByRole('link', { name: 'Change the time zone' })).toHaveAttribute('href', '/account')
    await settings.getByLabel('Mailed on').selectOption({ label: 'Fridays' })
    await settings.getByLabel('At').selectOption('18')
    await settings.getByRole('button', { name: 'Save the weekly plan' }).click()
    await expect(settings.getByRole('status')).toHaveText(/^Saved\. The next one comes on \d{1,2} \w{3} \d{4} at 18:00\.$/)
    await settings.getByLabel('Mailed on').selectOption({ label: 'Not at all' })
    await settings.getByRole('button', { name: 'Save the weekly plan' }).click()
    await expect(settings.getByRole('status')).toHaveText('No weekly plan is mailed.')
    await page.goto('/account/notifications')
    await expect(settings.getByLabel('Mailed on')).toHaveValue('')
  })

  test('another day and hour can be chosen where it is asked, and no is an answer too', async ({ page, context }) => {
    await onTheWay(page)
    await page.goto('/week')
    const ask = sheet(page, 'Your week by mail?')
    await ask.getByText('Another day or hour').click()
    await ask.getByLabel('Mailed on').selectOption({ label: 'Sundays' })
    await ask.getByLabel('At').selectOption('20')
    await ask.getByRole('button', { name: 'Mail it then' }).click()
    await expect(page.getByRole('status')).toHaveText(/^Saved\. The next one comes on .+ at 20:00\.$/)
    await expect(ask).toHaveCount(0)
    await page.goto('/account/notifications')
    await expect(page.getByLabel('Mailed on')).toHaveValue('7')

    await context.clearCookies()
    await onTheWay(page)
    await page.goto('/week')
    await ask.getByRole('button', { name: 'No, thanks' }).click()
    await expect(page.getByRole('status')).toHaveText('No weekly plan is mailed.')
    await expect(ask).toHaveCount(0)
    await page.goto('/account/notifications')
    await expect(page.getByLabel('Mailed on')).toHaveValue('')
  })
}
