/** What an administrator can do to somebody else's account: another role, closing it, opening it again. */
import { disablingReasons } from '#lib/commands/disable-account.ts'
import type { AccountPageView } from '#lib/queries/accounts.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { RadioCards } from '../../../_ui/form/radio-cards.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { SegRadio } from '../../../_ui/seg-radio.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { REASON_WORDS } from '../../_parts/audit-words.ts'
import { roleWord } from '../../_parts/role-words.ts'
import { changeRole, disable, enable } from '../actions.ts'

const ROLES = ['learner', 'mentor', 'administrator'].map((value) => ({ value, label: roleWord(value) }))
const REASONS = disablingReasons.map((value) => ({ value, label: REASON_WORDS[value] }))

export function PowerForms({ account: { id, name, role, disabledAt } }: { account: AccountPageView['account'] }) {
  return (
    <>
      <Sheet id="role" title="Role" note="From the next page they open">
        <ActionForm action={changeRole.bind(null, id)} className="stack">
          <p className="sub">Administrators see every account and this log, and may change both roles and access of others.</p>
          <SegRadio name="role" legend="Role" options={ROLES} value={role} />
          <p>
            <SubmitButton kind="plain" busy="Saving…">
              Save role
            </SubmitButton>
          </p>
        </ActionForm>
      </Sheet>
      {disabledAt ? (
        <Sheet id="enable" title="Enable this account">
          <ActionForm action={enable.bind(null, id)} className="stack">
            <p className="sub">{name} can sign in again. Everything in the account is as it was.</p>
            <p>
              <SubmitButton kind="plain" busy="Enabling…">
                Enable account
              </SubmitButton>
            </p>
          </ActionForm>
        </Sheet>
      ) : (
        <Sheet id="disable" title="Disable this account">
          <ActionForm action={disable.bind(null, id)} className="stack">
            <p className="sub">
              {name} is signed out everywhere at the next request and cannot sign in. Nothing in the account is lost. The reason goes on
              record.
            </p>
            <RadioCards name="reason" legend="Reason" options={REASONS} />
            <p>
              <SubmitButton kind="danger" busy="Disabling…">
                Disable account
              </SubmitButton>
            </p>
          </ActionForm>
        </Sheet>
      )}
    </>
  )
}
