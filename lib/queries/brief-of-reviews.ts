/** What a brief says of reviews: what waits, what was handed in and approved, what was sent back, what was asked. */
import type { BriefRows, ReviewNews } from '../db/mentee-brief.ts'
import { daysBetween } from '../domain/calendar/calendar.ts'
import { daysText, line, quoteOf, tryOf, type BriefLine } from './brief-line.ts'
import { reviewHref } from './mentee-lines.ts'

export interface BriefDays {
  /** The mentor's day of a moment. */
  day(at: Date): string
  today: string
}

export const daysSince = ({ day, today }: BriefDays, at: Date): number => Math.max(0, daysBetween(day(at), today))

/** @param seesWork without it only that something waits is said */
export function waitingLines({ waits }: BriefRows, days: BriefDays, seesWork: boolean): BriefLine[] {
  return waits.map((it) =>
    line('with-mentor', it.title, {
      text: tryOf(it),
      quote: seesWork ? quoteOf(it.words) : null,
      figure: daysText(daysSince(days, it.at)),
      href: reviewHref(it),
    }),
  )
}

/** What was handed in and does not wait any more, and what other mentors approved. */
export function handedInLines({ handedIn, approved, waits }: BriefRows): BriefLine[] {
  const isWaiting = (it: ReviewNews) => waits.some((other) => other.reviewId === it.reviewId && other.number === it.number)
  return [
    ...handedIn
      .filter((it) => !isWaiting(it))
      .map((it) => line('in-progress', it.title, { text: `handed in, ${tryOf(it)}`, href: reviewHref(it) })),
    ...approved.map((it) =>
      line('approved', it.title, { text: `${tryOf(it)} approved by ${it.words || 'somebody who left'}`, href: reviewHref(it) }),
    ),
  ]
}

export function sentBackLines({ sentBack }: BriefRows, days: BriefDays): BriefLine[] {
  return sentBack.map((it) =>
    line('changes-asked', it.title, {
      text: 'changes asked, no answer yet',
      figure: daysText(daysSince(days, it.at)),
      href: reviewHref(it),
    }),
  )
}

/** What the mentee wrote since the last visit, newest last. */
export function saidLines({ said }: BriefRows, days: BriefDays): BriefLine[] {
  return said.map((it) =>
    line('said', it.title, { text: tryOf(it), quote: quoteOf(it.words), figure: daysText(daysSince(days, it.at)), href: reviewHref(it) }),
  )
}
