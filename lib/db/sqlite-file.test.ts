import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { sqliteFile, sqliteFileWithFolder } from './sqlite-file.ts'

it.each([
  ['file:./data/cairn.db', resolve('data/cairn.db')],
  ['file:data/cairn.db', resolve('data/cairn.db')],
  ['file:/srv/cairn.db', '/srv/cairn.db'],
  ['file:///srv/cairn.db', '/srv/cairn.db'],
  ['file:/srv/cairn.db?connection_limit=1', '/srv/cairn.db'],
])('finds the file of %s', (url, path) => {
  expect(sqliteFile(url)).toBe(path)
})

it.each(['file::memory:', 'file:', 'file:?mode=memory'])('refuses %s, which names no file', (url) => {
  expect(() => sqliteFile(url)).toThrow('must name a file')
})

it('makes the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'))
  sqliteFileWithFolder(`file:${folder}/a/b/cairn.db`)
  expect(existsSync(join(folder, 'a/b'))).toBe(true)
  rmSync(folder, { recursive: true })
})
