/** Why the likely day moved, in one sentence. */
import type { ForecastMove, MoveReason } from './forecast-move.ts'
import { times } from './personal-factor.ts'

/** As many reasons as a sentence holds; the rest are named together. */
const MOST_REASONS = 3

/** "+9 days: 2 weeks away (+14), Serving models took 1.4 × its estimate (+3) and smaller things (−8)." */
export function moveWords({ days, reasons }: ForecastMove, title: (milestone: string) => string): string {
  if (reasons.length === 0) return 'The likely day has not moved.'
  const kept = reasons.length > MOST_REASONS + 1 ? reasons.slice(0, MOST_REASONS) : reasons
  const rest = reasons.slice(kept.length).reduce((sum, it) => sum + it.days, 0)
  const all = kept.map((it) => `${reasonWords(it, title)} (${signed(it.days)})`)
  if (kept.length < reasons.length) all.push(`smaller things (${signed(rest)})`)
  return `${days === 0 ? 'No move' : `${signed(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`}: ${listed(all)}.`
}

export function reasonWords(it: MoveReason, title: (milestone: string) => string): string {
  switch (it.kind) {
    case 'away':
      if (it.daysAway === 0) return 'other days away'
      return `${spanWords(Math.abs(it.daysAway))} ${it.daysAway < 0 ? 'less away' : 'away'}`
    case 'paused':
      return `a pause of ${spanWords(it.daysPaused)}`
    case 'added':
      return `${title(it.milestone)} was added`
    case 'left-out':
      return `${title(it.milestone)} is not to be done any more`
    case 'took':
      return it.ratio === null ? `${title(it.milestone)} is done` : `${title(it.milestone)} took ${times(it.ratio)} its estimate`
    case 'estimate':
      return `${title(it.milestone)} has ${it.days > 0 ? 'more' : 'fewer'} hours left than expected`
    case 'beside':
      return 'hours for no milestone'
    case 'worked': {
      const [worked, expected] = toldApart(it.worked, it.expected, 0)
      return `${worked} h worked where ${expected} h were expected`
    }
    case 'factor': {
      const [to, from] = toldApart(it.to, it.from, 1)
      return `what is left is planned at ${to} × its estimate, before at ${from} ×`
    }
    case 'pace': {
      const [to, from] = toldApart(it.to, it.from, 1)
      return `your pace is ${to} h a week, before ${from}`
    }
    case 'spread':
      return 'how far slow and quick weeks may lie apart'
  }
}

/** Two figures with as many decimals as tell them apart, two at most: a reason that says "1.0, before 1.0" says none. */
function toldApart(one: number, other: number, decimals: 0 | 1 | 2): [string, string] {
  const words: [string, string] = [one.toFixed(decimals), other.toFixed(decimals)]
  return words[0] === words[1] && decimals < 2 ? toldApart(one, other, decimals === 0 ? 1 : 2) : words
}

const signed = (days: number): string => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '0')
const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`

const spanWords = (days: number): string => {
  const [count, unit] = days % 7 === 0 ? [days / 7, 'week'] : [days, 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
