/** A command of the repository about one account, which is named by its email address. */
import { content } from '../../lib/content/current.ts'
import { connect } from '../../lib/db/client.ts'
import { readEnvironment } from '../../lib/env.ts'
import { perform } from '../../lib/operation.ts'
import { settings } from './settings.mjs'

/**
 * Runs a command of the product with the address that was typed, and prints what came of it. On the database that npm start serves.
 * @param usage what to say to somebody who typed none, or several
 * @param lines what to print, from the result, the address and the origin of the server
 */
export async function forOneAccount(command, { usage, lines }) {
  const [email, ...others] = process.argv.slice(2)
  let db
  try {
    if (!email || others.length > 0) throw Object.assign(new Error(usage), { name: 'Refused' })
    // The same as for npm start: .env counts here too.
    const { databaseUrl, origin } = readEnvironment(settings({ demo: false }))
    db = connect(databaseUrl)
    const base = { actor: { kind: 'operator', guestHash: null }, db, content: content(), now: new Date() }
    const result = await perform(command, { email }, base)
    for (const line of lines(result, { email, origin })) console.log(line)
  } catch (error) {
    console.error(reason(error, email))
    process.exitCode = 1
  } finally {
    await db?.$disconnect()
  }
}

function reason(error, email) {
  if (error.name === 'Refused' || error.name === 'BadEnvironment') return error.message
  if (error.name === 'ZodError') return `"${email}" is not an email address.`
  if (error.code === 'P2021') return 'The database has no tables yet. Run npm start once.'
  return `The database cannot be used (${error.message || error.code || error}). Check DATABASE_URL.`
}
