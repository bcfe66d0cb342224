/**
 * What people have done before a story begins, by the forms that people post and in the browser of the story, but without opening a page:
 * a story opens the pages that it is about. By hand it is done in `people.ts`, once for each in the stories of signing up, of the
 * assessment, of choosing and following, and of mentoring.
 */
import type { Page } from '@playwright/test'
import { content } from '../lib/content/current.ts'
import { adasAnswers } from '../lib/demo/answers.ts'
import type { Answers } from '../lib/domain/answers/profile.ts'
import { fromAnotherAddress, linkTo, newPerson, PASSWORD, type Person } from './people.ts'
import { post, press, pressTo } from './press.ts'

/** The first milestone of a first role on the MLOps path. */
export const FIRST = { id: 'm-python-project', title: 'A Python project a stranger can run' }

/** Has an account and is signed in. */
export async function signedUp(page: Page, person: Person): Promise<void> {
  await askedToSignUp(page, person)
  await pressTo(page, await linkTo(page, person.email, '/verify'), 'Confirm and sign in')
}

/** Has been sent the mail. */
export async function askedToSignUp(page: Page, { name, email }: Person): Promise<void> {
  await fromAnotherAddress(page)
  await pressTo(page, '/sign-up', 'Create account', { name, email, password: PASSWORD })
}

export async function signedIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await pressTo(page, '/sign-in', 'Sign in', { email, password })
}

/** Somebody of the cast, who has been here before and is signed in. */
export async function cameBack(page: Page, { token }: { token: string }, baseURL: string | undefined): Promise<void> {
  const name = 'next-auth.session-token'
  await page.context().addCookies([{ name, value: token, url: baseURL ?? '', httpOnly: true }])
}

export async function signedOut(page: Page): Promise<void> {
  await post(page, '/sign-out')
}

/** Has answered the whole assessment, as Ada does unless it is said, and asked for the path. @returns its address */
export async function assessed(page: Page, answers: (it: ReturnType<typeof content>) => Answers = adasAnswers): Promise<string> {
  await post(page, '/assessment/responses', { responses: Object.fromEntries(answers(content())) })
  return pressTo(page, '/assessment', 'See my path')
}

/** Follows a path to a first role. @param path address of the result. @returns the address of the roadmap */
export function following(page: Page, path: string, track = 'mlops-engineer'): Promise<string> {
  return pressTo(page, `${path}/start?track=${track}&scope=first-role`, 'Start this roadmap')
}

/** Ada, who has come from nothing to a roadmap on the MLOps path. @returns its address */
export async function onTheWay(page: Page): Promise<string> {
  await signedUp(page, newPerson('Ada'))
  return following(page, await assessed(page))
}

/** Has begun a milestone. */
export async function begun(page: Page, milestone: string): Promise<void> {
  await press(page, milestone, 'Start this milestone')
}

/** Has begun a milestone and finished it. */
export async function finished(page: Page, milestone: string): Promise<void> {
  await begun(page, milestone)
  await press(page, milestone, 'I have finished it')
}

/** Ada on the way has invited Grace, each in a browser of their own, by a private link, and Grace has accepted. @returns the roadmap's address */
export async function mentored(learner: Page, mentor: Page): Promise<string> {
  const [roadmap] = await Promise.all([onTheWay(learner), signedUp(mentor, newPerson('Grace'))])
  const words = 'Somebody who says when work is not good enough yet.'
  const { html } = await press(learner, '/reviews/invite', 'Make a private link', { words })
  const link = /value="(http[^"]*)"/.exec(html)?.[1] ?? ''
  await pressTo(mentor, link, 'Mentor Ada')
  return roadmap
}

/** Ada has begun the first milestone and handed it in to Grace. @returns its address */
export async function handedIn(learner: Page, roadmap: string): Promise<string> {
  const milestone = `${roadmap}/milestones/${FIRST.id}`
  await begun(learner, milestone)
  await press(learner, milestone, 'Hand in for review', { body: 'The first try.', ask: 'Would you let it into your team?' })
  return milestone
}
