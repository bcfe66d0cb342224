/** Brings the database behind `DATABASE_URL` to this version, or says in one line what is wrong with it or with the environment. */
import { migrate } from '../lib/db/migrate.ts'
import { readEnvironment } from '../lib/env.ts'

try {
  await migrate(readEnvironment(process.env).databaseUrl)
} catch (error) {
  console.error(reason(error))
  process.exitCode = 1
}

/** Postgres reports an unreachable server as several errors without a message of its own. */
function reason(error) {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  if (inner?.name === 'MigrationRefused' || inner?.name === 'BadEnvironment') return inner.message
  return `The database cannot be used (${inner?.message || inner?.code || inner}). Check DATABASE_URL.`
}
