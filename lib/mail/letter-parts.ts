/** Parts of a letter that are more than a paragraph: lines with hours, how far somebody is, and bars. */
import { escaped, layout, linkHtml, STYLES } from './mail-html.ts'

export type LetterPart =
  | { kind: 'lines'; lines: readonly LetterLine[] }
  /** share: 0 to 1. */
  | { kind: 'progress'; heading: string; share: number; words: string }
  | { kind: 'bars'; heading: string; bars: readonly LetterBar[] }

export interface LetterLine {
  title: string
  detail: string | null
  /** At the end of the line, as 6.5 h. */
  value: string | null
  /** Where its title leads: a whole address. */
  href?: string
}

export interface LetterBar {
  label: string
  /** Of the longest: 0 to 1. */
  share: number
  value: string
}

export function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'lines':
      return part.lines.map(lineText).join('\n')
    case 'progress':
      return `${part.heading}\n${part.words}`
    case 'bars':
      return [part.heading, ...part.bars.map(({ label, value }) => `${label}: ${value}`)].join('\n')
  }
}

function lineText({ title, detail, value, href }: LetterLine): string {
  const below = [detail, href].filter((it) => typeof it === 'string')
  return [`- ${title}${value === null ? '' : `: ${value}`}`, ...below.map((it) => `  ${it}`)].join('\n')
}

export function partHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'lines':
      return `<div style="height:12px"></div>${layout(part.lines.map(lineHtml).join(''))}`
    case 'progress':
      return `${headingHtml(part.heading)}${layout(
        `<tr><td class="barb" style="border:1px solid #566159;padding:0;line-height:10px;font-size:0"><div class="bar" style="width:${percent(part.share)};height:10px;background:#14201b"></div></td></tr>`,
      )}<p class="ink3" style="${STYLES.small};margin:6px 0 0">${escaped(part.words)}</p>`
    case 'bars':
      return `${headingHtml(part.heading)}${layout(part.bars.map(barHtml).join(''))}`
  }
}

const headingHtml = (text: string): string => `<h2 class="ink" style="${STYLES.heading};margin:26px 0 8px">${escaped(text)}</h2>`

function lineHtml({ title, detail, value, href }: LetterLine, index: number): string {
  const edge = `padding:11px 0;border-top:1px solid ${index === 0 ? '#566159' : '#d2d9cf'}`
  const words = href === undefined ? escaped(title) : linkHtml(title, href)
  const below = detail === null ? '' : `<p class="ink3" style="${STYLES.small};margin:0">${escaped(detail)}</p>`
  return `<tr><td class="hr" style="${edge}"><p class="ink" style="${STYLES.text};margin:0"><b>${words}</b></p>${below}</td><td class="hr ink" align="right" valign="top" style="${edge};${STYLES.text};white-space:nowrap">${escaped(value ?? '')}</td></tr>`
}

const barHtml = ({ label, share, value }: LetterBar): string =>
  `<tr><td class="ink3" width="70" style="padding:4px 0;${STYLES.small};white-space:nowrap">${escaped(label)}</td><td style="padding:4px 0"><div class="ops" style="background:#1a5c86;height:10px;width:${percent(share)}"></div></td><td class="ink" width="56" align="right" style="padding:4px 0;${STYLES.small};color:#14201b;white-space:nowrap">${escaped(value)}</td></tr>`

const percent = (share: number): string => `${Math.round(100 * Math.min(1, Math.max(0, share)))}%`
