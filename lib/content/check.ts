/** All rules that authored content keeps. The loader and `npm run content:check` share them. */
import type { Authored } from './authored.ts'
import type { Problem } from './problem.ts'
import type { Rule } from './rule.ts'
import { assessmentRules } from './rules/assessment.ts'
import { comparisonRules } from './rules/comparison.ts'
import { completionRules } from './rules/completion.ts'
import { hoursRules } from './rules/hours.ts'
import { identityRules } from './rules/identity.ts'
import { milestoneRules } from './rules/milestones.ts'
import { prerequisiteRules } from './rules/prerequisites.ts'
import { referenceRules } from './rules/references.ts'
import { settingsRules } from './rules/settings.ts'
import { trackRules } from './rules/tracks.ts'

/** Rules that must hold before the others can be asked: those follow ids from one file to the next. */
const FIRST: readonly Rule[] = [...identityRules, ...referenceRules]
const THEN: readonly Rule[] = [
  ...settingsRules,
  ...hoursRules,
  ...milestoneRules,
  ...prerequisiteRules,
  ...trackRules,
  ...completionRules,
  ...assessmentRules,
  ...comparisonRules,
]

/** Every rule by name, beside `yaml`, `file` and `schema`, which come before there are entries. */
export const RULES: readonly string[] = [...FIRST, ...THEN].map((rule) => rule.name)

/** What is wrong with the content, in the order of the rules; empty when nothing is. */
export function checkAuthored(authored: Authored): Problem[] {
  const problems = apply(FIRST, authored)
  return problems.length > 0 ? problems : apply(THEN, authored)
}

function apply(rules: readonly Rule[], authored: Authored): Problem[] {
  return rules.flatMap((rule) => Array.from(rule.check(authored), ({ at, message }) => ({ ...at, rule: rule.name, message })))
}
