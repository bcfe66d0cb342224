/** What there is to choose before a roadmap begins: track, scope, electives, pace and start, with what each costs this person. */
import { dayFor } from '../date-style.ts'
import { findAttempt } from '../db/attempts.ts'
import { findWhereabouts, NOWHERE } from '../db/whereabouts.ts'
import { need } from '../domain/curriculum/content.ts'
import { Scope, type Track } from '../domain/curriculum/curriculum.ts'
import { weeksFor } from '../domain/path/effort.ts'
import type { Range } from '../domain/path/hours.ts'
import { planPath } from '../domain/path/path.ts'
import { numberAnswer } from '../domain/answers/profile.ts'
import { resultOf } from '../domain/path/result.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { electivesOf, type ElectiveChoice } from './electives.ts'
import { DEFAULT_HOURS_PER_WEEK } from './path.ts'
import { asTaken } from './as-taken.ts'

export interface RoadmapChoice {
  attemptId: string
  track: Track
  tracks: readonly { track: Track; total: Range }[]
  scope: Scope
  scopes: readonly { id: Scope; name: string; meaning: string; total: number }[]
  /** Each with the hours it adds for this person, likely. */
  electives: readonly ElectiveChoice[]
  milestones: number
  weeks: number
  hoursPerWeek: number
  today: string
  /** Recommended track, when the verdict named one. */
  recommended: string | null
  hasAccount: boolean
  /** The learner follows this track already. */
  activeRoadmap: string | null
  /** The pace was not answered. */
  paceIsAssumed: boolean
}

export const roadmapChoice: Query<{ attemptId: string; track: string | undefined; scope: string | undefined }, RoadmapChoice> = async (
  { actor, db, content, now },
  params,
) => {
  const attempt = await findAttempt(db, params.attemptId)
  authorise(actor, 'attempt:view', attempt)
  const scope = Scope.safeParse(params.scope).data ?? 'first-role'
  const { credits, following } = actor.kind === 'account' ? await findWhereabouts(db, actor.userId) : NOWHERE
  const { beliefs, efforts, verdict } = resultOf(await asTaken(db, content, attempt), attempt.answers, scope, credits)
  const track = content.tracks.get(params.track ?? verdict.recommended ?? verdict.effort.fewer.path.track)
  if (!track) throw new NotFound()
  const path = planPath(content, track, beliefs, { scope })
  const pace = numberAnswer(attempt.answers, 'about:hours-per-week')
  const hoursPerWeek = pace ?? DEFAULT_HOURS_PER_WEEK
  return {
    attemptId: attempt.id,
    track,
    tracks: efforts.map((it) => ({ track: need(content.tracks, it.path.track), total: it.path.total })),
    scope,
    scopes: (['first-role', 'full'] as const).map((id) => ({
      id,
      ...content.settings.scopes[id],
      total: planPath(content, track, beliefs, { scope: id }).total.likely,
    })),
    electives: electivesOf(content, track, beliefs, scope, path),
    milestones: path.steps.length,
    weeks: weeksFor(path.total.likely, hoursPerWeek),
    hoursPerWeek,
    today: dayFor(actor, now),
    recommended: verdict.recommended,
    hasAccount: actor.kind === 'account',
    activeRoadmap: following.get(track.id)?.id ?? null,
    paceIsAssumed: pace === null,
  }
}
