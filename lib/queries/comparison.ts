/** The comparison of all tracks for a typical engineer of one background: the same rules as for a person, with certain levels. */
import { need, type Content } from '../domain/curriculum/content.ts'
import { Scope, type Background, type Track } from '../domain/curriculum/curriculum.ts'
import { effortOf, saving, weeksFor, type Effort } from '../domain/path/effort.ts'
import { planPath, type Path, type Step } from '../domain/path/path.ts'
import { typicalBeliefs } from '../domain/knowledge/beliefs.ts'
import type { Claim, Comparison, Role } from '../domain/curriculum/roles.ts'
import { effortAnswer } from '../domain/path/verdict.ts'
import { perContent } from './per-content.ts'

/** Pace of the public pages, where nobody's own is known. Hours a week. */
export const PUBLIC_PACE = 8
/** The steepest stretch is looked for among runs of milestones with at least this much work. Hours. */
export const STRETCH = 40

export interface ComparedTrack {
  track: Track
  role: Role | null
  effort: Effort
  weeks: number
  steepest: Stretch | null
  /** Among all tracks by likely new learning; null in the middle or when all are the same. */
  rank: 'least' | 'most' | null
}

/** A run of milestones: weeks counted from 1, hours of work and, of it, new learning. */
export interface Stretch {
  fromWeek: number
  toWeek: number
  titles: readonly string[]
  worked: number
  climbed: number
}

export interface ComparisonView {
  background: Background
  backgrounds: readonly Background[]
  scope: Scope
  scopes: Content['settings']['scopes']
  hoursPerWeek: number
  tracks: readonly ComparedTrack[]
  comparison: Comparison
  /** The claim of how much shorter operations is, with the figure computed here. Null when the content makes no such claim. */
  claim: SavingClaim | null
}

export interface SavingClaim {
  claim: Claim
  operations: ComparedTrack
  models: ComparedTrack
  /** Whole per cent less new learning on operations; negative when it asks for more. */
  percent: number
  /** Areas in which this background has most to add on operations compared with the reference background; the first two. */
  extraIn: readonly string[]
  /** "a typical backend engineer". */
  reference: string
}

/** What a public page was asked for; anything unknown falls back to the reference. */
export interface PublicChoice {
  background: string
  scope: Scope
}

export function publicChoice(content: Content, raw: { background?: unknown; scope?: unknown }): PublicChoice {
  const { backgrounds, referenceBackground } = content.settings
  return {
    background: backgrounds.find((it) => it.id === raw.background)?.id ?? referenceBackground,
    scope: Scope.safeParse(raw.scope).data ?? 'first-role',
  }
}

export const choiceKey = ({ background, scope }: PublicChoice): string => `${background} ${scope}`

export const comparisonView = perContent(choiceKey, compare)

function compare(content: Content, { background, scope }: PublicChoice): ComparisonView {
  const { settings, comparison } = content
  const efforts = effortOf(content, typicalBeliefs(content, background), { scope })
  const hours = efforts.map((it) => it.path.learning.likely)
  const tracks = efforts.map((effort) => {
    const track = need(content.tracks, effort.path.track)
    return {
      track,
      role: comparison.roles.find((it) => it.track === track.id) ?? null,
      effort,
      weeks: weeksFor(effort.path.total.likely, PUBLIC_PACE),
      steepest: steepest(effort.path.steps, PUBLIC_PACE),
      rank: rankOf(effort.path.learning.likely, hours),
    }
  })
  return {
    background: backgroundOf(settings.backgrounds, background),
    backgrounds: settings.backgrounds,
    scope,
    scopes: settings.scopes,
    hoursPerWeek: PUBLIC_PACE,
    tracks,
    comparison,
    claim: savingClaim(content, efforts, { tracks, scope }),
  }
}

function backgroundOf(backgrounds: readonly Background[], id: string): Background {
  const found = backgrounds.find((it) => it.id === id)
  if (!found) throw new Error(`no background "${id}"`)
  return found
}

function rankOf(hours: number, all: readonly number[]): ComparedTrack['rank'] {
  const least = Math.min(...all)
  const most = Math.max(...all)
  if (least === most) return null
  return hours === least ? 'least' : hours === most ? 'most' : null
}

/** The run of milestones, as short as {@link STRETCH} allows, in which the largest part of the work is new. */
export function steepest(steps: readonly Step[], hoursPerWeek: number): Stretch | null {
  let best: Stretch | null = null
  let start = 0
  for (const [index, first] of steps.entries()) {
    const run = stretchFrom(steps, index)
    if (run && (!best || run.climbed / run.worked > best.climbed / best.worked)) {
      best = { ...run, fromWeek: Math.floor(start / hoursPerWeek) + 1, toWeek: Math.ceil((start + run.worked) / hoursPerWeek) }
    }
    start += work(first)
  }
  return best
}

function stretchFrom(steps: readonly Step[], index: number): Pick<Stretch, 'titles' | 'worked' | 'climbed'> | null {
  const titles: string[] = []
  let worked = 0
  let climbed = 0
  for (const step of steps.slice(index)) {
    titles.push(step.title)
    worked += work(step)
    climbed += step.learning.likely
    if (worked >= STRETCH) return { titles, worked, climbed }
  }
  return null
}

const work = (step: Step): number => step.learning.likely + step.practice.likely

function savingClaim(
  content: Content,
  efforts: readonly Effort[],
  { tracks, scope }: { tracks: readonly ComparedTrack[]; scope: Scope },
): SavingClaim | null {
  const claim = content.comparison.claims.find((it) => it.id === 'learning-saving')
  const answer = effortAnswer(content, efforts)
  const on = (effort: Effort) => tracks.find((it) => it.effort === effort)
  const operations = on(answer.operations)
  const models = on(answer.models)
  if (!claim || !operations || !models) return null
  const reference = backgroundOf(content.settings.backgrounds, content.settings.referenceBackground).person
  const percent = Math.round(100 * saving(operations.effort.path, models.effort.path))
  return { claim, operations, models, percent, extraIn: extraAreas(content, operations, scope), reference }
}

function extraAreas(content: Content, { track, effort }: ComparedTrack, scope: Scope): string[] {
  const reference = planPath(content, track, typicalBeliefs(content, content.settings.referenceBackground), { scope })
  const here = hoursByArea(content, effort.path)
  const there = hoursByArea(content, reference)
  const extra = (area: string) => (here.get(area) ?? 0) - (there.get(area) ?? 0)
  return content.settings.areas
    .filter((it) => extra(it.id) >= 1)
    .sort((a, b) => extra(b.id) - extra(a.id))
    .slice(0, 2)
    .map((it) => it.name)
}

function hoursByArea(content: Content, path: Path): Map<string, number> {
  const hours = new Map<string, number>()
  for (const it of path.steps.flatMap((step) => step.skills)) {
    const { area } = need(content.skills, it.skill)
    hours.set(area, (hours.get(area) ?? 0) + it.hours)
  }
  return hours
}
