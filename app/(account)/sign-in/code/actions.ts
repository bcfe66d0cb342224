'use server'
/** What the page of a sign-in's second step posts. */
import { headers } from 'next/headers'
import { deviceOf } from '#lib/auth/device.ts'
import { safeNext } from '#lib/auth/next-path.ts'
import { codeToken, forgetCodeToken } from '#lib/auth/second-factor-cookie.ts'
import { rememberSession } from '#lib/auth/session-cookie.ts'
import { enterCode } from '#lib/commands/enter-code.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { afterSignIn } from '../../_parts/next.ts'

export async function signInWithCode(_: FormState, form: FormData): Promise<FormState> {
  const token = await codeToken()
  const next = safeNext(form.get('next'), afterSignIn)
  const input = { ...readForm(form), ...(token === undefined ? {} : { token }), device: deviceOf(await headers()) }
  return execute(enterCode, input, {
    async afterwards({ session }) {
      await rememberSession(session)
      await forgetCodeToken()
    },
    redirectTo: ({ codesLeft }) =>
      codesLeft === null ? next : `/account/sign-in/second-factor?${new URLSearchParams({ used: 'recovery', next })}`,
  })
}
