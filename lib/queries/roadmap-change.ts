/** The preview of another track, scope, electives or pace for a roadmap: what carries over, what is new, what it costs. Saves nothing. */
import { findRoadmapToLeave, type Roadmap } from '../db/roadmaps.ts'
import { findBeforeSwitch } from '../db/whereabouts.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { Scope, type Blaze, type Track } from '../domain/curriculum/curriculum.ts'
import { isNoChange } from '../domain/roadmap/curriculum-change.ts'
import { weeksFor } from '../domain/path/effort.ts'
import { sum, type Range } from '../domain/path/hours.ts'
import { overlap } from '../domain/roadmap/next-plan.ts'
import { planPath } from '../domain/path/path.ts'
import { beliefsOf, type Beliefs } from '../domain/knowledge/beliefs.ts'
import { hoursOf, leftOf, progressOf, statusOf, type MilestoneFacts, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { planAgain } from './curriculum-plan.ts'
import { electivesNow, electivesOf, type ElectiveChoice } from './electives.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import type { Left } from './replanned.ts'
import { switchPlan } from './switch-plan.ts'
import { trackName } from './track-name.ts'
import { asTaken } from './as-taken.ts'

export interface ChangeLine {
  id: string
  title: string
  status: MilestoneStatus
  /** Finished, whatever a mentor says of it. */
  done: boolean
  hours: number
  left: number
}

/** One of the two roadmaps compared. */
export interface Side {
  name: string
  blaze: Blaze
  left: Range
  /** Likely hours left in milestones that both have. */
  leftShared: number
  weeks: number
  /** Calendar days at the pace, from today. */
  finish: Record<'low' | 'likely' | 'high', string>
  finished: number
  milestones: number
}

export interface ChangeView {
  roadmapId: string
  attempt: { id: string; submittedOn: string | null; isNewer: boolean }
  track: Track
  scope: Scope
  electives: readonly string[]
  hoursPerWeek: number
  today: string
  /** In which the page writes its days. */
  language: DateStyle['language']
  choices: {
    tracks: readonly { id: string; name: string }[]
    scopes: readonly { id: Scope; name: string; meaning: string }[]
    electives: readonly ElectiveChoice[]
  }
  present: Side
  next: Side
  carries: readonly ChangeLine[]
  fresh: readonly ChangeLine[]
  aside: readonly ChangeLine[]
  /** Nothing is chosen differently. */
  isSame: boolean
  /** Another roadmap on the chosen track, which must be put away first. */
  blockedBy: string | null
  archived: boolean
  /** The new roadmap is made from a newer curriculum, which differs in what concerns this one. */
  curriculumChanged: boolean
}

export interface ChangeParams {
  roadmapId: string
  track: string | undefined
  scope: string | undefined
  /** Undefined: as the roadmap has them now. */
  electives: readonly string[] | undefined
  hoursPerWeek: number | undefined
}

export const roadmapChange: Query<ChangeParams, ChangeView> = async ({ actor, db, content, now }, params) => {
  const trackFor = (own: string) => trackOf(content, own, params)?.id ?? ''
  const roadmap = await withCurriculum(content, (known) => findRoadmapToLeave(db, params.roadmapId, trackFor, known))
  authorise(actor, 'roadmap:change', roadmap)
  const chosen = choose(content, roadmap, params)
  if (!chosen) throw new NotFound()
  const { track, scope, electives, hoursPerWeek } = chosen
  const { result: attempt, work, following } = await findBeforeSwitch(db, roadmap.learnerId)
  if (!attempt) throw new NotFound()
  const beliefs = beliefsOf(await asTaken(db, content, attempt), attempt.answers)
  const pinned = await pinnedCurriculum(db, content, roadmap.contentHash)
  const { present, next } = switchPlan(content, roadmap, { ...chosen, beliefs }, { work, pinned })
  const { both, fresh, aside } = overlap(present, next)
  const shared = new Set(both.map((it) => it.milestone))
  const today = dayFor(actor, now)
  const active = following.get(track.id)?.id ?? null
  return {
    roadmapId: roadmap.id,
    attempt: {
      id: attempt.id,
      submittedOn: attempt.submittedAt && dayFor(actor, attempt.submittedAt),
      isNewer: attempt.id !== roadmap.attemptId,
    },
    track,
    scope,
    electives,
    hoursPerWeek,
    today,
    language: dateStyleOf(actor).language,
    choices: choicesOf(content, track, beliefs, scope),
    present: sideOf(trackName(content, roadmap.trackId), content.tracks.get(roadmap.trackId)?.blaze, present, {
      shared,
      today,
      hoursPerWeek: roadmap.hoursPerWeek,
    }),
    next: sideOf(track.name, track.blaze, next, { shared, today, hoursPerWeek }),
    carries: lines(next, both),
    fresh: lines(next, fresh),
    aside: lines(present, aside),
    isSame: isSame(content, roadmap, chosen) && attempt.id === roadmap.attemptId,
    blockedBy: active === roadmap.id ? null : active,
    archived: roadmap.archivedAt !== null,
    curriculumChanged: isCurriculumChanged(content, { roadmap, pinned }, { beliefs, isNewer: attempt.id !== roadmap.attemptId }),
  }
}

/** Hours that differ because of newer answers are no change of the curriculum. */
function isCurriculumChanged(
  content: Content,
  { roadmap, pinned }: Left,
  { beliefs, isNewer }: { beliefs: Beliefs; isNewer: boolean },
): boolean {
  if (roadmap.contentHash === content.hash) return false
  const plan = planAgain(content, { roadmap, pinned }, beliefs)
  return plan === null || !isNoChange(isNewer ? { ...plan.change, hours: [] } : plan.change)
}

interface Chosen {
  track: Track
  scope: Scope
  electives: readonly string[]
  hoursPerWeek: number
}

/** Where the track has left the curriculum, the first one is offered. */
function trackOf(content: Content, own: string, params: ChangeParams): Track | undefined {
  const [first] = content.tracks.values()
  return content.tracks.get(params.track ?? own) ?? (params.track === undefined ? first : undefined)
}

/** What is not chosen stays as it is; electives belong to their track. */
function choose(content: Content, roadmap: Roadmap, params: ChangeParams): Chosen | null {
  const track = trackOf(content, roadmap.trackId, params)
  if (!track) return null
  const offered = new Set(track.electives.map((it) => it.milestone))
  const wanted = params.electives ?? electivesNow(content, roadmap)
  return {
    track,
    scope: Scope.safeParse(params.scope ?? roadmap.scope).data ?? 'first-role',
    electives: wanted.filter((id) => offered.has(id)),
    hoursPerWeek: params.hoursPerWeek ?? roadmap.hoursPerWeek,
  }
}

function isSame(content: Content, roadmap: Roadmap, { track, scope, electives, hoursPerWeek }: Chosen): boolean {
  const electivesAreSame = electives.toSorted().join() === electivesNow(content, roadmap).sort().join()
  return roadmap.trackId === track.id && roadmap.scope === scope && roadmap.hoursPerWeek === hoursPerWeek && electivesAreSame
}

function choicesOf(content: Content, track: Track, beliefs: Beliefs, scope: Scope): ChangeView['choices'] {
  const core = planPath(content, track, beliefs, { scope })
  return {
    tracks: [...content.tracks.values()].map(({ id, name }) => ({ id, name })),
    scopes: (['first-role', 'full'] as const).map((id) => ({ id, ...content.settings.scopes[id] })),
    electives: electivesOf(content, track, beliefs, scope, core),
  }
}

function sideOf(
  name: string,
  blaze: Blaze = 'diamond',
  milestones: readonly MilestoneFacts[],
  { shared, today, hoursPerWeek }: { shared: ReadonlySet<string>; today: string; hoursPerWeek: number },
): Side {
  const left = sum(milestones.map(leftOf))
  const finish = (hours: number) => addDays(today, Math.ceil((7 * hours) / hoursPerWeek))
  const { counts, milestones: count } = progressOf(milestones)
  return {
    name,
    blaze,
    left,
    leftShared: milestones.filter((it) => shared.has(it.milestone)).reduce((hours, it) => hours + leftOf(it).likely, 0),
    weeks: weeksFor(left.likely, hoursPerWeek),
    finish: { low: finish(left.low), likely: finish(left.likely), high: finish(left.high) },
    finished: counts.finished,
    milestones: count,
  }
}

const lines = <M extends MilestoneFacts & { title: string }>(all: readonly M[], some: readonly M[]): ChangeLine[] =>
  some
    .filter((it) => hoursOf(it) > 0)
    .map((it) => ({
      id: it.milestone,
      title: it.title,
      status: statusOf(all, it),
      done: it.finishedAt !== null,
      hours: hoursOf(it),
      left: leftOf(it).likely,
    }))
