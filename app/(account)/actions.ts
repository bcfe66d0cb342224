'use server'
/** What the account pages post. */
import { headers } from 'next/headers'
import { deviceOf } from '#lib/auth/device.ts'
import { rememberMailed } from '#lib/auth/mailed-cookie.ts'
import { safeNext } from '#lib/auth/next-path.ts'
import { forgetGuest, forgetSession, rememberSession } from '#lib/auth/session-cookie.ts'
import { rememberTheme } from '#lib/auth/theme-cookie.ts'
import { askToSignUp } from '#lib/commands/ask-to-sign-up.ts'
import { deleteAccount } from '#lib/commands/delete-account.ts'
import { signIn } from '#lib/commands/sign-in.ts'
import { signUp } from '#lib/commands/sign-up.ts'
import { updateProfile } from '#lib/commands/update-profile.ts'
import { sendsMail } from '#lib/mail/outbox.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { afterSignIn, afterSignUp } from './_parts/next.ts'

export async function signInWithPassword(_: FormState, form: FormData): Promise<FormState> {
  return execute(signIn, await withDevice(form), { afterwards: rememberSession, redirectTo: () => safeNext(form.get('next'), afterSignIn) })
}

export async function createAccount(_: FormState, form: FormData): Promise<FormState> {
  if (sendsMail()) return execute(askToSignUp, await withDevice(form), { afterwards: rememberMailed, redirectTo: () => '/check-mail' })
  return execute(signUp, await withDevice(form), { afterwards: rememberSession, redirectTo: () => safeNext(form.get('next'), afterSignUp) })
}

export async function deleteAccountForGood(_: FormState, form: FormData): Promise<FormState> {
  return execute(deleteAccount, form, {
    async afterwards() {
      await forgetSession()
      await forgetGuest()
    },
    redirectTo: () => '/account/deleted',
  })
}

export async function saveProfile(_: FormState, form: FormData): Promise<FormState> {
  return execute(updateProfile, form, { afterwards: ({ theme }) => rememberTheme(theme), message: () => 'Profile saved.' })
}

const withDevice = async (form: FormData) => ({ ...readForm(form), device: deviceOf(await headers()) })
