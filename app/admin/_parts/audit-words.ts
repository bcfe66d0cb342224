/** The audit log in words. */
import type { AuditKind, AuditVerb } from '#lib/domain/account/audit.ts'
import type { DisablingReason } from '#lib/commands/disable-account.ts'
import { roleWord } from './role-words.ts'

type Detail = Readonly<Record<string, unknown>>

export const KIND_WORDS: Record<AuditKind, string> = {
  'sign-in': 'Sign-ins',
  security: 'Account security',
  data: 'Data',
  administration: 'Administration',
}

export const REASON_WORDS: Record<DisablingReason, string> = {
  left: 'Has left',
  'taken-over': 'Somebody else may be using it',
  misuse: 'Misuse',
  asked: 'The owner asked for it',
}

const FROM_WORDS: Record<string, string> = {
  stranger: 'from a browser new to the account',
  'known-browser': 'from a browser known to the account',
  session: 'asked again within a session',
  code: 'at the second step',
}

const WORDS: Record<AuditVerb, string | ((detail: Detail) => string)> = {
  'sign-in:succeeded': 'Signed in',
  'sign-in:failed': (detail) => joined(detail['from'] === 'code' ? 'Wrong code' : 'Wrong password', FROM_WORDS[String(detail['from'])]),
  'sign-in:blocked': (detail) => joined('Blocked for 15 minutes after too many failures', FROM_WORDS[String(detail['from'])]),
  'sign-out:everywhere': 'Signed out all other devices',
  'password:changed': 'Changed the password',
  'password:reset': 'Set a new password by a link in a mail',
  'email:changed': 'Changed the email address',
  'email:verified': 'Verified the email address',
  'totp:added': 'Added an app for codes',
  'totp:removed': 'Removed the app for codes',
  'recovery-codes:made': 'Made new recovery codes',
  'recovery-code:used': 'Used a recovery code',
  'passkey:added': 'Added a passkey',
  'passkey:removed': 'Removed a passkey',
  'identity:linked': (detail) => joined('Linked a sign-in provider', textOf(detail['provider'])),
  'identity:unlinked': (detail) => joined('Unlinked a sign-in provider', textOf(detail['provider'])),
  'session:revoked': 'Signed out one device',
  'account:opened': 'Opened an account',
  'account:exported': 'Downloaded all data of the account',
  'account:deleted': 'Deleted the account',
  'role:set': (detail) => `Changed the role to ${roleWord(String(detail['role'])).toLowerCase()}`,
  'account:disabled': (detail) => joined('Disabled the account', textOf(REASON_WORDS[detail['reason'] as DisablingReason]?.toLowerCase())),
  'account:enabled': 'Enabled the account',
  'reset-link:made': 'Made a link to set a new password',
  'mentorship:ended': 'Ended a mentorship',
  'report:closed': 'Closed a report',
  'job:retried': (detail) => joined('Had failed work tried again', textOf(detail['kind'])),
  'administration:refused': 'Was refused at the administration',
}

/** A verb of a newer version is shown as it is stored. */
export function auditWords(verb: string, detail: Detail): string {
  const words = (WORDS as Record<string, string | ((detail: Detail) => string)>)[verb]
  return typeof words === 'function' ? words(detail) : (words ?? verb)
}

const joined = (what: string, more: string | undefined): string => (more ? `${what}: ${more}` : what)
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
