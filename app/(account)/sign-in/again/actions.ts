'use server'
/** What the page that asks again posts. */
import { safeNext } from '#lib/auth/next-path.ts'
import { rememberSession } from '#lib/auth/session-cookie.ts'
import { proveCode, provePassword } from '#lib/commands/prove-again.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { afterProof } from '../../_parts/next.ts'

const goOn = (form: FormData) => ({ afterwards: rememberSession, redirectTo: () => safeNext(form.get('next'), afterProof) })

export async function showPassword(_: FormState, form: FormData): Promise<FormState> {
  return execute(provePassword, form, goOn(form))
}

export async function showCode(_: FormState, form: FormData): Promise<FormState> {
  return execute(proveCode, form, goOn(form))
}
