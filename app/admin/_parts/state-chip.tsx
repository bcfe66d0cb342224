/** The state of an account as mark, word and colour. */
import type { AccountState } from '#lib/domain/account/account-state.ts'
import { Icon, type IconName } from '../../_ui/icon.tsx'

export const STATE_WORDS: Record<AccountState, string> = { active: 'Active', unverified: 'Unverified', disabled: 'Disabled' }

const LOOKS: Record<AccountState, { className: string; icon: IconName }> = {
  active: { className: 'chip c-finished', icon: 'check' },
  unverified: { className: 'chip', icon: 'clock' },
  disabled: { className: 'chip c-off', icon: 'x' },
}

export function StateChip({ state }: { state: AccountState }) {
  const { className, icon } = LOOKS[state]
  return (
    <span className={className}>
      <Icon name={icon} size={14} />
      {STATE_WORDS[state]}
    </span>
  )
}
