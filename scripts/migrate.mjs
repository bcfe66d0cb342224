/** Brings the database behind `DATABASE_URL` to this version, or says in one line why not. */
import { migrate } from '../lib/db/migrate.ts'

try {
  const applied = await migrate(process.env.DATABASE_URL || 'file:./data/cairn.db')
  if (applied.length > 0 && process.argv.includes('--verbose')) console.log(applied.join('\n'))
} catch (error) {
  console.error(reason(error))
  process.exitCode = 1
}

/** Postgres reports an unreachable server as several errors without a message of its own. */
function reason(error) {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  if (inner?.name === 'MigrationRefused') return inner.message
  return `The database cannot be used: ${inner?.message || inner?.code || inner}`
}
