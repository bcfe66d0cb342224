/** The comparison speaks of every track. */
import type { Rule } from '../rule.ts'

const roleCover: Rule = {
  name: 'role-cover',
  *check({ tracks, comparison }) {
    const { roles } = comparison.value
    for (const { value } of tracks) {
      if (!roles.some((it) => it.track === value.id))
        yield { at: comparison.at('roles'), message: `no role describes the track ${value.id}` }
    }
    for (const [i, { track }] of roles.entries()) {
      const first = roles.findIndex((it) => it.track === track)
      if (first < i) yield { at: comparison.at('roles', i), message: `the track ${track} is described twice` }
    }
  },
}

const aspectCover: Rule = {
  name: 'aspect-cover',
  *check({ tracks, comparison }) {
    for (const [i, { id, on }] of comparison.value.aspects.entries()) {
      for (const { value } of tracks) {
        if (on[value.id] === undefined) yield { at: comparison.at('aspects', i, 'on'), message: `${id} says nothing about ${value.id}` }
      }
    }
  },
}

const decisionCover: Rule = {
  name: 'decision-cover',
  *check({ tracks, comparison }) {
    const { questions } = comparison.value.decision
    for (const { value } of tracks) {
      if (!questions.some((it) => it.pointsTo === value.id))
        yield { at: comparison.at('decision', 'questions'), message: `no question points to ${value.id}, so it could never come out` }
    }
  },
}

export const comparisonRules: readonly Rule[] = [roleCover, aspectCover, decisionCover]
