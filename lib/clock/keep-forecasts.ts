/**
 * Keeps what forecasts are made from at the begin of each learner's week, so that the next ones can say why they moved. Hours, days away,
 * moves of milestones and credits are put back to the week's first instant: it may run late, twice or in several processes at once, and
 * what was done since changes nothing. As they are at the run, within an hour when it is on time, stay: hours a week and their weekdays,
 * which milestones there are and for how long, pauses, which roadmaps are followed, and whether the factor is used.
 */
import type { Db } from '../db/client.ts'
import { keepForecast, keepNothing, listForecastKeepers, timeKnownAt, type ForecastKeeper } from '../db/kept-forecasts.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { findTimeRows } from '../db/time-rows.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { dateLanguageOf } from '../domain/calendar/date-language.ts'
import { asItStood, creditsBefore } from '../domain/roadmap/standing-at.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import { defaultTimeZone, timeZoneNamed } from '../domain/calendar/time-zone.ts'
import { firstWeekday, weekAt } from '../domain/time/week.ts'
import { instantAt } from '../domain/calendar/zoned-time.ts'
import { basisToKeep } from '../queries/forecast-since.ts'
import { pinnedCurriculum, withCurriculum } from '../queries/pinned-curriculum.ts'
import { forecastOf, roadmapInTime } from '../queries/roadmap-in-time.ts'
import { eachOne } from './each-one.ts'

const PAGE = 200

interface Context {
  db: Db
  content: Content
  now: Date
}

/**
 * @returns how many were kept. Nothing is kept of a roadmap without enough weeks: there the plan alone is shown.
 * @throws when some could not be kept, once all others are
 */
export async function keepForecasts(context: Context): Promise<number> {
  let kept = 0
  await eachOne({
    name: 'forecasts to keep',
    list: (after) => listForecastKeepers(context.db, { after, most: PAGE }),
    idOf: (it) => it.roadmapId,
    async look(it) {
      if (await keepOf(context, it)) kept++
    },
  })
  return kept
}

async function keepOf({ db, content, now }: Context, keeper: ForecastKeeper): Promise<boolean> {
  const { roadmapId, learnerId, newest } = keeper
  const timeZone = timeZoneNamed(keeper.timeZone ?? '') ?? defaultTimeZone
  const language = dateLanguageOf(keeper.dateLanguage).tag
  const week = weekAt(now, { timeZone, language })
  if (week.refused || (newest !== null && newest >= week.from)) return false
  const rows = await findTimeRows(db, learnerId, week.from)
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  if (!roadmap || roadmap.archivedAt !== null || roadmap.pausedFrom !== null) return false
  const begin = instantAt(week.from, 0, timeZone)
  const milestones = roadmap.milestones.map((it) => asItStood(it, begin))
  const all = standingsOf(content.settings, milestones, creditsBefore(roadmap.credits, begin))
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  const { time, away } = await timeKnownAt(db, learnerId, begin)
  const before = { ...rows, away, time: time.filter((it) => it.day < week.from) }
  const inTime = roadmapInTime({ roadmap, all, curriculum }, before, { today: week.from, firstWeekday: firstWeekday(language) })
  const found = forecastOf(inTime)
  const basis = found.refused ? null : basisToKeep(inTime, all, found)
  const looked = { roadmapId, weekOf: week.from, now }
  if (basis !== null) return keepForecast(db, { ...looked, basis })
  await keepNothing(db, looked)
  return false
}
