'use server'
/** What the rows of "Ways to sign in" post. */
import { offeredProviders } from '#lib/auth/offered-providers.ts'
import { unlinkIdentity } from '#lib/commands/unlink-identity.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function unlinkProvider(_: FormState, form: FormData): Promise<FormState> {
  return execute(unlinkIdentity, { ...readForm(form), offered: offeredProviders().map((it) => it.id) }, { message: () => 'Unlinked.' })
}
