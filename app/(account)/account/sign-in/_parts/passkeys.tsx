/** Passkeys of the account: added, named and removed. */
import type { PasskeyView, SignInAndDevices } from '#lib/queries/sign-in-and-devices.ts'
import { ActionForm } from '../../../../_ui/form/action-form.tsx'
import { Field } from '../../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../../_ui/form/submit-button.tsx'
import { Icon } from '../../../../_ui/icon.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'
import { PasskeyButton } from '../../../_parts/passkey-button.tsx'
import { nameOwnPasskey, removeOwnPasskey } from '../actions.ts'

export function Passkeys({ passkeys, passkeysWork }: Pick<SignInAndDevices, 'passkeys' | 'passkeysWork'>) {
  return (
    <Sheet id="passkeys" title="Passkeys" note={passkeys.length === 0 ? 'None yet' : `${passkeys.length} added`}>
      <p className="sm sub">
        A passkey stays on your device or in your password manager and opens with your finger, face or PIN. It signs you in alone: no
        password, no code.
      </p>
      {passkeys.length > 0 && (
        <ul className="rows mt3">
          {passkeys.map((it) => (
            <Row key={it.id} passkey={it} />
          ))}
        </ul>
      )}
      <div className="mt3">{passkeysWork ? <Add /> : <p className="sm muted">{nowhere}</p>}</div>
    </Sheet>
  )
}

const nowhere =
  'Browsers make passkeys only for a site that is reached by its name through TLS, or as localhost. This Cairn is not, so none can be added here.'

function Add() {
  const otherwise = <p className="sm muted">Adding a passkey needs JavaScript, in a browser that knows passkeys. The rest works without.</p>
  return (
    <PasskeyButton purpose="add" next="/account/sign-in" small otherwise={otherwise}>
      Add a passkey
    </PasskeyButton>
  )
}

/** Each with a form of its own, since a name and its error belong together. */
function Row({ passkey: { id, name, added, used } }: { passkey: PasskeyView }) {
  return (
    <li>
      <Icon name="key" size={20} />
      <div>
        <b>{name}</b>
        <small>
          Added {added}, {used === null ? 'not used so far' : `last used ${used}`}
        </small>
        <details className="rename">
          <summary>
            Rename<span className="vh"> {name}</span>
          </summary>
          <ActionForm action={nameOwnPasskey} className="stack" id={`name-${id}`}>
            <input type="hidden" name="passkey" value={id} />
            <Field name="name" label="Name" defaultValue={name} />
            <SubmitButton kind="plain" small busy="Saving…">
              Save name
            </SubmitButton>
          </ActionForm>
        </details>
      </div>
      <ActionForm action={removeOwnPasskey} id={`remove-${id}`}>
        <input type="hidden" name="passkey" value={id} />
        <SubmitButton kind="plain" small busy="Removing…">
          Remove<span className="vh"> {name}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  )
}
