import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite, type SqliteConnection } from './sqlite-connection.ts'

let folder: string
let connection: SqliteConnection

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'statements-'))
  connection = await openSqlite(join(folder, 'statements.db'), Date.now() + 1_000)
  await connection.queries.executeScript('CREATE TABLE stone (id INTEGER PRIMARY KEY, name TEXT NOT NULL)')
})

afterEach(async () => {
  await connection.queries.dispose()
  rmSync(folder, { recursive: true })
})

const text = { scalarType: 'string', arity: 'scalar' } as const
const ask = (sql: string, ...args: string[]) => connection.queries.queryRaw({ sql, args, argTypes: args.map(() => text) })
const write = (sql: string, ...args: string[]) => connection.queries.executeRaw({ sql, args, argTypes: args.map(() => text) })

const ADD = 'INSERT INTO stone (name) VALUES (?)'
const NAMED = 'SELECT name FROM stone WHERE name = ?'

test('one text answers each time for the values that come with it', async () => {
  for (const name of ['slate', 'chalk']) expect(await write(ADD, name)).toBe(1)
  expect((await ask(NAMED, 'chalk')).rows).toEqual([['chalk']])
  expect((await ask(NAMED, 'slate')).rows).toEqual([['slate']])
  expect((await ask(NAMED, 'basalt')).rows).toEqual([])
  expect((await ask(NAMED, 'chalk')).rows).toEqual([['chalk']])
})

test('a text that was refused is answered rightly the next time', async () => {
  await expect(write('INSERT INTO stone (id, name) VALUES (1, ?), (1, ?)', 'slate', 'slate')).rejects.toThrow()
  await expect(ask('SELECT colour FROM stone')).rejects.toThrow()
  expect(await write(ADD, 'slate')).toBe(1)
  await connection.queries.executeScript("ALTER TABLE stone ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'")
  expect((await ask('SELECT colour FROM stone')).rows).toEqual([['grey']])
})

test('a table that changes between two readings is read as it is then', async () => {
  await write(ADD, 'slate')
  const all = 'SELECT * FROM stone'
  expect((await ask(all)).columnNames).toEqual(['id', 'name'])
  await connection.queries.executeScript("ALTER TABLE stone ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'")
  expect(await ask(all)).toMatchObject({ columnNames: ['id', 'name', 'colour'], rows: [[expect.anything(), 'slate', 'grey']] })
})

test('more texts than are kept are all answered, the first ones too', async () => {
  await write(ADD, 'slate')
  for (let n = 0; n < 1_200; n++) expect((await ask(`SELECT ${n % 600} AS n FROM stone`)).rows).toEqual([[expect.anything()]])
  expect((await ask(NAMED, 'slate')).rows).toEqual([['slate']])
})
