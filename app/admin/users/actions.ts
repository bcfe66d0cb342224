'use server'
/** Power over one account. Each needs an administrator with a recent sign-in. */
import { asAdministrator } from '#lib/auth/administration.ts'
import { disableAccount } from '#lib/commands/disable-account.ts'
import { enableAccount } from '#lib/commands/enable-account.ts'
import { setRole } from '#lib/commands/set-role.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function changeRole(userId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(asAdministrator(setRole), { ...readForm(data), userId }, { message: () => 'Saved. It counts from their next page on.' })
}

export async function disable(userId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(
    asAdministrator(disableAccount),
    { ...readForm(data), userId },
    { message: () => 'Disabled. They are signed out at their next request.' },
  )
}

export async function enable(userId: string, _: FormState, data: FormData): Promise<FormState> {
  return execute(asAdministrator(enableAccount), { ...readForm(data), userId }, { message: () => 'Enabled. They can sign in again.' })
}
