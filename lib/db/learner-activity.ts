/** What counts as doing something: what a learner did to their own roadmap, work and reviews, not how they use their account. */
import { sql } from './client.ts'

/** Of an event. To say that one is away is an answer, so whoever plans days away is not silent. */
export const IS_ACTIVITY = sql`
  ("verb" LIKE 'milestone:%' OR "verb" LIKE 'note:%' OR "verb" LIKE 'tick:%' OR "verb" LIKE 'own-resource:%' OR "verb" LIKE 'review:%'
    OR "verb" LIKE 'roadmap:%' OR "verb" LIKE 'proposal:%' OR "verb" LIKE 'attempt:%' OR "verb" LIKE 'time:%' OR "verb" LIKE 'away:%'
    OR "verb" LIKE 'timer:%')`

/** Newest events that are looked at: with a dozen a day they go back a quarter of a year. */
const MOST = 1_000

/** "at" of the newest events of the learner of "p", a mentorship of the statement around it. */
export const ACTIVITY = sql`
  SELECT "at" FROM "Event"
  WHERE "ownerKey" = 'account:' || p."learnerId" AND "actorKey" = 'account:' || p."learnerId"
    AND ${IS_ACTIVITY}
  ORDER BY "id" DESC LIMIT ${MOST}`

/** One text for the days, separated by spaces, and behind a bar the last moment; null where there was no activity. */
export const ACTIVE_DAYS = sql`
  SELECT string_agg(d."day", ' ') || '|' || MAX(d."last") FROM (
    SELECT SUBSTR(CAST(e."at" AS TEXT), 1, 10) AS "day", CAST(MAX(e."at") AS TEXT) AS "last" FROM (${ACTIVITY}) e GROUP BY 1
  ) d`

export interface Activity {
  /** Days in UTC, oldest first. */
  days: string[]
  lastAt: Date | null
}

export function toActivity(found: string | null): Activity {
  const [days = '', last] = (found ?? '').split('|')
  return { days: days.split(' ').filter(Boolean).toSorted(), lastAt: last === undefined ? null : inUtc(last) }
}

/** The two databases write a time as text in two ways, both in UTC. */
const inUtc = (text: string): Date => new Date(`${text.replace(' ', 'T').replace(/(Z|\+00(:00)?)$/, '')}Z`)
