/** What would change a verdict: the smallest sets of one or two answers that do, each of them worked out anew. */
import { sizeOf, type Held, type Move } from './answer-move.ts'
import { beliefsOf, withCredits } from '../knowledge/beliefs.ts'
import type { Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import { effortOf, type Effort } from './effort.ts'
import type { InterestResult } from './interest.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Answers } from '../answers/profile.ts'
import { turningInterest } from './turning-interest.ts'
import { turningLevels, type SideHours } from './turning-levels.ts'
import type { Undrawn } from './verdict-certainty.ts'
import { decideVerdict, type Verdict } from './verdict.ts'

export interface TurningFacts {
  content: Content
  answers: Answers
  scope: Scope
  credits: Credits
  /** Of these answers. */
  knowledge: Knowledge
  /** At this scope, what was shown counted: `withCreditedHours`. */
  hours: Undrawn['hours']
  /** The result of these answers. */
  result: { efforts: readonly Effort[]; interest: InterestResult; verdict: Verdict }
}

export interface TurningAnswers {
  /** Interest answers move the lean alone, ratings and background the hours alone. */
  moves: 'lean' | 'hours'
  /** One or two. Values as they are stored. */
  changed: readonly { item: string; from: string; to: string }[]
  /** The verdict with these answers, … */
  verdict: Verdict
  /** … the lean, and the likely new hours of the two sides. */
  lean: number | null
  hours: SideHours
}

/**
 * At most four, the smallest first: two of either kind where there are so many. A set turns the verdict when its kind or the track that it
 * recommends is another. Hours a week are no such answer: they move dates alone.
 */
export function turningAnswers(facts: TurningFacts): TurningAnswers[] {
  const { content, answers, scope, credits, result } = facts
  const turned = (efforts: readonly Effort[], interest: InterestResult): Outcome | null => {
    const verdict = decideVerdict(content, efforts, interest)
    const isSame = verdict.kind === result.verdict.kind && verdict.recommended === result.verdict.recommended
    return isSame ? null : { verdict, lean: interest.lean, hours: sideHours(verdict) }
  }
  const effortsFrom = (other: Answers) => effortOf(content, withCredits(beliefsOf(content, other), credits), { scope })
  const byInterest = turningInterest(content, answers, result.interest, (interest) => turned(result.efforts, interest))
  const byLevels = turningLevels({ ...facts, likely: sideHours(result.verdict) }, (other) => turned(effortsFrom(other), result.interest))
  return [...byInterest.map((it) => told('lean', it)), ...byLevels.map((it) => told('hours', it))]
    .sort((a, b) => a.changed.length - b.changed.length || a.size - b.size)
    .map(({ size: _, ...it }) => it)
}

type Outcome = Pick<TurningAnswers, 'verdict' | 'lean' | 'hours'>

const sideHours = ({ effort }: Verdict): SideHours => ({
  models: effort.models.path.learning.likely,
  operations: effort.operations.path.learning.likely,
})

function told(moves: TurningAnswers['moves'], it: Held<Outcome>): TurningAnswers & { size: number } {
  const changed = it.moves.map(({ item, from, to }: Move) => ({ item, from, to }))
  return { moves, changed, size: sizeOf(it.moves), ...it.outcome }
}
