/** What the curriculum asks of a typical engineer of each background, by the product's own hours rule. */
import type { Content } from '#lib/domain/curriculum/content.ts'
import { Scope, type Background } from '#lib/domain/curriculum/curriculum.ts'
import { effortOf } from '#lib/domain/path/effort.ts'
import type { Range } from '#lib/domain/path/hours.ts'
import { typicalBeliefs } from '#lib/domain/knowledge/beliefs.ts'
import { effortAnswer } from '#lib/domain/path/verdict.ts'

export interface HoursReport {
  scope: Scope
  background: string
  /** Hours on each track, in the order of the content, without electives. */
  tracks: readonly { track: string; learning: Range; practice: Range; total: Range }[]
  /** Likely new learning of the operations track divided by that of the models track. */
  ratio: number
  /** How much less new learning the operations track asks: 0.2 is 20 % less, negative is more. */
  saving: number
}

/** A row for each scope and background. */
export function reportHours(content: Content): HoursReport[] {
  return Scope.options.flatMap((scope) => content.settings.backgrounds.map((background) => rowOf(content, scope, background)))
}

function rowOf(content: Content, scope: Scope, background: Background): HoursReport {
  const efforts = effortOf(content, typicalBeliefs(content, background.id), { scope })
  const { operations, models, operationsSaving } = effortAnswer(content, efforts)
  return {
    scope,
    background: background.id,
    tracks: efforts.map(({ path: { track, learning, practice, total } }) => ({ track, learning, practice, total })),
    ratio: operations.path.learning.likely / models.path.learning.likely,
    saving: operationsSaving,
  }
}

/** The report as Markdown, a table for each scope. `content/README.md` holds it word for word. */
export function reportMarkdown(content: Content): string {
  const rows = reportHours(content)
  const tracks = [...content.tracks.values()].map((it) => it.name)
  const head = ['Background', ...tracks, 'Ratio', 'Saving']
  return Scope.options
    .map((scope) => {
      const body = rows.filter((it) => it.scope === scope).map((row) => [nameOf(content, row.background), ...cells(row)])
      return `**${content.settings.scopes[scope].name} scope**\n\n${table([head, ...body])}\n`
    })
    .join('\n')
}

function nameOf(content: Content, background: string): string {
  return content.settings.backgrounds.find((it) => it.id === background)?.name ?? background
}

function cells({ tracks, ratio, saving }: HoursReport): string[] {
  const percent = Math.round(saving * 100)
  const words = percent < 0 ? `${-percent}% more` : `${percent}% less`
  return [...tracks.map((it) => `${range(it.learning)} + ${range(it.practice)}`), ratio.toFixed(2), words]
}

const range = ({ low, likely, high }: Range): string => `${likely} (${low}–${high})`

/** Columns as wide as their widest cell, so that the table can be read as plain text too. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}
