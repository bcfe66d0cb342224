/** Why a mentee stands where they stand: the rule that fired, what waits, or how it goes. A mark, a colour and words. */
import type { MenteeLine } from '#lib/queries/mentee-lines.ts'
import { StatusMark } from '../../_ui/status.tsx'

type Shown = Pick<MenteeLine, 'isPaused' | 'reasons' | 'waits' | 'weeks' | 'track' | 'lastSeenDays'>

export function WhyHere({ line }: { line: Shown }) {
  const { words, detail, mark } = whyOf(line)
  return (
    <>
      <span className={`wy w-${mark}`}>
        <WhyMark mark={mark} />
        {words}
      </span>
      {detail && <small>{detail}</small>}
    </>
  )
}

export type Mark = 'risk' | 'sent' | 'ok' | 'away'

export function WhyMark({ mark }: { mark: Mark }) {
  if (mark === 'risk') return <RiskMark />
  if (mark === 'away') return <StatusMark status="skipped" size={16} decorative />
  return <StatusMark status={mark === 'sent' ? 'with-mentor' : 'approved'} size={16} decorative />
}

/** Triangle and bar: somebody may need a word. */
export function RiskMark() {
  return (
    <svg className="mk" width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2.5 22.5 21h-21z" className="mk-risk" />
      <path d="M12 9.5v5m0 3v.1" className="mk-inv" />
    </svg>
  )
}

export interface Why {
  mark: Mark
  words: string
  detail: string
}

export function whyOf({ isPaused, reasons, waits, weeks, track, lastSeenDays }: Shown): Why {
  if (isPaused) return { mark: 'away', words: 'Paused', detail: 'Nothing is shared and no clock runs.' }
  const [first, ...others] = reasons
  if (first) return { mark: 'risk', words: first.words, detail: [first.detail, ...others.map((it) => `${it.words}.`)].join(' ') }
  if (waits) return { mark: 'sent', words: `Waits for you, ${daysWords(waits.days)}`, detail: waitsWords(waits) }
  if (weeks === null) return { mark: 'away', words: 'Roadmap not shared', detail: '' }
  if (track === null) return { mark: 'away', words: 'No roadmap yet', detail: '' }
  if (lastSeenDays === null) return { mark: 'away', words: 'Not begun yet', detail: '' }
  return { mark: 'ok', words: 'No rule fired', detail: '' }
}

/** "Serving models, second try. 2 more wait." */
export function waitsWords({ title, what, others }: NonNullable<MenteeLine['waits']>): string {
  const more = others === 0 ? '' : ` ${others} more ${others === 1 ? 'waits' : 'wait'}.`
  return `${title}, ${what}.${more}`
}

/** "today", "1 day", "4 days". */
export const daysWords = (days: number): string => (days === 0 ? 'since today' : `${days} ${days === 1 ? 'day' : 'days'}`)

/** "today", "yesterday", "3 days ago". */
export function agoWords(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
