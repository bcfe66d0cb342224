/** The stories of the progress report, which are the same with JavaScript and without. */
import { expect } from '@playwright/test'
import { FIRST, handedIn, mentored, onTheWay } from './beforehand.ts'
import { decide, judge } from './mentoring.stories.ts'
import { press } from './press.ts'
import { test } from './story.ts'

export function reportStories(): void {
  test('shows what was approved and logged, holds what its learner chooses, and is downloaded as a PDF', async ({ page, elsewhere }) => {
    test.slow()
    const mentor = await elsewhere()
    const roadmap = await mentored(page, mentor)
    await handedIn(page, roadmap)
    await press(page, '/week', 'Add', { hours: '1:30' })
    await mentor.goto('/mentoring')
    await mentor.getByRole('link', { name: 'Review this one' }).click()
    await judge(mentor, null)
    await decide(mentor, 'Approve and place a stone', 'The lock file is exactly right.')
    await expect(mentor.getByText('Sent. A stone is placed.')).toBeVisible()

    await page.goto(roadmap)
    await page.getByRole('link', { name: 'Progress report' }).click()
    const paper = page.getByRole('article')
    await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Ada')
    const line = paper.getByRole('row').filter({ hasText: FIRST.title }).first()
    await expect(line).toContainText('Approved')
    await expect(line).toContainText('Grace')
    await expect(paper).toContainText('The lock file is exactly right.')
    await expect(paper).toContainText('1.5 h')
    await expect(paper.getByRole('heading', { name: 'Forecast' })).toBeVisible()

    const download = async () => {
      const address = (await page.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')) ?? ''
      const answer = await page.request.get(address)
      expect(answer.headers()['content-type']).toBe('application/pdf')
      expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="cairn-progress-Ada-\d{4}-\d\d-\d\d\.pdf"/)
      return (await answer.body()).toString('latin1')
    }
    const whole = await download()
    expect(whole.slice(0, 5)).toBe('%PDF-')
    expect(whole).toContain('(Ada: Progress report, ')
    expect(whole).toContain('(Approved evidence)')

    await page.getByLabel('Hours and forecast').uncheck()
    await page.getByLabel('Approved evidence').uncheck()
    await page.getByRole('button', { name: 'Show this choice' }).click()
    await expect(page).toHaveURL(/chosen=1/)
    await expect(page.getByLabel('Hours and forecast')).not.toBeChecked()
    await expect(paper).toContainText(FIRST.title)
    await expect(paper).not.toContainText('1.5 h')
    await expect(paper).not.toContainText('The lock file is exactly right.')
    const less = await download()
    expect(less).not.toContain('(Approved evidence)')
    expect(less).not.toContain('(Hours by week)')
  })

  test('of one who has just begun says what there is not yet, and is nobody else’s', async ({ page, elsewhere }) => {
    const roadmap = await onTheWay(page)
    await page.goto(`${roadmap}/report`)
    await expect(page.getByText('Nothing is approved yet.')).toBeVisible()
    await expect(page.getByText('No hours are logged for this roadmap.')).toBeVisible()
    const other = await elsewhere()
    await onTheWay(other)
    expect((await other.request.get(`${roadmap}/report`)).status()).toBe(404)
    expect((await other.request.get(`${roadmap}/report/pdf`)).status()).toBe(404)
  })
}
