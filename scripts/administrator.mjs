/** `npm run administrator -- ada@example.org` makes an account the first administrator, while there is none. */
import { appointFirstAdministrator } from '../lib/commands/appoint-first-administrator.ts'
import { forOneAccount } from './launch/for-one-account.mjs'

await forOneAccount(appointFirstAdministrator, {
  usage: 'Say which account, by its email address: npm run administrator -- ada@example.org',
  lines: (_, { email }) => [`${email} is an administrator from the next page they open. They find Administration in the account menu.`],
})
