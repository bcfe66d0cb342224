/** What a mentor's brief of one mentee is made of, beside the roadmap, in one statement. */
import { sharesOf, type MentorshipFacts } from '../domain/mentorship/mentorship.ts'
import type { DaySpan } from '../domain/time/capacity.ts'
import type { Plan } from '../domain/roadmap/revision.ts'
import type { Db } from './client.ts'
import { BRIEF_PARTS } from './brief-parts.ts'
import { toActivity, type Activity } from './learner-activity.ts'
import { planOf } from './revisions.ts'

/** The event that the first look of a visit leaves; its subject is `mentorship:<id>`. */
export const BRIEF_OPENED = 'brief:opened'

/** Something that happened in a review. */
export interface ReviewNews {
  reviewId: string
  kind: string
  title: string
  subject: string
  number: number
  at: Date
  /** What was asked or said, or who decided; '' where nothing is. */
  words: string
}

export interface BriefRows {
  mentorship: MentorshipFacts & { learnerId: string }
  name: string
  /** The newest roadmap that is followed. */
  roadmapId: string | null
  /** Every one that is followed is paused. */
  isResting: boolean
  /** When the visit before this one began; the beginning of the mentorship where there was none. */
  since: Date
  note: { body: string; revision: number; updatedAt: Date | null }
  activity: Activity
  /** What waits for this mentor, longest first. */
  waits: ReviewNews[]
  /** Sent back and not answered, longest first. */
  sentBack: ReviewNews[]
  handedIn: ReviewNews[]
  /** Approved by another mentor, whose name is in the words. */
  approved: ReviewNews[]
  /** The learner's posts. */
  said: ReviewNews[]
  /** A criterion that was asked for twice in a review that is open; `words` is what it is about. */
  askedTwice: ReviewNews[]
  /** First revision of the roadmap; null for one that is older than revisions. */
  firstPlan: Plan | null
  /** Days of pauses of the roadmap that are over. */
  rests: DaySpan[]
  revisions: { number: number; reason: string; at: Date; byLearner: boolean }[]
  /** This mentor's proposals that were answered. */
  answered: { kind: string; answer: string; words: string; at: Date }[]
  /** The mentor's newest verdict with words. */
  lastWords: ReviewNews | null
}

interface Wanted {
  mentorshipId: string
  mentorId: string
  /** Visits that began after it are this one. */
  visitFrom: Date
}

/** Null where this mentor has no such mentorship that is neither paused nor ended. */
export async function findBrief(db: Db, { mentorshipId, mentorId, visitFrom }: Wanted): Promise<BriefRows | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
    WITH p AS (
      SELECT m.*, u."name",
        (SELECT r."id" FROM "Roadmap" r WHERE r."learnerId" = m."learnerId" AND r."archivedAt" IS NULL
          ORDER BY r."createdAt" DESC, r."id" LIMIT 1) AS "roadmapId",
        (SELECT COUNT(*) FROM "Roadmap" r LEFT JOIN "RoadmapPause" s ON s."openKey" = r."id"
          WHERE r."learnerId" = m."learnerId" AND r."archivedAt" IS NULL AND s."id" IS NULL) AS "going",
        COALESCE(
          CASE WHEN m."mentorSeenAt" < ${visitFrom} THEN m."mentorSeenAt" END,
          (SELECT MAX(e."at") FROM "Event" e
            WHERE e."subject" = 'mentorship:' || m."id" AND e."verb" = ${BRIEF_OPENED} AND e."at" < ${visitFrom}),
          m."beganAt") AS "since"
      FROM "Mentorship" m JOIN "User" u ON u."id" = m."learnerId"
      WHERE m."id" = ${mentorshipId} AND m."mentorId" = ${mentorId} AND m."endedAt" IS NULL AND m."pausedAt" IS NULL
    )
    ${BRIEF_PARTS}
    ) brief`
  return briefOf(rows, mentorId)
}

interface Row {
  of: string
  id: string
  one: string | null
  two: string | null
  three: string | null
  four: string | null
  number: number | bigint
  /** SQLite does not know the type of a column of a union. */
  at: Date | string | null
  till: Date | string | null
}

function briefOf(rows: readonly Row[], mentorId: string): BriefRows | null {
  const from = (of: string) => rows.filter((it) => it.of === of)
  const news = (of: string) =>
    from(of)
      .map(toNews)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const [head] = from('mentorship')
  if (!head) return null
  const [note] = from('note')
  return {
    mentorship: mentorshipOf(head, mentorId),
    name: head.two ?? '',
    roadmapId: head.four,
    isResting: head.four !== null && Number(head.number) === 0,
    since: date(head.till),
    note: { body: note?.one ?? '', revision: Number(note?.number ?? 0), updatedAt: note ? date(note.at) : null },
    activity: toActivity(from('activity')[0]?.one ?? null),
    waits: news('waits'),
    sentBack: news('sent-back'),
    handedIn: news('handed-in'),
    approved: news('approved'),
    said: news('said'),
    askedTwice: news('asked-twice').toSorted((a, b) => b.number - a.number),
    firstPlan: from('first-plan').map((it) => planOf(it.one ?? ''))[0] ?? null,
    rests: from('rest').map((it) => ({ from: it.one ?? '', to: it.two ?? '' })),
    revisions: from('revision').map((it) => ({
      number: Number(it.number),
      reason: it.one ?? '',
      at: date(it.at),
      byLearner: it.four === 'learner',
    })),
    answered: from('answered').map((it) => ({ kind: it.one ?? '', answer: it.two ?? '', words: it.three ?? '', at: date(it.at) })),
    lastWords: news('last-words')[0] ?? null,
  }
}

function mentorshipOf({ id, one, three, at }: Row, mentorId: string): BriefRows['mentorship'] {
  return { id, learnerId: one ?? '', mentorId, shares: sharesOf(three ?? ''), beganAt: date(at), pausedAt: null, endedAt: null }
}

const toNews = (it: Row): ReviewNews => ({
  reviewId: it.id,
  kind: it.one ?? '',
  title: it.two ?? '',
  words: it.three ?? '',
  subject: it.four ?? '',
  number: Number(it.number),
  at: date(it.at),
})

const date = (stored: Date | string | null): Date => new Date(stored ?? 0)
