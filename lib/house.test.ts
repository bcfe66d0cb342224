/** House rules that the linter cannot express, read off the sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

const sources = ['lib', 'app']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))

const product = sources.filter((path) => !/\.test\.tsx?$|^lib\/testing\//.test(path))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

it('finds the sources that it judges', () => {
  expect(product).toContain('lib/domain/curriculum/content.ts')
  expect(product.length).toBeGreaterThan(50)
})

it('keeps the clock out of the domain, the policy, the commands and the queries: they are given the time', () => {
  const timed = product.filter((path) => /^lib\/(domain\/|commands\/|queries\/|policy\.ts)/.test(path))
  const asking = timed.filter((path) => /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/.test(read(path)))
  expect(asking).toEqual([])
})

it('names the idea of each file instead of collecting helpers or re-exports', () => {
  const vague = /^(utils?|helpers?|common|misc|index|shared|types|constants)\.tsx?$/
  expect(product.filter((path) => vague.test(basename(path)))).toEqual([])
})

it('lets nothing below pages depend on pages', () => {
  const upwards = product.filter((path) => path.startsWith('lib/') && /from '(\.\.\/)+app\/|from '#app\//.test(read(path)))
  expect(upwards).toEqual([])
})

it('claims in docs/security.md nothing of a file that is not there', () => {
  const named = [...read('docs/security.md').matchAll(/`([\w.()[\]/-]+\/[\w.()[\]/-]+|[\w-]+\.(?:ts|js|json))`|\]\((decisions\/[^)]+)\)/g)]
  const paths = named.map(([, path, decision]) => path ?? `docs/${decision}`)
  expect(paths.length).toBeGreaterThan(60)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
