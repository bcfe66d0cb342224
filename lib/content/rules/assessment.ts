/** The assessment can be answered, scored and trusted as far as its authors claim. */
import { CONSTRUCTS_NEEDED } from '#lib/domain/path/interest.ts'
import type { InterestItem } from '#lib/domain/curriculum/assessment.ts'
import type { Rule } from '../rule.ts'

/** Items that the product reads by name. */
const ABOUT = {
  background: 'single',
  years: 'number',
  'hours-per-week': 'number',
  'target-date': 'date',
  organisation: 'single',
  budget: 'single',
}

const aboutItems: Rule = {
  name: 'about-items',
  *check({ about, settings }) {
    const [first] = about
    for (const [id, type] of Object.entries(ABOUT)) {
      const item = about.find((it) => it.value.id === id)
      if (item && item.value.type !== type) yield { at: item.at('type'), message: `"${id}" must have the type ${type}` }
      if (!item && first) yield { at: first.at('id'), message: `the item "${id}" is missing` }
    }
    const item = about.find((it) => it.value.id === 'background')
    if (item?.value.type !== 'single') return
    const [offered, known] = [item.value.options, settings.value.backgrounds].map((list) => list.map((it) => it.id).join(', '))
    if (offered !== known) yield { at: item.at('options'), message: `the options must be the backgrounds of curriculum.yaml: ${known}` }
  },
}

const constructMeasured: Rule = {
  name: 'construct-measured',
  *check({ interest }) {
    const measured = new Set(interest.value.items.flatMap(constructsOf))
    for (const [i, { id }] of interest.value.constructs.entries()) {
      if (!measured.has(id)) yield { at: interest.at('constructs', i, 'id'), message: `no item measures "${id}"` }
    }
    for (const side of ['models', 'operations'] as const) {
      const count = interest.value.constructs.filter((it) => it.side === side).length
      if (count < CONSTRUCTS_NEEDED)
        yield { at: interest.at('constructs'), message: `${side} has ${count} constructs; a side is judged from ${CONSTRUCTS_NEEDED}` }
    }
  },
}

const partnerAdjacent: Rule = {
  name: 'partner-adjacent',
  *check({ interest }) {
    for (const [i, item] of interest.value.items.entries()) {
      const previous = interest.value.items[i - 1]
      const shared = previous && constructsOf(item).find((id) => constructsOf(previous).includes(id))
      if (shared) yield { at: interest.at('items', i), message: `${item.id} stands beside ${previous.id}; both are about ${shared}` }
    }
  },
}

const oneRightOption: Rule = {
  name: 'one-right-option',
  *check({ probes }) {
    const questions = new Map<string, string>()
    for (const { value, at } of probes) {
      for (const [i, option] of value.options.entries()) {
        if (value.options.findIndex((it) => same(it) === same(option)) < i)
          yield { at: at('options', i), message: `${value.id}: an option is there twice` }
      }
      const other = questions.get(same(value.question))
      if (other) yield { at: at('question'), message: `${value.id} asks the same as ${other}` }
      questions.set(same(value.question), value.id)
    }
  },
}

const same = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Edges between the centres of the levels, which lie at −2.4, −1.2, 0, 1.2 and 2.4. */
const EDGES = [-1.2, 0, 1.2]

/** The level, 1–4, that an item of this difficulty separates from the one below. */
export const levelSeparated = (difficulty: number): number => 1 + EDGES.filter((edge) => difficulty >= edge).length

const difficultyLevel: Rule = {
  name: 'difficulty-level',
  *check({ probes }) {
    for (const { value, at } of probes) {
      const level = levelSeparated(value.difficulty)
      if (value.separates !== level)
        yield {
          at: at('separates'),
          message: `${value.id}: difficulty ${value.difficulty} separates level ${level}, not ${value.separates}`,
        }
    }
  },
}

const skillMeasured: Rule = {
  name: 'skill-measured',
  *check({ skills, probes, probing }) {
    const probed = new Set(probes.map((it) => it.value.skill))
    const excused = new Set(probing.value.notProbed.map((it) => it.skill))
    for (const { value, at } of skills) {
      if (!probed.has(value.id) && !excused.has(value.id))
        yield { at: at('id'), message: `${value.id} has no knowledge item and no reason in assessment/probing.yaml` }
    }
    for (const [i, { skill }] of probing.value.notProbed.entries()) {
      if (probed.has(skill)) yield { at: probing.at('notProbed', i), message: `${skill} has knowledge items, so it needs no reason` }
    }
  },
}

export const assessmentRules: readonly Rule[] = [
  aboutItems,
  constructMeasured,
  partnerAdjacent,
  oneRightOption,
  difficultyLevel,
  skillMeasured,
]

function constructsOf(item: InterestItem): string[] {
  return item.type === 'likert' ? [item.construct] : item.options.map((it) => it.construct)
}
