/** Whether signing in takes more than a password. */
import type { SignInAndDevices } from '#lib/queries/sign-in-and-devices.ts'
import { ButtonLink } from '../../../../_ui/button.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'

export function SecondFactorSheet({ secondFactorSince, recoveryCodes }: Pick<SignInAndDevices, 'secondFactorSince' | 'recoveryCodes'>) {
  const isOn = secondFactorSince !== null
  return (
    <Sheet id="second-factor" title="Second factor" note={isOn ? `On since ${secondFactorSince}` : 'Off'}>
      <div className="rowx between">
        <p className="sm sub">
          {isOn
            ? `Signing in asks for a code from your app. ${recoveryCodes} ${recoveryCodes === 1 ? 'recovery code is' : 'recovery codes are'} left.`
            : 'A code from an app on your phone, asked for at every sign-in. Then a password that somebody learned opens nothing.'}
        </p>
        <ButtonLink small href="/account/sign-in/second-factor">
          {isOn ? 'Change' : 'Set up'}
          <span className="vh"> the second factor</span>
        </ButtonLink>
      </div>
    </Sheet>
  )
}
