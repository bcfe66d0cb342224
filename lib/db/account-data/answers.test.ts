/** Reads the models and holds every table and column to its two answers, so that new ones cannot be forgotten. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { OwnTable, Model } from './answer.ts'
import { answers, ownTables } from './answers.ts'

interface ModelInFile {
  name: string
  columns: string[]
  /** Models whose rows take the rows of this one along when they go. */
  goesWith: string[]
}

const text = readFileSync(join(import.meta.dirname, '../../../prisma/models.prisma'), 'utf8')
const names = [...text.matchAll(/^model (\w+) \{/gm)].map(([, name = '']) => name)

function modelNamed(name: string): ModelInFile {
  const body = new RegExp(`^model ${name} \\{\\n([^}]*)^\\}`, 'm').exec(text)?.[1] ?? ''
  const fields = body.split('\n').flatMap((line) => {
    const [, field = '', type = '', list = '', rest = ''] = /^ {2}(\w+) +(\w+)(\[\])?\??(.*)$/.exec(line) ?? []
    return field === '' ? [] : [{ field, type, isList: list !== '', rest }]
  })
  const relations = fields.filter((it) => names.includes(it.type))
  return {
    name,
    columns: fields.filter((it) => !relations.includes(it)).map((it) => it.field),
    goesWith: relations.filter((it) => it.rest.includes('onDelete: Cascade')).map((it) => it.type),
  }
}

/** The columns of a model's primary key. */
function keyOf(name: string): string[] {
  const body = new RegExp(`^model ${name} \\{\\n([^}]*)^\\}`, 'm').exec(text)?.[1] ?? ''
  const [, together] = /@@id\(\[([^\]]+)\]\)/.exec(body) ?? []
  return together?.split(/, */) ?? [/^ {2}(\w+) .*@id\b/m.exec(body)?.[1] ?? 'no key found']
}

const models = names.map(modelNamed)
const answered = new Map<string, OwnTable<Model>>(ownTables)

test('reads the models as they are written', () => {
  expect(models.length).toBeGreaterThan(20)
  expect(modelNamed('Tick')).toEqual({ name: 'Tick', columns: ['learnerId', 'milestoneId', 'subject', 'at'], goesWith: ['User'] })
})

describe('Every table', () => {
  test('has an answer to both questions: how it is exported and how it is deleted', () => {
    expect(Object.keys(answers).toSorted()).toEqual(names.toSorted())
  })

  it.each(models.filter(({ name }) => answered.has(name)))('$name is answered column by column', ({ name, columns }) => {
    expect(Object.keys(answered.get(name)?.columns ?? {}).toSorted()).toEqual(columns.toSorted())
  })

  it.each(models.filter(({ name }) => !answered.has(name)))(
    '$name, which is nobody’s, has no column that could name anybody',
    ({ columns }) => {
      expect(columns.filter((it) => /user|learner|owner|actor|email|guest|recipient|name/i.test(it))).toEqual([])
    },
  )

  it.each(ownTables)('%s is read in an order in which no two rows are alike, since it is read in parts', (name, { order }) => {
    const ordered = [order].flat().flatMap((it) => Object.keys(it))
    const keys = keyOf(name).filter((it) => it !== 'userId' && it !== 'learnerId')
    expect(ordered).toEqual(expect.arrayContaining(keys))
  })

  it('has a name of its own in the file', () => {
    const all = ownTables.map(([, it]) => it.name)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('What goes by cascade', () => {
  const byCascade = ownTables.filter(([, it]) => it.deletion === 'by cascade')
  const leadsToWhatGoes = (name: string): boolean =>
    modelNamed(name).goesWith.some((it) => answered.get(it)?.deletion === 'by key' || leadsToWhatGoes(it))

  it.each(byCascade)('%s hangs on something that goes', (name) => expect(leadsToWhatGoes(name)).toBe(true))
})

describe('Secrets', () => {
  it.each(models)('$name gives away no column that is named for a hash, a key or a seal', ({ name, columns }) => {
    const given = columns.filter((column) => answered.get(name)?.columns[column as never] === 'given')
    // The hashes of the curriculum are no secrets; a public key is public.
    expect(
      given.filter((it) => /hash|secret|sealed|token|password(?!ChangedAt)|^key$/i.test(it) && !/^(contentHash|declinedHash)$/.test(it)),
    ).toEqual([])
  })
})
