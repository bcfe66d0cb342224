/**
 * Starts the production build on a fresh SQLite file and on a fresh Postgres database, both with a mailbox, and a third time without any
 * mail, and runs the browser tests on them.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../lib/db/migrate.ts'
import { makeAccessCast } from '../../lib/testing/access-cast.ts'
import { startOidcIssuer } from '../../lib/testing/oidc-issuer.ts'
import { createDatabase, startPostgres } from '../../lib/testing/postgres-server.ts'
import { endAll, startProcess } from '../launch/processes.mjs'
import { serve } from '../launch/server.mjs'

const folder = mkdtempSync(join(tmpdir(), 'cairn-e2e-'))
const postgres = await startPostgres()
const database = await createDatabase(postgres.url)
const issuer = await startOidcIssuer()
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => finish(1))

try {
  const file = (name) => `file:${join(folder, name)}`
  const env = {
    E2E_SQLITE: await serving(file('cairn.db')),
    E2E_POSTGRES: await serving(database.url),
    E2E_NO_MAIL: await serving(file('no-mail.db'), { mailbox: 'off' }),
  }
  // The people of the access matrix, by the server they have their sessions at.
  const [onSqlite, onPostgres] = await Promise.all([file('cairn.db'), database.url].map(makeAccessCast))
  const cast = { [env.E2E_SQLITE]: onSqlite, [env.E2E_POSTGRES]: onPostgres }
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)]
  const browser = startProcess(process.execPath, args, {
    env: { ...env, E2E_ACCESS: JSON.stringify(cast) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(browser, 'close')
  await finish(code ?? 1)
} catch (error) {
  console.error(error.output || error)
  await finish(1)
}

/** @returns the address of a server on a migrated database */
async function serving(url, { mailbox = 'on' } = {}) {
  await migrate(url)
  const port = await freePort()
  // A name and not a number: browsers make no passkeys for numbers.
  const origin = `http://localhost:${port}`
  const secret = randomBytes(48).toString('base64url')
  const names = { CAIRN_ORIGIN: origin, NEXTAUTH_URL: origin, CAIRN_SECRET: secret, NEXTAUTH_SECRET: secret }
  const oidc = { CAIRN_OIDC_ISSUER: issuer.issuer, CAIRN_OIDC_ID: issuer.clientId, CAIRN_OIDC_SECRET: issuer.clientSecret }
  const settings = { ...names, ...oidc, CAIRN_OIDC_NAME: 'Acme' }
  await serve({
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    HOST: '127.0.0.1',
    PORT: String(port),
    CAIRN_SMTP_URL: '',
    CAIRN_MAIL_FROM: '',
    CAIRN_MAILBOX: mailbox,
    ...settings,
  })
  return origin
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

async function finish(code) {
  await endAll(5_000)
  await database.drop().catch(() => {})
  await postgres.stop()
  await issuer.close()
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
