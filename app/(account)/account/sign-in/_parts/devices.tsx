/** Where the account is signed in. Places are left out: they could only be guessed from the network. */
import type { SignInAndDevices } from '#lib/queries/sign-in-and-devices.ts'
import { ActionForm } from '../../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../../_ui/form/submit-button.tsx'
import { Icon } from '../../../../_ui/icon.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'
import { signOutElsewhere } from '../actions.ts'

export function Devices({ devices }: Pick<SignInAndDevices, 'devices'>) {
  const others = devices.filter((it) => !it.isThis).length
  return (
    <Sheet id="devices" title="Signed in now" note={devices.length === 1 ? 'This device only' : `${devices.length} devices`}>
      <ActionForm action={signOutElsewhere}>
        <ul className="rows">
          {devices.map((it) => (
            <li key={it.id}>
              <Icon name={it.isHandheld ? 'phone' : 'laptop'} size={20} />
              <div>
                <b>{it.words}</b>
                <small>
                  {it.isThis ? 'In use now' : `Last in use ${it.seen}`}. Signed in {it.signedIn}
                </small>
              </div>
              {it.isThis ? (
                <span className="chip this-one">This device</span>
              ) : (
                <SubmitButton kind="plain" small name="device" value={it.id} busy="Signing out…">
                  Sign out<span className="vh"> {it.words}</span>
                </SubmitButton>
              )}
            </li>
          ))}
        </ul>
        {others > 0 && (
          <div className="rowx between mt3">
            <span className="sm muted">Times are exact to the hour. Signing out works at that device’s next click.</span>
            <SubmitButton kind="plain" small name="device" value="others" busy="Signing out…">
              {others === 1 ? 'Sign out the other one' : `Sign out the other ${others}`}
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </Sheet>
  )
}
