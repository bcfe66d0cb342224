/** A milestone says what is new, what to hand in and how a mentor decides. */
import type { Milestone } from '#lib/domain/curriculum/curriculum.ts'
import type { Rule } from '../rule.ts'

const BRIDGE = [
  ['known', 'You know '],
  ['new', 'The new part is '],
  ['breaks', 'The analogy breaks at '],
] as const

const bridge: Rule = {
  name: 'bridge',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const [line, opening] of BRIDGE) {
        if (!value.bridge[line].startsWith(opening)) yield { at: at('bridge', line), message: `must begin with "${opening.trim()}"` }
      }
    }
  },
}

const outcomeWords: Rule = {
  name: 'outcome-words',
  *check({ milestones, skills }) {
    const message = 'an outcome must begin with "can "'
    for (const { value, at } of skills) if (!value.outcome.startsWith('can ')) yield { at: at('outcome'), message }
    for (const { value, at } of milestones) {
      for (const [i, { text }] of value.outcomes.entries()) if (!text.startsWith('can ')) yield { at: at('outcomes', i, 'text'), message }
    }
  },
}

const outcomeCriterion: Rule = {
  name: 'outcome-criterion',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const [i, outcome] of value.outcomes.entries()) {
        if (!isChecked(value, outcome))
          yield { at: at('outcomes', i), message: `no criterion of the same scope checks outcome ${outcome.id}` }
      }
    }
  },
}

/** An outcome of both scopes needs a criterion of both; a full one is content with either. */
function isChecked({ criteria }: Milestone, outcome: Milestone['outcomes'][number]): boolean {
  return criteria.some((it) => it.outcome === outcome.id && (it.scope === undefined || outcome.scope === 'full'))
}

const fullMark: Rule = {
  name: 'full-mark',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      if (value.scope === 'first-role') continue
      for (const list of ['outcomes', 'criteria'] as const) {
        for (const [i, { id, scope }] of value[list].entries()) {
          if (scope) yield { at: at(list, i, 'scope'), message: `${id}: the milestone is full already; the mark says nothing` }
        }
      }
    }
  },
}

const repeatedSkill: Rule = {
  name: 'repeated-skill',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const [i, { skill }] of value.skills.entries()) {
        const first = value.skills.findIndex((it) => it.skill === skill)
        if (first < i) yield { at: at('skills', i), message: `skill "${skill}" is listed twice` }
      }
    }
  },
}

const resourceAddress: Rule = {
  name: 'resource-address',
  *check({ resources }) {
    const seen = new Map<string, string>()
    for (const { value, at } of resources) {
      const address = plain(value.url)
      const other = seen.get(address)
      if (other) yield { at: at('url'), message: `${value.id} has the same address as ${other}` }
      seen.set(address, value.id)
    }
  },
}

/** An address without what does not change where it leads. */
function plain(address: string): string {
  const { host, pathname, search, hash } = new URL(address)
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search + hash
}

export const milestoneRules: readonly Rule[] = [bridge, outcomeWords, outcomeCriterion, fullMark, repeatedSkill, resourceAddress]
