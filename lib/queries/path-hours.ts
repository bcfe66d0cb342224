/** How the hours of one path are counted for one person: every milestone, every skill, every factor. */
import { findAttempt } from '../db/attempts.ts'
import { findCredits } from '../db/credit-columns.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import { Scope, type Settings, type Track } from '../domain/curriculum/curriculum.ts'
import { weeksFor } from '../domain/path/effort.ts'
import { handIn } from '../domain/path/hours.ts'
import { planPath, type Path, type Step } from '../domain/path/path.ts'
import { beliefsOf, withCredits } from '../domain/knowledge/beliefs.ts'
import { numberAnswer } from '../domain/answers/profile.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { DEFAULT_HOURS_PER_WEEK } from './path.ts'
import { asTaken } from './as-taken.ts'

export interface PathHoursView {
  attemptId: string
  track: Track
  scope: Scope
  path: Path
  settings: Settings
  hoursPerWeek: number
  paceIsAssumed: boolean
  weeks: number
  steps: readonly {
    step: Step
    /** The author's hand-in hours; null where nothing is handed in. */
    handIn: number | null
    skills: readonly { name: string; level: number; chance: number; hours: number; hoursFromZero: number }[]
  }[]
}

export const pathHours: Query<{ attemptId: string; trackId: string; scope: string | undefined }, PathHoursView> = async (
  { actor, db, content },
  params,
) => {
  const attempt = await findAttempt(db, params.attemptId)
  authorise(actor, 'attempt:view', attempt)
  const track = content.tracks.get(params.trackId)
  if (!track) throw new NotFound()
  const scope = Scope.safeParse(params.scope).data ?? 'first-role'
  const credits = actor.kind === 'account' ? await findCredits(db, actor.userId) : new Map()
  const path = planPath(content, track, withCredits(beliefsOf(await asTaken(db, content, attempt), attempt.answers), credits), { scope })
  const pace = numberAnswer(attempt.answers, 'about:hours-per-week')
  const hoursPerWeek = pace ?? DEFAULT_HOURS_PER_WEEK
  return {
    attemptId: attempt.id,
    track,
    scope,
    path,
    settings: content.settings,
    hoursPerWeek,
    paceIsAssumed: pace === null,
    weeks: weeksFor(path.total.likely, hoursPerWeek),
    steps: path.steps.map((step) => explained(content, step, scope)),
  }
}

function explained(content: Content, step: Step, scope: Scope): PathHoursView['steps'][number] {
  const milestone = content.milestones.get(step.milestone)
  return {
    step,
    handIn: milestone ? handIn(milestone, scope) : null,
    skills: step.skills.map(({ skill, ...it }) => ({ name: need(content.skills, skill).name, ...it })),
  }
}
