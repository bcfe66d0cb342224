/** The plan of somebody as their calendar reads it, by the secret of its address alone. */
import { createHash } from 'node:crypto'
import { hashOf, isToken } from '../auth/token.ts'
import { withoutStamps, writeCalendar, type CalendarEntry } from '../calendar/write-calendar.ts'
import { findFeedBySecret, noteRead, type ReadFeed } from '../db/calendar-feeds.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { findTimeRows } from '../db/time-rows.ts'
import { dateLanguageOf } from '../domain/calendar/date-language.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { defaultTimeZone, timeZoneNamed } from '../domain/calendar/time-zone.ts'
import { firstWeekday, weekAt } from '../domain/time/week.ts'
import { env } from '../env.ts'
import { NotFound } from '../errors.ts'
import type { QueryContext } from '../operation.ts'
import { calendarEntries } from './calendar-entries.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { roadmapInTime } from './roadmap-in-time.ts'
import { trackName } from './track-name.ts'

export interface WrittenFeed {
  body: string
  /** Changes when the plan does. Weak, since each reading has stamps of its own. */
  etag: string
}

const HOUR = 60 * 60_000

/** @throws NotFound for a secret that is none, was replaced or revoked, or whose account is closed: all alike */
export async function calendarFeed(context: Pick<QueryContext, 'db' | 'content' | 'now'>, secret: string): Promise<WrittenFeed> {
  const { db, now } = context
  // What nobody can have made costs no look at the database.
  const feed = isToken(secret) ? await findFeedBySecret(db, hashOf(secret)) : null
  if (!feed) throw new NotFound()
  if (feed.lastReadAt === null || now.getTime() - feed.lastReadAt.getTime() >= HOUR)
    await noteRead(db, feed.id, { now, before: new Date(now.getTime() - HOUR) })
  const body = await written(context, feed)
  return { body, etag: `W/"${createHash('sha256').update(withoutStamps(body)).digest('base64url')}"` }
}

async function written({ db, content, now }: Pick<QueryContext, 'db' | 'content' | 'now'>, feed: ReadFeed): Promise<string> {
  const timeZone = timeZoneNamed(feed.timeZone ?? '') ?? defaultTimeZone
  const { tag: language } = dateLanguageOf(feed.dateLanguage)
  const week = weekAt(now, { timeZone, language })
  if (week.refused) throw new NotFound()
  const rows = await findTimeRows(db, feed.learnerId, week.from)
  const entries: CalendarEntry[] = []
  const taken = new Map<string, number>()
  for (const { id } of rows.followed) {
    const roadmap = await withCurriculum(content, (known) => findRoadmap(db, id, known))
    if (!roadmap || roadmap.learnerId !== feed.learnerId) continue
    const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
    const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
    const inTime = roadmapInTime({ roadmap, all, curriculum }, rows, { today: week.today, firstWeekday: firstWeekday(language) })
    const shown = {
      timeZone,
      language,
      startsAt: feed.startsAt,
      origin: env().origin,
      trackName: trackName(content, roadmap.trackId),
      taken,
    }
    entries.push(...calendarEntries(roadmap, inTime, shown))
  }
  return writeCalendar({ name: 'Cairn', entries, now })
}
