/** Ids are permanent: each names one thing, and a retired one names nothing new. */
import type { Authored } from '../authored.ts'
import type { Place } from '../problem.ts'
import type { Finding, Rule } from '../rule.ts'

interface Named {
  id: string
  /** Asked late: finding a line costs a second parse of the file. */
  place: () => Place
}

const duplicateId: Rule = {
  name: 'duplicate-id',
  *check(authored) {
    for (const [kind, named] of kinds(authored)) yield* repeated(kind, named)
    for (const { value, at } of authored.milestones) {
      yield* repeated(
        'outcome',
        listed(value.outcomes, (i) => at('outcomes', i, 'id')),
      )
      yield* repeated(
        'criterion',
        listed(value.criteria, (i) => at('criteria', i, 'id')),
      )
    }
    for (const { value, at } of authored.tracks)
      yield* repeated(
        'stage',
        listed(value.stages, (i) => at('stages', i, 'id')),
      )
  },
}

const retiredId: Rule = {
  name: 'retired-id',
  *check(authored) {
    const retired = new Map(authored.retired.map((it) => [`${it.value.kind}:${it.value.id}`, it.value]))
    for (const [kind, named] of kinds(authored)) {
      const group = ITEM_KINDS.has(kind) ? 'item' : kind
      for (const { id, place } of named) {
        const old = retired.get(`${group}:${id}`)
        if (old) yield { at: place(), message: `${kind} id "${id}" was retired on ${old.on} ("${old.title}"); choose another` }
      }
    }
  },
}

const reservedId: Rule = {
  name: 'reserved-id',
  *check({ milestones }) {
    for (const { value, at } of milestones) {
      for (const reserved of RESERVED)
        if (value.id.startsWith(reserved)) yield { at: at('id'), message: `a milestone id must not begin with "${reserved}"` }
    }
  },
}

/** What a track takes for granted is stored under `entry-<track>` beside the milestones, and what people write themselves under `own-…`. */
const RESERVED = ['entry-', 'own-'] as const

export const identityRules: readonly Rule[] = [duplicateId, retiredId, reservedId]

const ITEM_KINDS: ReadonlySet<string> = new Set(['about item', 'interest item', 'knowledge item'])

/** Everything with an id of its own, by kind. Kinds do not share a space of ids. */
function kinds({ settings, interest, skillPages, comparison, ...lists }: Authored): [string, Named[]][] {
  const entries = (list: readonly { value: { id: string }; at(...path: string[]): Place }[]): Named[] =>
    list.map(({ value, at }) => ({ id: value.id, place: () => at('id') }))
  return [
    ['background', listed(settings.value.backgrounds, (i) => settings.at('backgrounds', i, 'id'))],
    ['lane', listed(settings.value.lanes, (i) => settings.at('lanes', i, 'id'))],
    ['area', listed(settings.value.areas, (i) => settings.at('areas', i, 'id'))],
    ['skill', entries(lists.skills)],
    ['track', entries(lists.tracks)],
    ['milestone', entries(lists.milestones)],
    ['resource', entries(lists.resources)],
    ['about item', entries(lists.about)],
    ['interest item', listed(interest.value.items, (i) => interest.at('items', i, 'id'))],
    ['construct', listed(interest.value.constructs, (i) => interest.at('constructs', i, 'id'))],
    ['skill page', listed(skillPages.value, (i) => skillPages.at(i, 'id'))],
    ['knowledge item', entries(lists.probes)],
    ['retired', lists.retired.map(({ value, at }) => ({ id: `${value.kind} ${value.id}`, place: () => at('id') }))],
    ['claim', listed(comparison.value.claims, (i) => comparison.at('claims', i, 'id'))],
    ['aspect', listed(comparison.value.aspects, (i) => comparison.at('aspects', i, 'id'))],
    ['question', listed(comparison.value.faq, (i) => comparison.at('faq', i, 'id'))],
    ['decision question', listed(comparison.value.decision.questions, (i) => comparison.at('decision', 'questions', i, 'id'))],
  ]
}

function listed(values: readonly { id: string }[], at: (index: number) => Place): Named[] {
  return values.map(({ id }, i) => ({ id, place: () => at(i) }))
}

function* repeated(kind: string, named: readonly Named[]): Iterable<Finding> {
  const seen = new Set<string>()
  for (const it of named) {
    if (seen.has(it.id)) yield { at: it.place(), message: `${kind} id "${it.id}" is used twice` }
    seen.add(it.id)
  }
}
