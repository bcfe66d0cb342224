'use server'
/** What the account pages post. */
import { cookies, headers } from 'next/headers'
import { themeCookieName, themeCookieOptions } from '#lib/auth/cookies.ts'
import { deviceOf } from '#lib/auth/device.ts'
import { safeNext } from '#lib/auth/next-path.ts'
import { forgetGuest, forgetSession, rememberSession } from '#lib/auth/session-cookie.ts'
import { deleteAccount } from '#lib/commands/delete-account.ts'
import { signIn } from '#lib/commands/sign-in.ts'
import { signUp } from '#lib/commands/sign-up.ts'
import { readForm } from '#lib/web/form-input.ts'
import { idle, type FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { afterSignIn, afterSignUp } from './_parts/next.ts'
import { asTheme } from './account/theme.ts'

export async function signInWithPassword(_: FormState, form: FormData): Promise<FormState> {
  return execute(signIn, await withDevice(form), { afterwards: rememberSession, redirectTo: () => safeNext(form.get('next'), afterSignIn) })
}

export async function createAccount(_: FormState, form: FormData): Promise<FormState> {
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

export async function chooseTheme(_: FormState, form: FormData): Promise<FormState> {
  const theme = asTheme(form.get('theme'))
  const jar = await cookies()
  if (theme === 'system') jar.set(themeCookieName, '', { ...themeCookieOptions(), maxAge: 0 })
  else jar.set(themeCookieName, theme, themeCookieOptions())
  return { ...idle, status: 'done', message: 'Theme saved for this browser.' }
}

const withDevice = async (form: FormData) => ({ ...readForm(form), device: deviceOf(await headers()) })
