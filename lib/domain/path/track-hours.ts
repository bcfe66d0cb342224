/** New learning on a track as a sum over skills: the likely hours that each level held leaves to learn. */
import { need, type Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import { LEVELS, type Level, type Scope } from '../curriculum/curriculum.ts'
import { entryTargets, targetsOf } from './hours.ts'
import { milestonesOf } from './path.ts'
import { levelFrom } from '../knowledge/ability.ts'

export interface TrackHours {
  track: string
  /** For each skill that the track asks for, hours by level held. */
  skills: ReadonlyMap<string, readonly number[]>
}

/** Successive milestones of a skill add up to the way from the level held to the highest asked, so this is the path's own figure. */
export function trackHours(content: Content, scope: Scope): TrackHours[] {
  const { levelCost, studyShare } = content.settings
  return [...content.tracks.values()].map((track) => {
    const milestones = milestonesOf(content, track, { scope }).map((it) => it.milestone)
    const asked = new Map<string, Level>()
    for (const { skill, level } of [...entryTargets(track), ...milestones.flatMap((it) => targetsOf(it, scope))]) {
      if (level > (asked.get(skill) ?? -1)) asked.set(skill, level)
    }
    const hoursOf = (skill: string, level: Level) => {
      const whole = studyShare * need(content.skills, skill).hoursFromZero.likely
      return LEVELS.map((held) => whole * Math.max(0, levelCost[level] - levelCost[held]))
    }
    return { track: track.id, skills: new Map([...asked].map(([skill, level]) => [skill, hoursOf(skill, level)])) }
  })
}

/** The hours once what was shown is counted: whoever is below a level that was shown is taken to be at it. */
export function withCreditedHours(tracks: readonly TrackHours[], credits: Credits): TrackHours[] {
  return tracks.map(({ track, skills }) => ({
    track,
    skills: new Map(
      [...skills].map(([skill, hours]) => {
        const shown = credits.get(skill)?.level ?? 0
        return [skill, hours.map((it, level) => (level < shown ? (hours[shown] ?? it) : it))]
      }),
    ),
  }))
}

/** The hours of somebody whose abilities are known. */
export const hoursAt = ({ skills }: TrackHours, ability: (skill: string) => number): number =>
  [...skills].reduce((sum, [skill, hours]) => sum + (hours[levelFrom(ability(skill))] ?? 0), 0)
