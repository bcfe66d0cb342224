/**
 * Asks learners after quiet days what is in the way: see `quiet-tap.ts`. Everything follows from what is kept, so it may run late, twice
 * or in several processes at once, and asks once.
 */
import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../db/client.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { findChoice } from '../db/notifications.ts'
import { addTap, findQuietLearner, listQuietLearners, listTaps, type QuietLearner } from '../db/quiet-taps.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { findTimeRows } from '../db/time-rows.ts'
import { dayOf, formatDay } from '../domain/calendar/calendar.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { dateLanguageOf } from '../domain/calendar/date-language.ts'
import { nextMilestone } from '../domain/roadmap/progress.ts'
import { isTapDue, QUIET } from '../domain/time/quiet-tap.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { defaultTimeZone, timeZoneNamed } from '../domain/calendar/time-zone.ts'
import { tell } from '../notifications/tell.ts'
import { eachOne } from './each-one.ts'
import { onlyOnce } from './only-once.ts'

const PAGE = 200

interface Look {
  db: Db
  content: Content
  now: Date
}

/** @throws when some could not be asked, once all others had their turn */
export async function tapAfterQuiet({ db, content, now }: Look): Promise<void> {
  await eachOne({
    name: 'quiet days',
    list: (after) => listQuietLearners(db, { now, after, most: PAGE }),
    idOf: (it) => it.id,
    look: ({ id }) => onlyOnce(db, (tx) => lookAt({ db: tx, content, now }, id)),
  })
}

/** Held and read again, since somebody else may have asked, or they may have done something, a moment ago. */
async function lookAt({ db, content, now }: { db: Tx; content: Content; now: Date }, learnerId: string): Promise<void> {
  await holdPerson(db, learnerId)
  const learner = await findQuietLearner(db, learnerId, now)
  const wanted = learner && (await findChoice(db, learnerId, 'quiet'))
  // Who wants to hear of it nowhere is not asked.
  if (!learner || (wanted && !wanted.shown && !wanted.mailed)) return
  const roadmap = await findRoadmap(db, learner.roadmapId)
  if (!roadmap) return
  const day = (at: Date) => dayOf(at, timeZoneNamed(learner.timeZone ?? '') ?? defaultTimeZone)
  const today = day(now)
  const { away, pauses, time } = await findTimeRows(db, learnerId, today)
  const next = nextMilestone(standingsOf(content.settings, roadmap.milestones, roadmap.credits))
  const rested = pauses.filter((it) => it.roadmapId === roadmap.id).map((it) => ({ from: it.from, to: it.to ?? today }))
  const isDue = isTapDue({
    today,
    lastActiveOn: learner.lastActiveAt && day(learner.lastActiveAt),
    startOn: roadmap.startOn,
    rests: [...away, ...rested],
    isPaused: roadmap.pausedFrom !== null,
    hasNext: next !== null,
    tapsOn: (await listTaps(db, learnerId, QUIET.most)).map(day),
  })
  if (!isDue || !next) return
  const lastLogged = time.reduce<string | null>((last, it) => (last === null || it.day > last ? it.day : last), null)
  await ask({ db, now }, learner, { milestone: next, lastLogged })
}

async function ask(
  { db, now }: { db: Tx; now: Date },
  { id: learnerId, roadmapId, dateLanguage }: QuietLearner,
  { milestone, lastLogged }: { milestone: { milestone: string; title: string }; lastLogged: string | null },
): Promise<void> {
  const id = randomUUID()
  await addTap(db, { id, learnerId, roadmapId, milestoneId: milestone.milestone, at: now })
  const detail = { roadmap: roadmapId, milestone: milestone.milestone }
  await recordEvent(db, { actor: 'clock', owner: { learnerId }, verb: 'quiet:asked', subject: `quiet:${id}`, detail, at: now })
  const since = lastLogged && formatDay(lastLogged, { language: dateLanguageOf(dateLanguage).tag })
  const facts = { title: milestone.title, since }
  await tell({ db, now }, { to: learnerId, kind: 'quiet', key: `quiet:${id}`, facts, path: `/week/quiet/${id}` })
}
