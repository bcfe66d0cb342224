/** What is kept on record: every verb of the audit log, by the kind that administrators filter by. */

export const auditKinds = {
  /** Getting in and out. */
  'sign-in': ['sign-in:succeeded', 'sign-in:failed', 'sign-in:blocked', 'sign-out:everywhere'],
  /** What guards an account. */
  security: [
    'password:changed',
    'password:reset',
    'email:changed',
    'email:verified',
    'totp:added',
    'totp:removed',
    'recovery-codes:made',
    'recovery-code:used',
    'passkey:added',
    'passkey:removed',
    'identity:linked',
    'identity:unlinked',
    'session:revoked',
  ],
  /** Everything of one person, taken along or gone. */
  data: ['account:opened', 'account:exported', 'account:deleted'],
  /** Power over others. */
  administration: [
    'role:set',
    'account:disabled',
    'account:enabled',
    'reset-link:made',
    'mentorship:ended',
    'report:closed',
    'job:retried',
    'administration:refused',
  ],
} as const satisfies Record<string, readonly string[]>

export type AuditKind = keyof typeof auditKinds
export type AuditVerb = (typeof auditKinds)[AuditKind][number]

/**
 * Verbs that anybody can cause as often as they like. Their entries go after `AUDIT_DAYS`; all others stay. The database refuses every
 * other deletion and every change: see the migration `audit_append_only`.
 */
export const passingVerbs: readonly AuditVerb[] = ['sign-in:succeeded', 'sign-in:failed', 'sign-in:blocked', 'administration:refused']

/** Days that the entries of `passingVerbs` are kept. */
export const AUDIT_DAYS = 180
