/** `npm run reset-link -- ada@example.org` prints a link with which somebody sets a new password, for servers without mail. */
import { makeResetLink } from '../lib/commands/make-reset-link.ts'
import { content } from '../lib/content/current.ts'
import { connect } from '../lib/db/client.ts'
import { readEnvironment } from '../lib/env.ts'
import { perform } from '../lib/operation.ts'
import { settings } from './launch/settings.mjs'

const [email, ...others] = process.argv.slice(2)
let db
try {
  if (!email || others.length > 0) throw refusal('Say whose, by their email address: npm run reset-link -- ada@example.org')
  // The same database and address that npm start serves: .env counts here too.
  const { databaseUrl, origin } = readEnvironment(settings({ demo: false }))
  db = connect(databaseUrl)
  const base = { actor: { kind: 'operator', guestHash: null }, db, content: content(), now: new Date() }
  const { token, expiresAt } = await perform(makeResetLink, { email }, base)
  console.log(`${origin}/reset?token=${token}`)
  console.log(`Give it to nobody but ${email}. It works once, until ${expiresAt.toISOString()}, and is not shown again.`)
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
