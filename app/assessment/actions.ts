'use server'
import { redirect } from 'next/navigation'
import { ensureGuest } from '#lib/auth/current-actor.ts'
import { answerCheck as answerCheckCommand } from '#lib/commands/answer-check.ts'
import { retakeAssessment } from '#lib/commands/retake-assessment.ts'
import { saveResponses } from '#lib/commands/save-responses.ts'
import { submitAssessment } from '#lib/commands/submit-assessment.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export interface PageTurn {
  page: string
  /** Addresses to go to. */
  back: string
  next: string
}

/** Saves a page and turns it. A wrong entry keeps the page; everything else on it is saved. */
export async function savePage(turn: PageTurn, _: FormState, data: FormData): Promise<FormState> {
  await ensureGuest()
  const { go, attemptId, ...values } = readForm(data)
  const responses = Object.fromEntries(Object.entries(values).filter(([key]) => key.includes(':')))
  let rejected: Record<string, string> = {}
  const input = { responses, ...(attemptId ? { attemptId } : {}), ...(go === 'skip' ? { skipRestOf: turn.page } : {}) }
  const state = await execute(saveResponses, input, { afterwards: (result) => void (rejected = result.rejected) })
  if (state.status === 'failed') return state
  if (Object.keys(rejected).length > 0) return { status: 'failed', errors: rejected, values }
  redirect(go === 'back' ? turn.back : turn.next)
}

export async function submit(_: FormState, data: FormData): Promise<FormState> {
  return execute(submitAssessment, data, { redirectTo: ({ attemptId }) => `/paths/${attemptId}` })
}

/** Hears a knowledge check; the next one is on the same page. */
export async function answerCheck(_: FormState, data: FormData): Promise<FormState> {
  return execute(answerCheckCommand, data, { redirectTo: () => '/assessment/checks' })
}

/** Opens the assessment again, on one of its pages where the form names it. */
export async function changeAnswers(_: FormState, data: FormData): Promise<FormState> {
  const { page, ...input } = readForm(data)
  const to = typeof page === 'string' && /^[a-z0-9-]+$/.test(page) ? `/assessment/${page}` : '/assessment'
  return execute(retakeAssessment, input, { redirectTo: () => to })
}
