/** `npm run reset-link -- ada@example.org` prints a link with which somebody sets a new password, for servers without mail. */
import { makeResetLink } from '../lib/commands/make-reset-link.ts'
import { forOneAccount } from './launch/for-one-account.mjs'

await forOneAccount(makeResetLink, {
  usage: 'Say whose, by their email address: npm run reset-link -- ada@example.org',
  lines: ({ token, expiresAt }, { email, origin }) => [
    `${origin}/reset?token=${token}`,
    `Give it to nobody but ${email}. It works once, until ${expiresAt.toISOString()}, and is not shown again.`,
  ],
})
