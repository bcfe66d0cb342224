/** A learner and a mentor, each in a browser of their own: told once, run on both databases and without JavaScript. */
import { expect, type Page } from '@playwright/test'
import { FIRST, handedIn, mentored, onTheWay } from './beforehand.ts'
import { newPerson, signUp } from './people.ts'
import { test } from './story.ts'

/** The learner invites by a private link, and the mentor accepts. */
async function pairUp(learner: Page, mentor: Page): Promise<void> {
  await learner.goto('/reviews')
  await learner.getByRole('link', { name: 'Invite a mentor' }).first().click()
  await learner.getByLabel('What you would like from them').fill('Somebody who says when work is not good enough yet.')
  await learner.getByRole('button', { name: 'Make a private link' }).click()
  const link = await learner.getByRole('textbox', { name: 'Your private link' }).inputValue()
  await mentor.goto(link)
  await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('Ada would like you as a mentor')
  await signUp(mentor, newPerson('Grace'), `/sign-up?next=${encodeURIComponent(new URL(link).pathname)}`)
  await mentor.goto(link)
  await mentor.getByRole('button', { name: 'Mentor Ada' }).click()
  await expect(mentor).toHaveURL(/mentoring/)
}

async function handIn(learner: Page, roadmap: string, what: string): Promise<void> {
  await learner.goto(`${roadmap}/milestones/${FIRST.id}`)
  const start = learner.getByRole('button', { name: 'Start this milestone' })
  if (await start.isVisible()) {
    await start.click()
    await expect(learner.getByText('In progress', { exact: true })).toBeVisible()
  }
  await learner.getByLabel('What you did, and what it shows').fill(what)
  await learner.getByLabel('What do you want from this review?').fill('Would you let it into your team?')
  await learner.getByRole('button', { name: 'Hand in for review' }).click()
  await expect(learner.getByText('With mentor', { exact: true }).first()).toBeVisible()
}

/** Judges all criteria as met, but for the first where words say what is missing. */
export async function judge(mentor: Page, missing: string | null): Promise<void> {
  const criteria = mentor.getByRole('listitem').filter({ has: mentor.getByRole('radio', { name: 'Met', exact: true }) })
  const count = await criteria.count()
  expect(count).toBeGreaterThan(0)
  for (let n = 0; n < count; n++) {
    const judgement = missing !== null && n === 0 ? 'Not yet' : 'Met'
    await criteria.nth(n).getByText(judgement, { exact: true }).click()
  }
  if (missing !== null) await criteria.nth(0).getByRole('textbox').fill(missing)
}

export async function decide(mentor: Page, decision: 'Approve and place a stone' | 'Ask for changes', words: string): Promise<void> {
  await mentor.getByRole('radio', { name: decision }).check()
  await mentor.getByLabel(/A closing note/).fill(words)
  await mentor.getByRole('button', { name: 'Send review' }).click()
}

