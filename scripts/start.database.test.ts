import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { connect } from '../lib/db/client.ts'
import { migrate } from '../lib/db/migrate.ts'
import { blankDatabase } from '../lib/testing/database.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** Runs the start, which is expected to refuse. @returns its exit code and the lines it printed. */
function start(env: Record<string, string>): Promise<{ code: number; lines: string[] }> {
  const variables = { ...process.env, CAIRN_SECRET: 'x'.repeat(40), PORT: '0', ...env }
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/start.mjs'], { env: variables }, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '')
      done({ code: typeof error?.code === 'number' ? error.code : 0, lines })
    })
  })
}

async function takenPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => new Promise((done) => server.close(done)))
  const address = server.address()
  return String(typeof address === 'object' && address ? address.port : 0)
}

async function freePort(): Promise<string> {
  const port = await takenPort()
  await ends.pop()?.()
  return port
}

test('a port that is taken is one line that says what to do', async () => {
  const port = await takenPort()
  const { code, lines } = await start({ PORT: port })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringContaining(`Port ${port} is in use`)])
})

test('a wrong DATABASE_URL is one line that names it', async () => {
  const { code, lines } = await start({ PORT: await freePort(), DATABASE_URL: 'mysql://nowhere' })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringContaining('DATABASE_URL')])
})

test('a database from a newer version is one line, and stays as it is', async () => {
  const { url, remove } = await blankDatabase('sqlite')
  ends.push(remove)
  await migrate(url)
  const db = connect(url)
  await db.$executeRaw`UPDATE "_prisma_migrations" SET "migration_name" = '99990101000000_future'`
  const { code, lines } = await start({ PORT: await freePort(), DATABASE_URL: url })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringContaining('newer version')])
  expect(await db.user.count()).toBe(0)
  await db.$disconnect()
})
