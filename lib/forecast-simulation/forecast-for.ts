/** What the product would have told a simulated learner on a day, from what it could know then. */
import { capacityFrom } from '../domain/time/capacity.ts'
import { forecast, type Forecast } from '../domain/time/forecast.ts'
import { ownWeeks, paceOf } from '../domain/time/pace.ts'
import { NO_FACTOR, personalFactor } from '../domain/time/personal-factor.ts'
import { workedOn } from '../domain/time/time-log.ts'
import { workLeft, type PlannedFacts } from '../domain/time/work-left.ts'
import { schedule } from '../domain/time/schedule.ts'
import { START, type SimulatedLearner } from './simulated-learner.ts'

export interface Told {
  forecast: Forecast
  /** The end at the planned hours, by the estimates as they are: the plan that somebody starts with, made anew. */
  plan: string
}

const NOTHING = { low: 0, likely: 0, high: 0 }
const FIRST_WEEKDAY = 1

/** Null where nothing can be told. @param learns whether estimates follow the hours of what is finished */
export function forecastFor(learner: SimulatedLearner, today: string, { seed, learns }: { seed: number; learns: boolean }): Told | null {
  const logs = learner.logs.filter((it) => it.day < today)
  const worked = workedOn(logs)
  const isFinished = (index: number) => (learner.finishedOn[index] ?? today) < today
  const finished = learner.milestones.filter((_, index) => isFinished(index))
  const factor = learns
    ? personalFactor(finished.map(({ milestone, estimate }) => ({ milestone, estimate, actual: worked.get(milestone) ?? 0 })))
    : NO_FACTOR
  const away = learner.away.filter((it) => it.from < today || learner.enteredAhead.includes(it))
  const capacity = capacityFrom({ hours: learner.planned, away: away.slice(-60) })
  if (capacity.refused) return null
  const pace = paceOf(ownWeeks(logs, { since: START, today, firstWeekday: FIRST_WEEKDAY, away }), learner.planned)
  const begin = { from: today, firstWeekday: FIRST_WEEKDAY, worked: 0 } as const
  const facts = factsOf(learner, isFinished)
  const told = forecast(workLeft(facts, worked, factor.factor), { ...begin, pace, capacity, doubt: factor.doubt }, seed)
  const plan = schedule(workLeft(facts, worked), capacity, begin)
  return told.refused || plan.refused ? null : { forecast: told, plan: plan.finish }
}

const factsOf = ({ milestones }: SimulatedLearner, isFinished: (index: number) => boolean): PlannedFacts[] =>
  milestones.map(({ milestone, area, estimate }, position) => ({
    milestone,
    position,
    prerequisites: position === 0 ? [] : [milestones[position - 1]?.milestone ?? ''],
    learning: estimate,
    practice: NOTHING,
    coverage: 0,
    startedAt: null,
    finishedAt: isFinished(position) ? new Date(0) : null,
    creditedAt: null,
    handedIn: null,
    skippedAt: null,
    openedAt: null,
    area,
    elective: false,
    pinnedOn: null,
  }))
