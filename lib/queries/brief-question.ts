/** The one question of a brief, with the fact it rests on as an address. */
import type { BriefRows } from '../db/mentee-brief.ts'
import { formatDay } from '../domain/calendar/calendar.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { DateTag } from '../domain/calendar/date-language.ts'
import { UNANSWERED, type Reason } from '../domain/mentorship/need-a-word.ts'
import { nextMilestone } from '../domain/roadmap/progress.ts'
import { questionWorthAsking, type Question, type QuestionFacts } from '../domain/mentorship/question-worth-asking.ts'
import { usualGap } from '../domain/mentorship/usual-gap.ts'
import { daysSince, type BriefDays } from './brief-of-reviews.ts'
import { lingering, openedEarly, type SharedRoadmap } from './brief-of-roadmap.ts'
import { criterionWords } from './criterion-words.ts'
import { reviewHref } from './mentee-lines.ts'
import { pinchOf } from './roadmap-map.ts'

export interface BriefQuestion extends Pick<Question, 'words' | 'because'> {
  href: string
}

export interface QuestionSource {
  rows: BriefRows
  /** Null where it is not shared. */
  shared: SharedRoadmap | null
  reasons: readonly Reason[]
  seesWork: boolean
  seesHours: boolean
  days: BriefDays
  language: DateTag
}

export function briefQuestion(content: Content, source: QuestionSource): BriefQuestion | null {
  const facts = { ...factsOfReviews(content, source), ...factsOfRoadmap(source) }
  const question = questionWorthAsking(facts)
  return question && { words: question.words, because: question.because, href: placeOf(question, source) }
}

function placeOf({ fact }: Question, { rows, shared }: QuestionSource): string {
  if (fact.kind === 'review') {
    const news = [...rows.askedTwice, ...rows.sentBack].find((it) => it.reviewId === fact.id)
    return reviewHref({ kind: news?.kind ?? '', reviewId: fact.id })
  }
  return shared?.hrefOf(fact.kind === 'milestone' ? fact.id : undefined) ?? ''
}

type OfReviews = Pick<QuestionFacts, 'askedTwice' | 'unanswered'>

function factsOfReviews(content: Content, { rows, seesWork, days }: QuestionSource): OfReviews {
  if (!seesWork) return { askedTwice: null, unanswered: null }
  const [twice] = rows.askedTwice
  const [back] = rows.sentBack
  const waited = back ? daysSince(days, back.at) : 0
  return {
    askedTwice: twice
      ? {
          review: twice.reviewId,
          title: twice.title,
          criterion: criterionWords(content, { subject: twice.subject, about: twice.words }),
        }
      : null,
    unanswered: back && waited >= UNANSWERED ? { review: back.reviewId, title: back.title, days: waited } : null,
  }
}

function factsOfRoadmap(source: QuestionSource): Omit<QuestionFacts, keyof OfReviews> {
  const { shared, seesHours, rows, days, reasons } = source
  const nothing = { silent: null, leftOut: null, lingering: null, behind: null, openedEarly: null, pinch: null, next: null }
  if (!shared) return nothing
  const { all, roadmap } = shared
  const skipped = all.find((it) => it.skippedAt !== null && it.skippedAt >= rows.since)
  const [long] = seesHours && roadmap.pausedFrom === null ? lingering(shared, days) : []
  const behind = reasons.find((it) => it.rule === 'behind')
  const [early] = openedEarly(all)
  const pinch = pinchOf(all)
  const next = nextMilestone(all)
  return {
    silent: silentOf(source),
    leftOut: skipped ? { milestone: skipped.milestone, title: skipped.title, reason: skipped.skipReason ?? '' } : null,
    lingering: long ? { milestone: long.row.milestone, title: long.row.title, weeks: long.weeks, planned: long.planned } : null,
    behind: behind ? { hoursPerWeek: roadmap.hoursPerWeek, words: `${behind.words}. ${behind.detail}` } : null,
    openedEarly: early ? { milestone: early.row.milestone, title: early.row.title, before: early.before[0]?.title ?? '' } : null,
    pinch: pinch?.open ? { milestone: pinch.id, title: pinch.title, later: pinch.later, hours: pinch.hours } : null,
    next: next && { milestone: next.milestone, title: next.title },
  }
}

function silentOf({ reasons, rows: { activity }, days, language }: QuestionSource): QuestionFacts['silent'] {
  const reason = reasons.find((it) => it.rule === 'silent')
  const usual = usualGap(activity.days)
  if (!reason || !usual || !activity.lastAt) return null
  return { since: formatDay(days.day(activity.lastAt), { language, thisYear: days.today.slice(0, 4) }), days: reason.size, usual }
}
