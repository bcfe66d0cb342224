import { describe, expect, test } from 'vitest'
import { statementNames } from './statement-names.ts'

const often = (name: (sql: string) => string | undefined, sql: string) => Array.from({ length: 6 }, () => name(sql)).at(-1)

describe('a statement', () => {
  test('gets a name once it has come a few times, and keeps it', () => {
    const name = statementNames()
    const names = Array.from({ length: 6 }, () => name('SELECT 1'))
    expect(names.slice(0, 3)).toEqual([undefined, undefined, undefined])
    expect(new Set(names.slice(3)).size).toBe(1)
    expect(names[3]).toMatch(/^[0-9a-f]{32}$/)
  })

  test('has the same name in every process, and another than every other statement', () => {
    const [here, there] = [statementNames(), statementNames()]
    expect(often(here, 'SELECT 1')).toBe(often(there, 'SELECT 1'))
    expect(often(here, 'SELECT 2')).not.toBe(often(here, 'SELECT 1'))
  })

  test('stays without one when it never comes back, and when there are enough names', () => {
    const name = statementNames()
    for (let n = 0; n < 10_000; n++) expect(name(`SELECT ${n}`)).toBeUndefined()
    const named = Array.from({ length: 1_000 }, (_, n) => often(name, `UPDATE ${n}`)).filter((it) => it !== undefined)
    expect(named).toHaveLength(400)
  })
})
