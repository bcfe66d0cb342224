/** Ratings, and the background, that would turn the verdict by turning which side is fewer hours. */
import { abilityOf, LEVEL_WIDTH, levelsFrom } from '../knowledge/ability.ts'
import { firstThatHold, moved, pairsOf, type Candidate, type Held, type Move } from './answer-move.ts'
import { need, type Content } from '../curriculum/content.ts'
import { LEVELS } from '../curriculum/curriculum.ts'
import { FEWER_BY } from './effort.ts'
import { abilityIn, at, placeOf, type Knowledge } from '../knowledge/knowledge.ts'
import { backgroundOf, numberAnswer, typicalLevel, type Answers } from '../answers/profile.ts'
import { measuredBy, ratingsIn, type SelfRating } from '../knowledge/self-rating.ts'
import type { Undrawn } from './verdict-certainty.ts'

/** Trying one costs the knowledge and the paths anew. */
const TRIES = 6
/** Levels that a rating is moved by at most. */
const FARTHEST = 2
/** Another background is further than any rating is moved: who has one hardly changes it. */
const BACKGROUND = 3
/** Ratings that are looked at, so that the time has a limit: those that move the two sides apart most. */
const MOST_RATINGS = 20
/** Hours that the foresight may be off: milestones are rounded, and items heard a little differently after other ratings. */
const DOUBT = 4
/** Sets that are tried though they are foreseen to fall short by that much. */
const NEAR = 2

/** Likely new hours of the least track on either side. */
export interface SideHours {
  models: number
  operations: number
}

export interface LevelFacts {
  content: Content
  answers: Answers
  knowledge: Knowledge
  /** Of the tracks that the two sides are compared by, what was shown counted. */
  hours: Undrawn['hours']
  likely: SideHours
}

interface HoursMove extends Move {
  /** What it is foreseen to add. */
  by: SideHours
}

/** @param holds works out the verdict from other answers; null when it is the same */
export function turningLevels<T>(facts: LevelFacts, holds: (answers: Answers) => T | null): Held<T>[] {
  const { answers, likely } = facts
  const foreseen = foresight(facts)
  const moves = ratingMoves(facts, foreseen)
  const candidatesOf = (sets: readonly (readonly HoursMove[])[]) => withNearest(sets.flatMap((it) => candidatesFor(it, likely)))
  const stages = [() => candidatesOf([...moves, ...backgroundMove(facts, foreseen)].map((it) => [it])), () => candidatesOf(pairsOf(moves))]
  return firstThatHold(stages, TRIES, (changed) => holds(moved(answers, changed)))
}

/** What hours become when the expected abilities shift and nothing else does. */
type Foresight = (shift: Float64Array) => SideHours

function foresight({ knowledge, hours: tables }: LevelFacts): Foresight {
  const [models, operations] = [tables.models.skills, tables.operations.skills]
  const skills = [...new Set([...models.keys(), ...operations.keys()])].map((skill) => ({
    place: placeOf(knowledge, skill),
    deviation: Math.sqrt(abilityIn(knowledge, skill).variance),
    models: models.get(skill) ?? [],
    operations: operations.get(skill) ?? [],
  }))
  const hoursAt = (shift: Float64Array | null): SideHours => {
    const hours = { models: 0, operations: 0 }
    for (const it of skills) {
      const chances = levelsFrom(at(knowledge.mean, it.place) + (shift ? at(shift, it.place) : 0), it.deviation)
      for (const level of LEVELS) {
        hours.models += chances[level] * (it.models[level] ?? 0)
        hours.operations += chances[level] * (it.operations[level] ?? 0)
      }
    }
    return hours
  }
  const now = hoursAt(null)
  return (shift) => {
    const then = hoursAt(shift)
    return { models: then.models - now.models, operations: then.operations - now.operations }
  }
}

/** Expected abilities move with a rating by covariance × weight ÷ noise, exactly as long as no knowledge item was answered. */
function ratingMoves({ content, answers, knowledge }: LevelFacts, foreseen: Foresight): HoursMove[] {
  const rated = ratingsIn(content, answers).map((rating) => {
    const shift = shiftOf(knowledge, rating)
    const { models, operations } = foreseen(shift)
    return { rating, shift, apart: Math.abs(models - operations) }
  })
  const most = rated.sort((a, b) => b.apart - a.apart).slice(0, MOST_RATINGS)
  return most.flatMap(({ rating: { item, level }, shift }) =>
    LEVELS.filter((to) => to !== level && Math.abs(to - level) <= FARTHEST).map((to) => ({
      item,
      from: String(level),
      to: String(to),
      size: Math.abs(to - level),
      subject: item,
      by: foreseen(shift.map((it) => (to - level) * it)),
    })),
  )
}

/** For one level more. */
function shiftOf(knowledge: Knowledge, rating: SelfRating): Float64Array {
  const n = knowledge.mean.length
  const { weights, variance } = measuredBy(knowledge, rating)
  const shift = new Float64Array(n)
  for (const [place, weight] of weights) {
    for (let i = 0; i < n; i++) shift[i] = at(shift, i) + (LEVEL_WIDTH * weight * at(knowledge.cov, i * n + place)) / variance
  }
  return shift
}

/** The other background that could move the sides most, if its typical levels were all there is. Nothing for whoever named none. */
function backgroundMove({ content, answers, knowledge, likely }: LevelFacts, foreseen: Foresight): HoursMove[] {
  const own = backgroundOf(content, answers)
  const years = numberAnswer(answers, 'about:years')
  if (own === null) return []
  const moves = content.settings.backgrounds.flatMap(({ id }): HoursMove[] => {
    if (id === own) return []
    const shift = new Float64Array(knowledge.mean.length)
    for (const [skillId, place] of knowledge.places) {
      const skill = need(content.skills, skillId)
      shift[place] = abilityOf(typicalLevel(skill, id, years)) - abilityOf(typicalLevel(skill, own, years))
    }
    return [{ item: 'about:background', from: own, to: id, size: BACKGROUND, subject: 'background', by: foreseen(shift) }]
  })
  const farthest = (it: HoursMove) => Math.max(...candidatesFor([it], likely).map((candidate) => candidate.margin))
  return moves
    .filter((it) => farthest(it) > 0)
    .sort((a, b) => farthest(b) - farthest(a))
    .slice(0, 1)
}

function candidatesFor(moves: readonly HoursMove[], hours: SideHours): Candidate[] {
  const present = limitsOf(hours)
  const after = limitsOf(
    moves.reduce((sum, { by }) => ({ models: sum.models + by.models, operations: sum.operations + by.operations }), hours),
  )
  return SIDES.flatMap((side) => (present[side] <= 0 && after[side] > -DOUBT ? [{ moves, side, margin: after[side] }] : []))
}

function withNearest(candidates: readonly Candidate[]): Candidate[] {
  const short = candidates.filter((it) => it.margin < 0).sort((a, b) => b.margin - a.margin)
  return [...candidates.filter((it) => it.margin >= 0), ...short.slice(0, NEAR)]
}

const SIDES = ['models', 'none', 'operations'] as const

/** By how many hours a side is clearly fewer, or none is; negative where it is not so. */
function limitsOf({ models, operations }: SideHours): Record<(typeof SIDES)[number], number> {
  const [clearModels, clearOperations] = [(1 - FEWER_BY) * operations - models, (1 - FEWER_BY) * models - operations]
  return { models: clearModels, operations: clearOperations, none: -Math.max(clearModels, clearOperations) }
}
