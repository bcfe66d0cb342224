/** Hours and levels run in one direction, so that no range is upside down and no gap is negative. */
import { LEVELS, type Level, type Milestone } from '#lib/domain/curriculum/curriculum.ts'
import type { Rule } from '../rule.ts'

const hoursOrder: Rule = {
  name: 'hours-order',
  *check({ skills, settings }) {
    for (const { value, at } of skills) {
      const { low, likely, high } = value.hoursFromZero
      if (low > likely || likely > high) yield { at: at('hoursFromZero'), message: `${value.id}: hours must be low ≤ likely ≤ high` }
    }
    const { low, high } = settings.value.practiceSpread
    if (low > 1 || high < 1) yield { at: settings.at('practiceSpread'), message: 'the spread must hold low ≤ 1 ≤ high' }
  },
}

const levelCost: Rule = {
  name: 'level-cost',
  *check({ settings }) {
    const { levelCost } = settings.value
    if (levelCost[0] !== 0) yield { at: settings.at('levelCost', 0), message: 'level 0 must cost nothing' }
    for (const level of LEVELS.slice(1)) {
      const below = LEVELS.find((it) => it === level - 1) ?? 0
      if (levelCost[level] <= levelCost[below])
        yield { at: settings.at('levelCost', level), message: `level ${level} must cost more than level ${below}` }
    }
  },
}

const targetOrder: Rule = {
  name: 'target-order',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const [i, { skill, target }] of value.skills.entries()) {
        const first: Level = target['first-role'] ?? 0
        if (first > target.full) yield { at: at('skills', i, 'target'), message: `${skill}: the first-role target is above the full one` }
        if (target.full === 0) yield { at: at('skills', i, 'target'), message: `${skill}: a target of 0 asks for nothing` }
      }
    }
  },
}

const practiceOrder: Rule = {
  name: 'practice-order',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      const { full, 'first-role': first = full } = value.practiceHours
      if (first > full) yield { at: at('practiceHours'), message: 'the first-role hand-in takes longer than the full one' }
    }
  },
}

const scopeFields: Rule = {
  name: 'scope-fields',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const { field, path, has } of firstRoleParts(value)) {
        if (value.scope === 'first-role' && !has) yield { at: at(...path), message: `${field} has nothing for the first-role scope` }
        if (value.scope === 'full' && has)
          yield { at: at(...path), message: `${field} names the first-role scope, which this milestone is not part of` }
      }
    }
  },
}

export const hoursRules: readonly Rule[] = [hoursOrder, levelCost, targetOrder, practiceOrder, scopeFields]

/** Fields that hold something for each scope, and whether the first-role scope is among it. */
function firstRoleParts({ evidence, practiceHours, skills }: Milestone): { field: string; path: string[]; has: boolean }[] {
  return [
    { field: 'evidence', path: ['evidence'], has: evidence['first-role'] !== undefined },
    { field: 'practiceHours', path: ['practiceHours'], has: practiceHours['first-role'] !== undefined },
    { field: 'skills', path: ['skills'], has: skills.some(({ target }) => target['first-role'] !== undefined) },
  ]
}
