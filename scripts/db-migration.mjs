/**
 * `npm run db:migration -- add-mentors` writes the SQL that is missing between the migrations and the models, for both databases.
 * `npm run db:migration -- --rewrite-first` makes the first migration anew: only while nothing has been released.
 * `npm run db:migration -- --check` fails when something is missing.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dialects, migrationsFolder, sqlFromEmpty, sqlFromMigrations } from './schema-engine.mjs'

const first = '20261124000000_first'
const [argument] = process.argv.slice(2)

if (argument === '--rewrite-first') await rewriteFirst()
else if (argument === '--check') await check()
else if (argument && /^[a-z][a-z0-9-]*$/.test(argument)) await add(argument)
else fail('Say what changes: npm run db:migration -- add-mentors (or --rewrite-first before the first release).')

async function rewriteFirst() {
  for (const dialect of dialects) {
    const others = foldersOf(dialect).filter((name) => name !== first)
    if (others.length > 0) fail(`There are later migrations (${others.join(', ')}): the first one stays as it is.`)
    write(dialect, first, await sqlFromEmpty(dialect))
  }
}

async function add(name) {
  const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name.replaceAll('-', '_')}`
  const sql = await missing()
  if (!sql.sqlite && !sql.postgres) fail('The models and the migrations agree: there is nothing to write.')
  for (const dialect of dialects) write(dialect, folder, sql[dialect])
}

async function check() {
  const sql = await missing()
  for (const dialect of dialects) if (sql[dialect]) console.error(`prisma/${dialect}/migrations lacks:\n${sql[dialect].trim()}`)
  if (sql.sqlite || sql.postgres) fail('The models changed: run npm run db:migration -- <what-changes>.')
}

async function missing() {
  const { withPostgres } = await import('../lib/testing/postgres-server.ts')
  return { sqlite: await sqlFromMigrations('sqlite'), postgres: await withPostgres((url) => sqlFromMigrations('postgres', url)) }
}

function foldersOf(dialect) {
  mkdirSync(migrationsFolder(dialect), { recursive: true })
  return readdirSync(migrationsFolder(dialect), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function write(dialect, name, sql) {
  const folder = join(migrationsFolder(dialect), name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql || '-- Nothing changes on this database.\n')
  const provider = dialect === 'postgres' ? 'postgresql' : 'sqlite'
  writeFileSync(
    join(migrationsFolder(dialect), 'migration_lock.toml'),
    `# Prisma Migrate checks that the migrations fit the database.\nprovider = "${provider}"\n`,
  )
  console.log(`wrote prisma/${dialect}/migrations/${name}/migration.sql`)
}

function fail(line) {
  console.error(line)
  process.exit(1)
}
