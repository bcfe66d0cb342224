/** Prerequisites lead somewhere: no circles, nothing redundant, and nothing of a scope or standing that may be left out. */
import type { Authored, Entry } from '../authored.ts'
import type { Finding, Rule } from '../rule.ts'

interface Linked {
  id: string
  prerequisites: readonly string[]
}

const prerequisiteCycle: Rule = {
  name: 'prerequisite-cycle',
  *check({ skills, milestones }) {
    yield* cycles('skill', skills)
    yield* cycles('milestone', milestones)
  },
}

function* cycles(kind: string, entries: readonly Entry<Linked>[]): Iterable<Finding> {
  for (const { value, at } of entries) {
    for (const [i, id] of value.prerequisites.entries()) {
      if (id === value.id || before(entries, id).has(value.id))
        yield { at: at('prerequisites', i), message: `${kind} ${value.id} needs ${id}, which needs it in turn` }
    }
  }
}

const redundantPrerequisite: Rule = {
  name: 'redundant-prerequisite',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const [i, id] of value.prerequisites.entries()) {
        const through = value.prerequisites.find((other) => other !== id && before(milestones, other).has(id))
        if (through) yield { at: at('prerequisites', i), message: `${id} already follows from ${through}` }
      }
    }
  },
}

const firstRoleNeedsFull: Rule = {
  name: 'first-role-needs-full',
  *check({ milestones }) {
    const full = new Set(milestones.filter((it) => it.value.scope === 'full').map((it) => it.value.id))
    for (const { value, at } of milestones) {
      for (const [i, id] of value.prerequisites.entries()) {
        if (value.scope === 'first-role' && full.has(id))
          yield { at: at('prerequisites', i), message: `a first-role milestone needs ${id}, which is not in that scope` }
      }
    }
  },
}

const coreNeedsElective: Rule = {
  name: 'core-needs-elective',
  *check({ tracks, milestones }) {
    for (const { value: track } of tracks) {
      const electives = new Set(track.electives.map((it) => it.milestone))
      const core = new Set(track.stages.flatMap((it) => it.milestones).filter((id) => !electives.has(id)))
      for (const { value, at } of milestones) {
        for (const [i, id] of value.prerequisites.entries()) {
          if (core.has(value.id) && electives.has(id))
            yield { at: at('prerequisites', i), message: `core on ${track.id}, but needs ${id}, which is an elective there` }
        }
      }
    }
  },
}

const prerequisiteOrder: Rule = {
  name: 'prerequisite-order',
  *check({ tracks, milestones }) {
    const known = new Map(milestones.map((it) => [it.value.id, it.value]))
    for (const { value, at } of tracks) {
      const earlier = new Set<string>()
      const all = new Set(value.stages.flatMap((it) => it.milestones))
      for (const [s, stage] of value.stages.entries()) {
        for (const [i, id] of stage.milestones.entries()) {
          for (const needed of known.get(id)?.prerequisites ?? []) {
            const where = all.has(needed) ? 'comes later' : 'is not in the track'
            if (!earlier.has(needed)) yield { at: at('stages', s, 'milestones', i), message: `${id} needs ${needed}, which ${where}` }
          }
          earlier.add(id)
        }
      }
    }
  },
}

const unreachableMilestone: Rule = {
  name: 'unreachable-milestone',
  *check({ tracks, milestones }: Authored) {
    const listed = new Set(tracks.flatMap((it) => it.value.stages.flatMap((stage) => stage.milestones)))
    for (const { value, at } of milestones) if (!listed.has(value.id)) yield { at: at('id'), message: `${value.id} is in no track` }
  },
}

export const prerequisiteRules: readonly Rule[] = [
  prerequisiteCycle,
  redundantPrerequisite,
  firstRoleNeedsFull,
  coreNeedsElective,
  prerequisiteOrder,
  unreachableMilestone,
]

/** Everything that has to come before this one. Ends on circles too. */
function before(entries: readonly Entry<Linked>[], id: string): Set<string> {
  const needs = new Map(entries.map((it) => [it.value.id, it.value.prerequisites]))
  const found = new Set<string>()
  const open = [...(needs.get(id) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(needs.get(next) ?? []))
  }
  return found
}