export function mentoringStories(): void {
  test('invited, accepted, handed in, changes asked, handed in again, approved: a stone', async ({ page: learner, elsewhere }) => {
    test.slow()
    const [roadmap, mentor] = [await onTheWay(learner), await elsewhere()]
    await pairUp(learner, mentor)
    await handIn(learner, roadmap, 'It runs with one command.')
    await mentor.goto('/mentoring')
    await expect(mentor.getByRole('heading', { name: FIRST.title })).toBeVisible()
    await mentor.getByRole('link', { name: 'Review this one' }).click()
    await expect(mentor.getByText('Would you let it into your team?')).toBeVisible()
    await judge(mentor, 'I could not install it.')
    await decide(mentor, 'Ask for changes', 'Nearly there: one thing is missing.')
    await expect(mentor.getByText('Sent. Your mentee reads what is missing.')).toBeVisible()

    await learner.goto('/reviews')
    await learner.getByRole('link', { name: 'Fix the one' }).click()
    await expect(learner.getByText('I could not install it.').first()).toBeVisible()
    await expect(learner.getByText('Nearly there: one thing is missing.')).toBeVisible()
    await learner.goto(roadmap)
    await expect(learner.getByText('Changes asked', { exact: true }).first()).toBeVisible()
    await handIn(learner, roadmap, 'It runs with one command, and the lock file is there now.')

    await mentor.goto('/mentoring')
    await mentor.getByRole('link', { name: 'Review this one' }).click()
    await judge(mentor, null)
    await decide(mentor, 'Approve and place a stone', 'Good. The lock file is exactly right.')
    await expect(mentor.getByText('Sent. A stone is placed.')).toBeVisible()

    await learner.goto(`${roadmap}/milestones/${FIRST.id}`)
    await expect(learner.getByText('Approved', { exact: true }).first()).toBeVisible()
    await learner.goto('/notifications')
    await expect(learner.getByRole('main')).toContainText(FIRST.title)
  })

  test('a newer try that arrives while a mentor reads stops the approval and shows what is new', async ({ page: learner, elsewhere }) => {
    test.slow()
    const mentor = await elsewhere()
    const roadmap = await mentored(learner, mentor)
    await handedIn(learner, roadmap)
    await mentor.goto('/mentoring')
    await mentor.getByRole('link', { name: 'Review this one' }).click()
    await handIn(learner, roadmap, 'The second try, while you were reading.')
    await judge(mentor, null)
    await decide(mentor, 'Approve and place a stone', 'Good.')
    await expect(mentor.getByRole('main')).toContainText('try 2')
    await learner.goto(`${roadmap}/milestones/${FIRST.id}`)
    await expect(learner.getByText('Approved', { exact: true })).toHaveCount(0)
  })

  test('a mentorship that ends in the middle of a review ends the reading, and the learner can go on alone', async ({
    page: learner,
    elsewhere,
  }) => {
    test.slow()
    const mentor = await elsewhere()
    const roadmap = await mentored(learner, mentor)
    await handedIn(learner, roadmap)
    await mentor.goto('/mentoring')
    await mentor.getByRole('link', { name: 'Review this one' }).click()
    const review = new URL(mentor.url()).pathname
    await learner.goto('/account/sharing')
    await learner.getByText('End mentoring with Grace').click()
    await learner.getByRole('button', { name: 'End mentoring' }).click()
    await expect(learner.getByRole('heading', { name: 'What Grace sees' })).toHaveCount(0)
    await judge(mentor, null)
    await decide(mentor, 'Approve and place a stone', 'Good.')
    await expect(mentor.getByText('Sent. A stone is placed.')).toHaveCount(0)
    await mentor.goto(review)
    await expect(mentor.getByRole('button', { name: 'Send review' })).toHaveCount(0)
    await learner.goto(`${roadmap}/milestones/${FIRST.id}`)
    await learner
      .getByRole('button', { name: /I have finished it|Finish/ })
      .first()
      .click()
    await expect(learner.getByText('Finished', { exact: true }).first()).toBeVisible()
  })

  test('a roadmap is reviewed as a difference: an edit that arrives meanwhile stops the approval, a proposal changes it once accepted', async ({
    page: learner,
    elsewhere,
  }) => {
    test.slow()
    const mentor = await elsewhere()
    const roadmap = await mentored(learner, mentor)
    await learner.goto(`${roadmap}/review`)
    await learner.getByLabel('What do you want from this?').fill('Is the order right?')
    await learner.getByRole('button', { name: 'Ask for a review' }).click()
    await expect(learner.getByRole('heading', { name: /^With any of your mentors|^With Grace/ })).toBeVisible()

    await mentor.goto('/mentoring')
    await mentor.getByRole('link', { name: 'Review this one' }).click()
    const review = new URL(mentor.url()).pathname
    await expect(mentor.getByText('Is the order right?')).toBeVisible()

    await learner.goto(`${roadmap}/milestones/${FIRST.id}`)
    await learner.getByText('Leave it out').first().click()
    await learner.getByLabel('Why?').fill('I write Python every day.')
    await learner.getByRole('button', { name: 'Leave it out' }).click()
    await expect(learner.getByText('Left out', { exact: true })).toBeVisible()

    await mentor.getByRole('radio', { name: /^Approve revision/ }).check()
    await mentor.getByRole('button', { name: 'Send review' }).click()
    await expect(mentor).toHaveURL(review)
    await mentor.goto(review)
    await expect(mentor.getByRole('main')).toContainText('I write Python every day.')
    await mentor.getByText('Put one back').click()
    const panel = mentor.locator('details', { hasText: 'Put one back' }).last()
    await panel.getByLabel('Why, for Ada').fill('An interviewer asks about packaging first.')
    await panel.getByRole('button', { name: 'Propose it' }).click()
    await expect(mentor.getByText('An interviewer asks about packaging first.').first()).toBeVisible()
    await mentor.getByRole('radio', { name: /^Approve revision 2/ }).check()
    await mentor.getByRole('button', { name: 'Send review' }).click()
    await expect(mentor).toHaveURL(/\/mentoring\?/)

    await learner.goto(roadmap)
    await expect(learner.getByText(/Revision 2 was approved by Grace/)).toBeVisible()
    await expect(learner.getByText('Left out: I write Python every day.')).toBeVisible()
    await learner.getByRole('link', { name: 'See what it would do' }).click()
    await learner.getByText('Accept', { exact: true }).first().click()
    await learner.getByRole('button', { name: 'Save as revision 3' }).click()
    await expect(learner.getByText('No proposal waits for you')).toBeVisible()
    await learner.goto(`${roadmap}/milestones/${FIRST.id}`)
    await expect(learner.getByText('Ready to start', { exact: true })).toBeVisible()
  })
}
