/** Everything that follows from the answers of one attempt: beliefs, effort, interest and the verdict. */
import type { Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import type { Scope } from '../curriculum/curriculum.ts'
import { effortOf, type Effort } from './effort.ts'
import { scoreInterest, type InterestResult } from './interest.ts'
import { beliefsIn, withCredits, type Beliefs } from '../knowledge/beliefs.ts'
import type { Answers } from '../answers/profile.ts'
import { knowledgeOf } from '../knowledge/knowledge-of.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { decideVerdict, type Verdict } from './verdict.ts'

export interface Result {
  /** From the answers alone. */
  knowledge: Knowledge
  beliefs: Beliefs
  efforts: readonly Effort[]
  interest: InterestResult
  verdict: Verdict
}

/**
 * Pure and deterministic: the page that shows it and the command that starts a roadmap from it agree.
 * @param credits what the person has shown since, which is not asked of them again
 */
export function resultOf(content: Content, answers: Answers, scope: Scope, credits: Credits): Result {
  const knowledge = knowledgeOf(content, answers)
  const beliefs = withCredits(beliefsIn(knowledge), credits)
  const efforts = effortOf(content, beliefs, { scope })
  const interest = scoreInterest(content, answers)
  return { knowledge, beliefs, efforts, interest, verdict: decideVerdict(content, efforts, interest) }
}
