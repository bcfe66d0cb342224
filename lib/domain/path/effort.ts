/** Effort: what each path asks of one person, split into what the paths share and what only one of them needs. */
import { apportion } from '../numbers/apportion.ts'
import { need, type Content } from '../curriculum/content.ts'
import type { Level, Track } from '../curriculum/curriculum.ts'
import { BANDS, entryTargets, gapHours, targetsOf, ZERO, type Band, type Range } from './hours.ts'
import { milestonesOf, planPath, type Path, type PathChoice } from './path.ts'
import type { Beliefs } from '../knowledge/beliefs.ts'

/** One path with its new learning in three parts that add up to `path.learning`. Hours. */
export interface Effort {
  path: Path
  sharedByAll: Range
  sharedBySome: Range
  onlyHere: Range
}

/** A track is "fewer hours" when its likely new learning is at least this part lower, 0–1. Editorial. */
export const FEWER_BY = 0.1

/** All tracks for one person at one scope, in the order of the content. */
export function effortOf(content: Content, beliefs: Beliefs, choice: PathChoice): Effort[] {
  const tracks = [...content.tracks.values()]
  const needs = tracks.map((track) => needOf(content, track, beliefs, choice))
  const paths = tracks.map((track) => planPath(content, track, beliefs, choice))
  const shared = sharedByAll(content.settings.studyShare, needs, paths)
  return paths.map((path, index) => {
    const sharedBySome = { ...ZERO }
    const onlyHere = { ...ZERO }
    for (const band of BANDS) {
      const [some = 0, only = 0] = apportion(path.learning[band] - shared[band], split(needs, index, band))
      sharedBySome[band] = some
      onlyHere[band] = only
    }
    return { path, sharedByAll: shared, sharedBySome, onlyHere }
  })
}

/** What every track needs: for each skill the lowest need of all. Rounded once, so that the same hours are the same figure on every path. */
function sharedByAll(studyShare: number, needs: readonly Map<string, Range>[], paths: readonly Path[]): Range {
  const shared = { ...ZERO }
  for (const skill of needs[0]?.keys() ?? []) {
    for (const band of BANDS) shared[band] += Math.min(...needs.map((it) => it.get(skill)?.[band] ?? 0))
  }
  const share = (band: Band) => Math.min(Math.round(studyShare * shared[band]), ...paths.map((path) => path.learning[band]))
  return { low: share('low'), likely: share('likely'), high: share('high') }
}

/** Highest level of each skill that a track asks for, with the hours from this belief to it. */
function needOf(content: Content, track: Track, beliefs: Beliefs, choice: PathChoice): Map<string, Range> {
  const levels = new Map<string, Level>()
  const targets = [...entryTargets(track), ...milestonesOf(content, track, choice).flatMap((it) => targetsOf(it.milestone, choice.scope))]
  for (const { skill, level } of targets) if (level > (levels.get(skill) ?? -1)) levels.set(skill, level)
  return new Map(
    [...levels].map(([skill, level]) => [
      skill,
      gapHours(content.settings, need(content.skills, skill).hoursFromZero, need(beliefs, skill), level),
    ]),
  )
}

/** Weights of what some other track needs too, though not all do, and of what only this one needs. */
function split(needs: readonly Map<string, Range>[], index: number, band: Band): [number, number] {
  const parts: [number, number] = [0, 0]
  for (const [skill, own] of needs[index] ?? []) {
    const others = needs.filter((_, i) => i !== index).map((other) => Math.min(own[band], other.get(skill)?.[band] ?? 0))
    const all = others.length === 0 ? 0 : Math.min(...others)
    const some = Math.max(0, ...others)
    parts[0] += some - all
    parts[1] += own[band] - some
  }
  return parts
}

/** Weeks of work at a pace, rounded up; hours a week must be above 0. */
export const weeksFor = (hours: number, hoursPerWeek: number): number => Math.ceil(hours / hoursPerWeek)

/** How much less new learning `a` asks than `b`, as a part of `b`: 0.2 is 20 % less, negative is more. */
export const saving = (a: Path, b: Path): number => (b.learning.likely === 0 ? 0 : 1 - a.learning.likely / b.learning.likely)

/** The path with the least likely new learning among those on a side, or null when the content has none. */
export function leastOn(content: Content, efforts: readonly Effort[], side: Track['side']): Effort | null {
  const own = efforts.filter((it) => need(content.tracks, it.path.track).side === side)
  return own.reduce<Effort | null>((best, it) => (best && best.path.learning.likely <= it.path.learning.likely ? best : it), null)
}
