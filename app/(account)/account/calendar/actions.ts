'use server'
import { makeCalendarFeed } from '#lib/commands/make-calendar-feed.ts'
import { revokeCalendarFeed } from '#lib/commands/revoke-calendar-feed.ts'
import { setCalendarStart } from '#lib/commands/set-calendar-start.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

/** One form for the address, so that what is said and shown is of the last that was done with it. The pressed button says which. */
export async function changeAddress(_: FormState, data: FormData): Promise<FormState> {
  const { press, ...form } = readForm(data)
  if (press === 'end') return execute(revokeCalendarFeed, form, { message: () => 'The address leads nowhere now.' })
  return execute(makeCalendarFeed, form, {
    message: ({ isRenewed }) => (isRenewed ? 'A new address is made. The one before leads nowhere now.' : 'The address is made.'),
    shownOnce: ({ link }) => [link],
  })
}

export async function setStart(_: FormState, data: FormData): Promise<FormState> {
  return execute(setCalendarStart, readForm(data), { message: () => 'Saved. Calendars show it when they read next.' })
}
