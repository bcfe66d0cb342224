/** What a mentor reads before they talk with one mentee: everything since their last visit, and one question. */
import { findBrief, type BriefRows } from '../db/mentee-brief.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { visitFrom } from '../domain/mentorship/brief-visit.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Blaze } from '../domain/curriculum/curriculum.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { reasonsFor, type Reason } from '../domain/mentorship/need-a-word.ts'
import { progressOf } from '../domain/roadmap/progress.ts'
import { firstPlanOf } from '../domain/roadmap/first-plan.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { activeDaysByWeek } from '../domain/mentorship/usual-gap.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query, QueryContext } from '../operation.ts'
import { authorise, can } from '../policy.ts'
import type { BriefLine } from './brief-line.ts'
import { handedInLines, saidLines, sentBackLines, waitingLines, type BriefDays } from './brief-of-reviews.ts'
import { changedLines, inTheWayLines, planOf, slippedLines, type SharedRoadmap } from './brief-of-roadmap.ts'
import { briefQuestion, type BriefQuestion } from './brief-question.ts'
import { criterionWords } from './criterion-words.ts'
import { WEEKS } from './mentee-lines.ts'
import { trackName } from './track-name.ts'

export interface MenteeBrief {
  mentorshipId: string
  name: string
  shares: readonly Share[]
  since: string
  today: string
  language: DateStyle['language']
  reasons: readonly Reason[]
  waits: readonly BriefLine[]
  changed: readonly BriefLine[]
  /** Null where it is not shared. */
  inTheWay: readonly BriefLine[] | null
  asked: readonly BriefLine[] | null
  slipped: readonly BriefLine[] | null
  /** Since when their roadmap rests; null where it does not, or where the hours are not shared. */
  restsSince: string | null
  question: BriefQuestion | null
  weeks: readonly number[] | null
  trail: { trackName: string; blaze: Blaze; approved: number; finished: number; of: number; left: number; total: number } | null
  lastWords: { quote: string; on: string } | null
  note: { body: string; revision: number; updatedAt: Date | null }
}

/** @throws NotFound where this person mentors nobody by this id now */
export const menteeBrief: Query<{ mentorshipId: string }, MenteeBrief> = async (context, { mentorshipId }) => {
  const { actor, db, content, now } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const rows = await findBrief(db, { mentorshipId, mentorId: actor.userId, visitFrom: visitFrom(now) })
  if (!rows) throw new NotFound()
  const row = { learnerId: rows.mentorship.learnerId, mentorship: rows.mentorship }
  authorise(actor, 'mentee:view', row)
  const shared = await sharedRoadmap(context, rows)
  const days: BriefDays = { day: (at) => dayFor(actor, at), today: dayFor(actor, now) }
  const { language } = dateStyleOf(actor)
  const seesRoadmap = can(actor, 'mentee:view-roadmap', row)
  const seesWork = can(actor, 'mentee:view-evidence', row)
  const seesHours = seesRoadmap && can(actor, 'mentee:view-hours', row)
  const reasons = reasonsOf(content, rows, { shared, days, seesRoadmap, seesWork, seesHours })
  return {
    mentorshipId,
    name: rows.name,
    shares: rows.mentorship.shares,
    since: days.day(rows.since),
    today: days.today,
    language,
    reasons,
    waits: waitingLines(rows, days, seesWork),
    changed: [...(seesWork ? handedInLines(rows) : []), ...(shared ? changedLines(shared, rows) : [])],
    inTheWay: seesRoadmap ? [...(seesWork ? sentBackLines(rows, days) : []), ...(shared ? inTheWayLines(shared) : [])] : null,
    asked: seesWork ? saidLines(rows, days) : null,
    // What rests does not slip.
    slipped: shared && seesHours && shared.roadmap.pausedFrom === null ? slippedLines(shared, days, language) : null,
    restsSince: seesHours ? (shared?.roadmap.pausedFrom ?? null) : null,
    question: briefQuestion(content, { rows, shared, reasons, seesWork, seesHours, days, language }),
    weeks: seesRoadmap ? activeDaysByWeek(rows.activity.days, days.today, WEEKS) : null,
    trail: shared && trailOf(content, shared),
    lastWords: rows.lastWords && { quote: rows.lastWords.words, on: days.day(rows.lastWords.at) },
    note: rows.note,
  }
}

/** Null where it is not shared or none is followed. */
async function sharedRoadmap({ actor, db, content }: QueryContext, rows: BriefRows): Promise<SharedRoadmap | null> {
  const { mentorship, roadmapId } = rows
  if (roadmapId === null || !can(actor, 'mentee:view-roadmap', { learnerId: mentorship.learnerId, mentorship })) return null
  const roadmap = await findRoadmap(db, roadmapId)
  authorise(actor, 'mentee:view-roadmap', roadmap && { ...roadmap, mentorship })
  if (!roadmap) return null
  const place = `/mentoring/mentees/${mentorship.id}/roadmap`
  return {
    roadmap,
    first: firstPlanOf(rows.firstPlan, roadmap),
    all: standingsOf(content.settings, roadmap.milestones, roadmap.credits),
    hrefOf: (milestone) => (milestone === undefined ? place : `${place}#${milestone}`),
  }
}

interface Seen {
  shared: SharedRoadmap | null
  days: BriefDays
  seesRoadmap: boolean
  seesWork: boolean
  seesHours: boolean
}

/** As the list of mentees has them. */
function reasonsOf(content: Content, rows: BriefRows, { shared, days, seesRoadmap, seesWork, seesHours }: Seen): Reason[] {
  const [back] = rows.sentBack
  const [twice] = rows.askedTwice
  const facts = {
    isPaused: false,
    isResting: rows.isResting,
    activeDays: seesRoadmap ? rows.activity.days : null,
    changesAsked: seesWork && back ? { title: back.title, on: days.day(back.at) } : null,
    askedTwice:
      seesWork && twice
        ? { title: twice.title, criterion: criterionWords(content, { subject: twice.subject, about: twice.words }), times: twice.number }
        : null,
    plan: seesHours && shared?.roadmap.pausedFrom === null ? planOf(shared, rows) : null,
  }
  return reasonsFor(facts, days.today)
}

function trailOf(content: Content, { roadmap, all }: SharedRoadmap): MenteeBrief['trail'] {
  const { counts, milestones, left, total } = progressOf(all)
  return {
    trackName: trackName(content, roadmap.trackId),
    blaze: content.tracks.get(roadmap.trackId)?.blaze ?? 'diamond',
    approved: all.filter((it) => it.handedIn?.review === 'approved').length,
    finished: counts.finished,
    of: milestones,
    left,
    total,
  }
}
