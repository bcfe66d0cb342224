/** A track can be walked to its end: in both scopes, without electives, with each of them and with all. */
import { need, type Content } from '#lib/domain/curriculum/content.ts'
import { Scope, type Milestone, type Track } from '#lib/domain/curriculum/curriculum.ts'
import { entryTargets, targetsOf } from '#lib/domain/path/hours.ts'
import { milestonesOf, type PathChoice } from '#lib/domain/path/path.ts'
import { assemble } from '../assemble.ts'
import type { Rule } from '../rule.ts'

const completable: Rule = {
  name: 'completable',
  *check(authored) {
    const content = assemble(authored, '')
    for (const { value: track, at } of authored.tracks) {
      for (const choice of choicesOf(track)) {
        const stuck = firstStuck(content, track, choice)
        if (stuck) yield { at: at('id'), message: `${track.id} ${nameOf(choice)}: ${stuck}` }
      }
    }
  },
}

const skillOrder: Rule = {
  name: 'skill-order',
  *check(authored) {
    const content = assemble(authored, '')
    for (const { value: track, at } of authored.tracks) {
      for (const scope of Scope.options) {
        for (const { milestone, skill, missing } of taughtTooEarly(content, track, scope)) {
          const message = `${milestone} teaches ${skill} (${scope}) before anything on the track has taught ${missing}, which it needs`
          yield { at: at('id'), message }
        }
      }
    }
  },
}

export const completionRules: readonly Rule[] = [completable, skillOrder]

type Choice = PathChoice & { electives: readonly string[] }

function choicesOf(track: Track): Choice[] {
  const ids = track.electives.map((it) => it.milestone)
  const sets = [[], ...ids.map((id) => [id]), ...(ids.length > 1 ? [ids] : [])]
  return Scope.options.flatMap((scope) => sets.map((electives) => ({ scope, electives })))
}

function nameOf({ scope, electives }: Choice): string {
  if (electives.length === 0) return scope
  return `${scope} with ${electives.length === 1 ? String(electives[0]) : 'all electives'}`
}

/** Completes what is open until nothing is left; says what keeps it from getting there. */
function firstStuck(content: Content, track: Track, choice: Choice): string | null {
  const left = new Map(milestonesOf(content, track, choice).map(({ milestone }) => [milestone.id, milestone]))
  if (left.size === 0) return 'has no milestone'
  const done = new Set<string>()
  for (;;) {
    const open = [...left.values()].find((it) => it.prerequisites.every((id) => done.has(id)))
    if (!open) break
    if (!isReviewable(open, choice)) return `${open.id} has no criterion that a mentor could check`
    done.add(open.id)
    left.delete(open.id)
  }
  const [first] = left.values()
  return first ? `${first.id} can never be begun` : null
}

/** A milestone that is in a first-role path only as an elective is taken in full. */
function isReviewable(milestone: Milestone, { scope }: Choice): boolean {
  const inFull = scope === 'full' || milestone.scope === 'full'
  return milestone.criteria.some((it) => inFull || it.scope === undefined)
}

/** Skills taught to level 2 or more although nothing so far, nor this milestone itself, has touched what they build on. */
function taughtTooEarly(content: Content, track: Track, scope: Scope): { milestone: string; skill: string; missing: string }[] {
  const met = new Set(entryTargets(track).map((it) => it.skill))
  return milestonesOf(content, track, { scope }).flatMap(({ milestone }) => {
    const targets = targetsOf(milestone, scope)
    for (const { skill } of targets) met.add(skill)
    return targets.flatMap(({ skill, level }) => {
      const missing = level < 2 ? undefined : need(content.skills, skill).prerequisites.find((id) => !met.has(id))
      return missing === undefined ? [] : [{ milestone: milestone.id, skill, missing }]
    })
  })
}
