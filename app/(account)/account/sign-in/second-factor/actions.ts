'use server'
/** What the page of the second factor posts: one form, so that codes shown once stay while the page behind them changes. */
import { rememberSession } from '#lib/auth/session-cookie.ts'
import { beginSecondFactor } from '#lib/commands/begin-second-factor.ts'
import { confirmSecondFactor } from '#lib/commands/confirm-second-factor.ts'
import { removeSecondFactor } from '#lib/commands/remove-second-factor.ts'
import { renewRecoveryCodes } from '#lib/commands/renew-recovery-codes.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function changeSecondFactor(state: FormState, form: FormData): Promise<FormState> {
  switch (form.get('act')) {
    case 'begin':
      return execute(beginSecondFactor, {})
    case 'confirm':
      return execute(
        confirmSecondFactor,
        { code: form.get('code') ?? '' },
        {
          afterwards: ({ session }) => rememberSession(session),
          message: () => 'Your second factor is on. Every other device was signed out.',
          shownOnce: ({ codes }) => codes,
        },
      )
    case 'codes':
      return execute(
        renewRecoveryCodes,
        {},
        { message: () => 'New recovery codes. The old ones no longer work.', shownOnce: ({ codes }) => codes },
      )
    case 'off':
      return execute(
        removeSecondFactor,
        {},
        {
          afterwards: ({ session }) => rememberSession(session),
          message: () => 'Your second factor is off. Every other device was signed out.',
        },
      )
    default:
      return state
  }
}
