'use server'
/** What the pages around mails post. */
import { headers } from 'next/headers'
import { after } from 'next/server'
import { deviceOf } from '#lib/auth/device.ts'
import { forgetMailed, mailedCookie, rememberMailed } from '#lib/auth/mailed-cookie.ts'
import { safeNext } from '#lib/auth/next-path.ts'
import { rememberSession } from '#lib/auth/session-cookie.ts'
import { askForReset, writeResetLink } from '#lib/commands/ask-for-reset.ts'
import { askToChangeEmail, type AskedEmailChange } from '#lib/commands/ask-to-change-email.ts'
import { confirmEmailChange } from '#lib/commands/confirm-email-change.ts'
import { confirmSignUp } from '#lib/commands/confirm-sign-up.ts'
import { resetPassword } from '#lib/commands/reset-password.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { performNow } from '#lib/web/respond.ts'
import { execute } from '#lib/web/run.ts'
import { afterSignUp } from './_parts/next.ts'

export async function confirmAccount(_: FormState, form: FormData): Promise<FormState> {
  const mailed = await mailedCookie()
  return execute(
    confirmSignUp,
    { ...(await withDevice(form)), ...(mailed === undefined ? {} : { mailed }) },
    {
      async afterwards({ session }) {
        await rememberSession(session)
        await forgetMailed()
      },
      redirectTo: ({ next }) => safeNext(next, afterSignUp),
    },
  )
}

export async function forgetPassword(_: FormState, form: FormData): Promise<FormState> {
  return execute(askForReset, await withDevice(form), {
    async afterwards({ mailed, may }) {
      await rememberMailed(mailed)
      // After the answer, so that its time does not tell whether there is an account.
      if (may) after(() => performNow(writeResetLink, { email: mailed.to }))
    },
    redirectTo: () => '/check-mail',
  })
}

export async function setNewPassword(_: FormState, form: FormData): Promise<FormState> {
  return execute(resetPassword, form, { redirectTo: () => '/sign-in?done=reset' })
}

export async function changeEmail(_: FormState, form: FormData): Promise<FormState> {
  return execute(askToChangeEmail, await withDevice(form), { message: onTheirWay })
}

const onTheirWay = ({ newEmail, both }: AskedEmailChange): string =>
  both
    ? `Two mails are on their way: one to ${newEmail}, one to your present address. Use the link in each.`
    : `A mail is on its way to ${newEmail}. Use the link in it.`

export async function confirmChange(_: FormState, form: FormData): Promise<FormState> {
  return execute(confirmEmailChange, form, { redirectTo: ({ isChanged, side }) => `/confirm-email?done=${isChanged ? 'changed' : side}` })
}

const withDevice = async (form: FormData) => ({ ...readForm(form), device: deviceOf(await headers()) })
