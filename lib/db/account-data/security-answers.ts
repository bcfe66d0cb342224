/** Answers of the tables that hold an account and what guards it. */
import type { OwnTable } from './answer.ts'
import { told } from './told.ts'

const { given, repeats, secret, whoDidIt, whom } = told

const User: OwnTable<'User'> = {
  name: 'account',
  about: 'Your account and your profile.',
  mine: ({ userId }) => ({ id: userId }),
  order: { id: 'asc' },
  columns: {
    id: given,
    email: given,
    name: given,
    passwordHash: secret('the hash of your password.'),
    role: given,
    disabledAt: given,
    createdAt: given,
    emailVerifiedAt: given,
    passwordChangedAt: given,
    timeZone: given,
    dateLanguage: given,
    theme: given,
    digestHour: given,
    mailPausedUntil: given,
    ignoresFactor: given,
    weeklyMailDay: given,
    weeklyMailHour: given,
    weeklyMailAskedAt: given,
  },
  deletion: 'by key',
}

const Identity: OwnTable<'Identity'> = {
  name: 'providers',
  about: 'Sign-ins elsewhere that open your account.',
  mine: ({ userId }) => ({ userId }),
  order: [{ provider: 'asc' }, { subject: 'asc' }],
  columns: { provider: given, subject: given, userId: repeats, label: given, linkedAt: given, lastUsedAt: given },
  deletion: 'by cascade',
}

const Session: OwnTable<'Session'> = {
  name: 'devices',
  about: 'Where you are signed in.',
  mine: ({ userId }) => ({ userId }),
  order: [{ createdAt: 'asc' }, { idHash: 'asc' }],
  columns: {
    idHash: secret('the hash of the cookie of this device.'),
    userId: repeats,
    userAgent: given,
    createdAt: given,
    lastSeenAt: given,
    expiresAt: given,
    confirmedAt: given,
  },
  deletion: 'by cascade',
}

const SignInFailure: OwnTable<'SignInFailure'> = {
  name: 'failedSignIns',
  about: 'Times of failed sign-ins to your account. Kept for an hour, until the next one of anybody.',
  mine: ({ failureKeys }) => ({ key: { in: [...failureKeys] } }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: { id: { leftOut: 'A random number of the row.' }, key: secret('a hash under which tries are counted.'), at: given },
  deletion: 'by key',
}

const Token: OwnTable<'Token'> = {
  name: 'links',
  about: 'Links and codes that were made for you, to be used once.',
  mine: ({ userId }) => ({ userId }),
  order: [{ createdAt: 'asc' }, { idHash: 'asc' }],
  columns: {
    idHash: secret('the hash of the link.'),
    purpose: given,
    userId: repeats,
    payload: { told: (payload, { asked }) => (asked.some((it) => it.address === payload) ? payload : null) },
    createdAt: given,
    expiresAt: given,
    usedAt: given,
  },
  deletion: 'by cascade',
}

const Mail: OwnTable<'Mail'> = {
  name: 'mails',
  about: 'Mails to you, until a day after they were sent.',
  // To an address that was only asked for, the one mail that asked: others to it are for whoever has it.
  mine: ({ email, asked }) => ({
    OR: [{ recipient: email }, ...asked.map(({ address, at }) => ({ recipient: address, kind: 'change-email', createdAt: at }))],
  }),
  order: [{ createdAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: { leftOut: 'A random number of the row.' },
    recipient: given,
    kind: given,
    sealed: secret('the text until it is sent, which holds a link.'),
    createdAt: given,
    dueAt: given,
    attempts: given,
    sentAt: given,
    failedAt: given,
    reason: given,
  },
  deletion: 'by key',
}

const Totp: OwnTable<'Totp'> = {
  name: 'codeApp',
  about: 'The app that makes your one-time codes.',
  mine: ({ userId }) => ({ userId }),
  order: { userId: 'asc' },
  columns: {
    userId: repeats,
    sealedSecret: secret('what the codes are made from.'),
    createdAt: given,
    confirmedAt: given,
    lastStep: { leftOut: 'The number of the last code used, so that none works twice.' },
  },
  deletion: 'by cascade',
}

const RecoveryCode: OwnTable<'RecoveryCode'> = {
  name: 'recoveryCodes',
  about: 'Your codes for the day the phone is lost: which of them were used.',
  mine: ({ userId }) => ({ userId }),
  order: { codeHash: 'asc' },
  columns: { userId: repeats, codeHash: secret('the hash of the code.'), usedAt: given },
  deletion: 'by cascade',
}

const Passkey: OwnTable<'Passkey'> = {
  name: 'passkeys',
  about: 'Your passkeys. What is here can check a sign-in, not make one.',
  mine: ({ userId }) => ({ userId }),
  order: [{ createdAt: 'asc' }, { credentialId: 'asc' }],
  columns: {
    credentialId: given,
    userId: repeats,
    publicKey: given,
    counter: given,
    transports: given,
    name: given,
    createdAt: given,
    lastUsedAt: given,
  },
  deletion: 'by cascade',
}

const AuditEntry: OwnTable<'AuditEntry'> = {
  name: 'audit',
  about: 'What was done to the security of your account, and what you did with power over others.',
  mine: ({ owners }) => ({ OR: [{ subject: { in: [...owners] } }, { actorKey: { in: [...owners] } }] }),
  order: { id: 'asc' },
  columns: { id: { leftOut: 'A number of the row.' }, at: given, actorKey: whoDidIt, verb: given, subject: whom, detail: given },
  deletion: { stays: 'The record of acts of power outlives accounts. It holds ids only, which lead to nobody once the account is gone.' },
}

const Event: OwnTable<'Event'> = {
  name: 'history',
  about: 'What happened in your account, step by step.',
  mine: ({ owners }) => ({ ownerKey: { in: [...owners] } }),
  order: { id: 'asc' },
  columns: {
    id: { leftOut: 'A number of the row.' },
    ownerKey: { leftOut: 'You.' },
    actorKey: whoDidIt,
    verb: given,
    subject: given,
    detail: given,
    at: given,
  },
  deletion: 'by key',
}

export const securityAnswers = {
  User,
  Identity,
  Session,
  SignInFailure,
  Token,
  Mail,
  Totp,
  RecoveryCode,
  Passkey,
  AuditEntry,
  Event,
}
