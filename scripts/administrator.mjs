/** `npm run administrator -- ada@example.org` makes an account the first administrator, while there is none. */
import { appointFirstAdministrator } from '../lib/commands/appoint-first-administrator.ts'
import { content } from '../lib/content/current.ts'
import { connect } from '../lib/db/client.ts'
import { readEnvironment } from '../lib/env.ts'
import { perform } from '../lib/operation.ts'
import { settings } from './launch/settings.mjs'

const [email, ...others] = process.argv.slice(2)
let db
try {
  if (!email || others.length > 0) throw refusal('Say which account, by its email address: npm run administrator -- ada@example.org')
  // The same database that npm start serves: .env counts here too.
  db = connect(readEnvironment(settings({ demo: false })).databaseUrl)
  const base = { actor: { kind: 'operator', guestHash: null }, db, content: content(), now: new Date() }
  await perform(appointFirstAdministrator, { email }, base)
  console.log(`${email} is an administrator from the next page they open. They find Administration in the account menu.`)
} catch (error) {
  console.error(reason(error))
  process.exitCode = 1
} finally {
  await db?.$disconnect()
}

function refusal(message) {
  return Object.assign(new Error(message), { name: 'Refused' })
}

function reason(error) {
  if (error.name === 'Refused' || error.name === 'BadEnvironment') return error.message
  if (error.name === 'ZodError') return `"${email}" is not an email address.`
  if (error.code === 'P2021') return 'The database has no tables yet. Run npm start once.'
  return `The database cannot be used (${error.message || error.code || error}). Check DATABASE_URL.`
}
