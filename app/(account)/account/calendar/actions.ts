'use server'
import { makeCalendarFeed } from '#lib/commands/make-calendar-feed.ts'
import { revokeCalendarFeed } from '#lib/commands/revoke-calendar-feed.ts'
import { setCalendarStart } from '#lib/commands/set-calendar-start.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function makeCalendar(_: FormState, data: FormData): Promise<FormState> {
  return execute(makeCalendarFeed, readForm(data), {
    message: ({ isRenewed }) => (isRenewed ? 'A new address is made. The one before leads nowhere now.' : 'The address is made.'),
    shownOnce: ({ link }) => [link],
  })
}

export async function setStart(_: FormState, data: FormData): Promise<FormState> {
  return execute(setCalendarStart, readForm(data), { message: () => 'Saved. Calendars show it when they read next.' })
}

export async function revokeCalendar(_: FormState, __: FormData): Promise<FormState> {
  return execute(revokeCalendarFeed, {}, { message: () => 'The address leads nowhere now.' })
}
