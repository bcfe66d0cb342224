'use server'
/** What the page "Sign-in and devices" posts. */
import { rememberSession } from '#lib/auth/session-cookie.ts'
import { changePassword } from '#lib/commands/change-password.ts'
import { removePasskey } from '#lib/commands/remove-passkey.ts'
import { renamePasskey } from '#lib/commands/rename-passkey.ts'
import { signOutDevice } from '#lib/commands/sign-out-device.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function signOutElsewhere(_: FormState, form: FormData): Promise<FormState> {
  return execute(signOutDevice, form, { message: ({ count, words }) => (words === null ? signedOut(count) : `Signed out: ${words}.`) })
}

export async function changeOwnPassword(_: FormState, form: FormData): Promise<FormState> {
  return execute(changePassword, form, {
    afterwards: ({ session }) => rememberSession(session),
    message: ({ others }) => `Password changed.${others === 0 ? '' : ` ${signedOut(others)}`}`,
  })
}

export async function nameOwnPasskey(_: FormState, form: FormData): Promise<FormState> {
  return execute(renamePasskey, form, { message: () => 'Name saved.' })
}

export async function removeOwnPasskey(_: FormState, form: FormData): Promise<FormState> {
  return execute(removePasskey, form, { message: () => 'Passkey removed.' })
}

const signedOut = (count: number): string =>
  count === 0
    ? 'No other device was signed in.'
    : count === 1
      ? 'One other device is signed out.'
      : `${count} other devices are signed out.`
