/** The report of estimates as Markdown, with the proposed figures as YAML. No figure in it comes from fewer than five people. */
import { need, type Content } from '../domain/curriculum/content.ts'
import { PEOPLE_FOR_A_FIGURE } from '../domain/items/estimate-check.ts'
import type { EstimateLine, EstimateReport } from './estimates.ts'
import { fewOr } from './report-words.ts'

/** @param day on which it was made, as 2026-11-28 */
export function estimatesMarkdown(content: Content, report: EstimateReport, day: string): string {
  return [
    '# What people’s hours say of the estimates',
    `${day}. ${fewOr(report.people ?? 0, 'people')} finished a milestone with hours logged for it, at least a tenth of its estimate. Nothing has been changed: figures count once somebody commits them to \`content/\`. How they are made: \`docs/forecast.md\`, “Estimates that learn”.`,
    ...inCommon(report),
    ...milestones(report.lines),
    ...proposals(content, report.lines),
    `## Too few people yet`,
    `A milestone needs ${PEOPLE_FOR_A_FIGURE} people in one scope before anything is said of it. Of ${report.unknown} milestones and scopes of the content nothing can be said.`,
  ].join('\n\n')
}

function inCommon({ inCommon: factor }: EstimateReport): string[] {
  if (factor === null) return []
  return [
    '## In common',
    `For one hour of an estimate people take ${times(factor)} in the middle, held towards 1 for whoever finished little. Hours cannot tell whether that lies in the estimates or in the people. Below it is taken out: each ratio is divided by what the same person’s other milestones say of them, so only differences between milestones are sure.`,
  ]
}

const times = (factor: number): string => factor.toFixed(2)

function milestones(lines: readonly EstimateLine[]): string[] {
  if (lines.length === 0) return ['## Milestones', 'None that enough people finished.']
  const rows = lines.map((it) => [
    it.milestone,
    it.scope,
    String(it.people),
    times(it.factor),
    `${times(it.from)} – ${times(it.to)}`,
    `${Math.round(100 * (Math.exp(it.spread) - 1))} %`,
    it.isOff ? (it.factor > 1 ? '**takes longer**' : '**takes less**') : 'no',
  ])
  const head = ['Milestone', 'Scope', 'People', 'Actual to estimate', '99 of 100', 'Spread between people', 'More than noise']
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  return ['## Milestones', table]
}

function proposals(content: Content, lines: readonly EstimateLine[]): string[] {
  const off = lines.filter((it) => it.isOff)
  if (off.length === 0) return ['## Proposal', 'No estimate differs by more than noise and a tenth.']
  const pasted = [...Map.groupBy(off, (it) => it.milestone)].flatMap(([milestone, own]) => pasteFor(content, milestone, own))
  const shared = off.flatMap(({ milestone, scope, factor, proposal }) =>
    proposal?.kind === 'skills'
      ? [
          `- ${milestone} (${scope}) takes ${times(factor)} of its estimate: more than the hours of its hand-in can stand for. Look at \`hoursFromZero\` of ${proposal.skills.join(', ')} in \`content/skills.yaml\`; other milestones share them.`,
        ]
      : [],
  )
  const yaml = `To paste over the same lines. Learning hours follow from skills, which milestones share, so the hand-in takes the whole difference.\n\n\`\`\`yaml\n${pasted.join('\n')}\n\`\`\``
  return ['## Proposal', ...(pasted.length === 0 ? [] : [yaml]), ...(shared.length === 0 ? [] : [shared.join('\n')])]
}

/** The line of a milestone's hours with the scopes that change. */
function pasteFor(content: Content, milestone: string, lines: readonly EstimateLine[]): string[] {
  const { practiceHours } = need(content.milestones, milestone)
  const changed = lines.flatMap(({ scope, people, factor, proposal }) =>
    proposal?.kind === 'practice' && proposal.hours !== proposal.was ? [{ scope, people, factor, ...proposal }] : [],
  )
  if (changed.length === 0) return []
  const hours = { ...practiceHours, ...Object.fromEntries(changed.map((it) => [it.scope, it.hours])) }
  const entries = Object.entries(hours).map(([scope, it]) => `${scope}: ${it}`)
  const why = changed.map((it) => `${it.scope} was ${it.was}: ${it.people} people took ${times(it.factor)} of the estimate`)
  return [`# content/milestones/${milestone}.yaml`, `practiceHours: { ${entries.join(', ')} } # ${why.join('; ')}`]
}
