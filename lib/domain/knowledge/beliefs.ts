/** What is believed of one person's level in every skill. */
import { certain, raise, type Belief } from './belief.ts'
import type { Content } from '../curriculum/content.ts'
import type { Credits } from '../roadmap/credit.ts'
import { beliefIn, type Knowledge } from './knowledge.ts'
import { knowledgeOf } from './knowledge-of.ts'
import type { Answers } from '../answers/profile.ts'

export type Beliefs = ReadonlyMap<string, Belief>

/** From everything that was answered: background, ratings, knowledge items. */
export const beliefsOf = (content: Content, answers: Answers): Beliefs => beliefsIn(knowledgeOf(content, answers))

/** Each skill by itself, out of what is known of all together. */
export const beliefsIn = (knowledge: Knowledge): Beliefs =>
  new Map([...knowledge.places.keys()].map((skill) => [skill, beliefIn(knowledge, skill)]))

/** The beliefs once the person's evidence is counted: a level that was shown is held, whatever was answered before. */
export function withCredits(beliefs: Beliefs, credits: Credits): Beliefs {
  const raised = new Map(beliefs)
  for (const [skill, { level }] of credits) {
    const belief = raised.get(skill)
    // A skill that has left the curriculum is asked for by nothing.
    if (belief) raised.set(skill, raise(belief, level))
  }
  return raised
}

/** Certain beliefs at the typical levels of a background: the reference figures on public pages. */
export function typicalBeliefs(content: Content, background: string): Beliefs {
  return new Map([...content.skills.values()].map((skill) => [skill.id, certain(skill.typicalLevel[background] ?? 0)]))
}
