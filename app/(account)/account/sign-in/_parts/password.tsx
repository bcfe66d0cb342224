/** Another password; for an account that has none, its first. */
import { shortestPassword } from '#lib/auth/password-rules.ts'
import type { SignInAndDevices } from '#lib/queries/sign-in-and-devices.ts'
import { ActionForm } from '../../../../_ui/form/action-form.tsx'
import { Checkbox } from '../../../../_ui/form/checkbox.tsx'
import { Field } from '../../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../../_ui/form/submit-button.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'
import { changeOwnPassword } from '../actions.ts'

export function Password({ hasPassword, passwordChanged }: Pick<SignInAndDevices, 'hasPassword' | 'passwordChanged'>) {
  return (
    <Sheet id="password" title="Password" note={noteOf(hasPassword, passwordChanged)}>
      <ActionForm action={changeOwnPassword} className="stack">
        <div className="cols even">
          {hasPassword && <Field name="password" label="Present password" type="password" autoComplete="current-password" />}
          <Field
            name="newPassword"
            label={hasPassword ? 'New password' : 'Password'}
            type="password"
            autoComplete="new-password"
            hint={`${shortestPassword} characters or more, with a second factor too.`}
          />
        </div>
        <div className="rowx between">
          <div>
            <input type="hidden" name="others" value="off" />
            <Checkbox name="others" label="Sign out everywhere else" defaultChecked />
          </div>
          <SubmitButton busy="Saving…">{hasPassword ? 'Change password' : 'Set password'}</SubmitButton>
        </div>
      </ActionForm>
    </Sheet>
  )
}

function noteOf(hasPassword: boolean, changed: string | null): string {
  if (!hasPassword) return 'None yet'
  return changed === null ? 'Not changed so far' : `Changed ${changed}`
}
