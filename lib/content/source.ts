/** The files of a content folder as parsed YAML that still knows on which line everything stands. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { load } from 'js-yaml'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem.ts'

export type Path = readonly PropertyKey[]

export interface Source {
  /** Path inside the content folder with forward slashes: `tracks/ml-engineer.yaml`. */
  path: string
  /** The same with the folder's own name before it, as shown to authors. */
  file: string
  value: unknown
  /** Line of a value, or of the nearest thing around it that exists. */
  lineOf(path: Path): number
}

export interface Sources {
  /** Name of the folder itself. */
  name: string
  files: readonly Source[]
  /** SHA-256 over the sorted paths and bytes of all files, hex. */
  hash: string
  /** Files that are not YAML at all. */
  problems: readonly Problem[]
}

/** Reads every YAML file under a folder. */
export function readSources(dir: string): Sources {
  const hash = createHash('sha256')
  const problems: Problem[] = []
  const files = yamlFiles(dir).map((path) => {
    const bytes = readFileSync(join(dir, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
    return parseSource(path, `${basename(dir)}/${path}`, bytes.toString('utf8'), problems)
  })
  return { name: basename(dir), files, hash: hash.digest('hex'), problems }
}

function yamlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

/** One parser reads, four times as fast; the other knows lines, and is asked only about content that has a problem. */
function parseSource(path: string, file: string, text: string, problems: Problem[]): Source {
  let value: unknown = null
  try {
    value = load(text)
  } catch (error) {
    problems.push(...complaints(file, text, error))
  }
  return { path, file, value, lineOf: (at) => lineOf(text, at) }
}

function complaints(file: string, text: string, refusal: unknown): Problem[] {
  const { errors } = parseDocument(text)
  // Only the first line: the parsers add an excerpt of the file, and the place is named already.
  const first = (message: string) => message.split('\n')[0] ?? ''
  if (errors.length === 0) return [{ file, line: 1, rule: 'yaml', message: first(String(refusal)) }]
  return errors.map((error) => ({ file, line: error.linePos?.[0].line ?? 1, rule: 'yaml', message: first(error.message) }))
}

function lineOf(text: string, path: Path): number {
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: lines })
  return lines.linePos(offsetOf(contents, path)).line
}

function offsetOf(root: unknown, path: Path): number {
  let node = root
  let offset = start(root)
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (!pair) break
      // The key's place and not the value's, which may begin on a later line.
      offset = start(pair.key)
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(part)]
      if (item === undefined) break
      offset = start(item)
      node = item
    } else break
  }
  return offset
}

const start = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
