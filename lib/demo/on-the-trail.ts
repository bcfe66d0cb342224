/** How somebody of the demonstration follows a roadmap: begun some days ago, milestone after milestone, with notes on the days they work. */
import { moveMilestone } from '../commands/move-milestone.ts'
import { saveNote } from '../commands/save-note.ts'
import { setTick } from '../commands/set-tick.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import { addDays, dayOf } from '../domain/calendar/calendar.ts'
import { nextMilestone } from '../domain/roadmap/progress.ts'
import { standingsOf } from '../domain/roadmap/standing.ts'
import type { Answers } from '../domain/answers/profile.ts'
import { perform } from '../operation.ts'
import { assess, base, daysAgo, started, type Person } from './people.ts'

export interface Plan {
  answers: Answers
  trackId: string
  hoursPerWeek: number
  /** Days ago. */
  from: number
  reason?: string
}

/** @returns the roadmap's id */
export async function follow(person: Person, { answers, trackId, hoursPerWeek, from, reason }: Plan): Promise<string> {
  const attemptId = await assess(person, answers, daysAgo(from + 2))
  const startOn = addDays(dayOf(started), -from)
  const choice = { attemptId, trackId, scope: 'first-role', hoursPerWeek, startOn, ...(reason === undefined ? {} : { reason }) } as const
  return (await perform(startRoadmap, choice, base(person, daysAgo(from + 1)))).roadmapId
}

export interface Walk {
  finished: number
  /** The first one is begun so many days ago; each takes `every` days. */
  from: number
  every: number
}

/**
 * Finishes the first milestones one after the other and leaves the next one begun.
 * @returns those of the curriculum, that one last; not what the track takes for granted
 */
export async function walk(person: Person, roadmapId: string, { finished, from, every }: Walk): Promise<string[]> {
  const walked: string[] = []
  for (let done = 0; done <= finished; done++) {
    const roadmap = await findRoadmap(database(), roadmapId)
    const next = roadmap && nextMilestone(standingsOf(content().settings, roadmap.milestones, roadmap.credits))
    if (!next) break
    const place = { roadmapId, milestoneId: next.milestone }
    const begun = from - every * done
    await perform(moveMilestone, { ...place, move: 'start' }, base(person, daysAgo(begun)))
    if (done < finished) await perform(moveMilestone, { ...place, move: 'finish' }, base(person, daysAgo(begun - every + 2)))
    walked.push(next.milestone)
  }
  return walked.filter((it) => !it.startsWith('entry-'))
}

export async function tickTwo(person: Person, roadmapId: string, milestoneId: string): Promise<void> {
  const criteria = content().milestones.get(milestoneId)?.criteria ?? []
  for (const { id } of criteria.slice(0, 2))
    await perform(setTick, { roadmapId, milestoneId, subject: `criterion:${id}`, on: 'yes' }, base(person, daysAgo(2)))
}

/** Works on every so many days, from so many days ago until so many, and writes a line each time. */
export async function study(
  person: Person,
  place: { roadmapId: string; milestoneId: string },
  { from, every, until }: { from: number; every: number; until: number },
): Promise<void> {
  let body = ''
  for (let day = from, revision = 0; day >= until; day -= every, revision++) {
    body += `- ${dayOf(daysAgo(day))}: went on.\n`
    await perform(saveNote, { ...place, kind: 'note', body, revision }, base(person, daysAgo(day)))
  }
}
