/** The access matrix names every page, handler and action there is, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roles } from './access.ts'
import { actions, routes } from './access-matrix.ts'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('app', path).replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** `app/(account)/account/page.tsx` is `/account`. */
const routeOf = (path: string) =>
  path
    .replace(/^app/, '')
    .replace(/\/(page|route)\.tsx?$/, '')
    .replaceAll(/\/\([^/]+\)/g, '') || '/'

/** Names that a file exports: `export function a`, `export const b =`, `export { c as d }`. */
function exportsOf(source: string): string[] {
  const declared = [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map((it) => it[1] ?? '')
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap((it) => (it[1] ?? '').split(','))
  return [...declared, ...listed.map((it) => it.split(' as ').at(-1)?.trim() ?? '')].filter((it) => it !== '')
}

const methods = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/
const pages = files.filter((it) => it.endsWith('/page.tsx')).map((it) => [routeOf(it), 'GET'])
const handlers = files
  .filter((it) => /\/route\.tsx?$/.test(it))
  .flatMap((it) =>
    exportsOf(read(it))
      .filter((name) => methods.test(name))
      .map((method) => [routeOf(it), method]),
  )
const found = [...pages, ...handlers].map((it) => it.join(' '))
const directive = /^\s*['"]use server['"]/m
const actionFiles = files.filter((it) => directive.test(read(it)))

describe('The access matrix', () => {
  it('has every page and handler with its methods, and none that is gone', () => {
    const named = Object.entries(routes).flatMap(([route, by]) => Object.keys(by).map((method) => `${route} ${method}`))
    expect(named.toSorted()).toEqual(found.toSorted())
    expect(found.length).toBeGreaterThan(30)
  })

  it('has every server action, and none that is gone', () => {
    const exported = actionFiles.flatMap((it) => exportsOf(read(it)).map((name) => `${it}#${name}`))
    expect(Object.keys(actions).toSorted()).toEqual(exported.toSorted())
  })

  it('can see every action: each stands in a file of its own kind, none hides inside a page', () => {
    expect(actionFiles.filter((it) => !/^['"]use server['"]/.test(read(it)))).toEqual([])
  })

  it('answers everybody: no row leaves a role out', () => {
    const rows = [...Object.values(routes).flatMap((it) => Object.values(it)), ...Object.values(actions)]
    for (const row of rows) expect(Object.keys(row).toSorted()).toEqual([...roles].toSorted())
  })
})
