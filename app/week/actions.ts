'use server'
import { cancelAway } from '#lib/commands/cancel-away.ts'
import { discardTimer } from '#lib/commands/discard-timer.ts'
import { logTime } from '#lib/commands/log-time.ts'
import { planAway } from '#lib/commands/plan-away.ts'
import { startTimer } from '#lib/commands/start-timer.ts'
import { stopTimer } from '#lib/commands/stop-timer.ts'
import { takeBackTime } from '#lib/commands/take-back-time.ts'
import { useOwnFactor } from '#lib/commands/use-own-factor.ts'
import { timeWords } from '#lib/domain/time/written-hours.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

/** One form for what was worked and what is about to be: the pressed button says which. */
export async function logHoursOrStartTimer(_: FormState, data: FormData): Promise<FormState> {
  const { press, ...form } = readForm(data)
  return press === 'timer'
    ? execute(startTimer, { milestone: form.milestone }, { message: () => 'The timer runs. This week shows it, and stops it.' })
    : execute(logTime, form, { message: ({ minutes }) => `Logged ${timeWords(minutes)}.` })
}

/** The pressed button says which. */
export async function takeHoursBack(_: FormState, data: FormData): Promise<FormState> {
  return execute(takeBackTime, readForm(data), { message: ({ minutes }) => `Taken back: ${timeWords(minutes)}.` })
}

export async function planDaysAway(_: FormState, data: FormData): Promise<FormState> {
  return execute(planAway, readForm(data), { message: () => 'Planned. The dates allow for it.' })
}

/** The pressed button says which. */
export async function cancelDaysAway(_: FormState, data: FormData): Promise<FormState> {
  return execute(cancelAway, readForm(data), { message: () => 'Cancelled. These days count again.' })
}

/** One form, which stays to say what came of it: it is logged, or it is discarded. The pressed button says which. */
export async function endTimer(_: FormState, data: FormData): Promise<FormState> {
  const { press, ...form } = readForm(data)
  return press === 'discard'
    ? execute(discardTimer, form, { message: ({ changed }) => (changed ? 'Discarded. Nothing was logged.' : 'It runs no more.') })
    : execute(stopTimer, form, { message: ({ minutes }) => `Logged ${timeWords(minutes)}.` })
}

/** The pressed button says which. */
export async function switchFactor(_: FormState, data: FormData): Promise<FormState> {
  return execute(useOwnFactor, readForm(data))
}
