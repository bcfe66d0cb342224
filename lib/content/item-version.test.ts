import { describe, expect, test } from 'vitest'
import type { Content } from '#lib/domain/curriculum/content.ts'
import { content } from './current.ts'
import { fromVersion, toVersion } from './version.ts'
import { itemVersion } from './item-version.ts'

const all = content()

/** The entry with this id, otherwise. */
const changed = <T extends { id: string }>(list: readonly T[], id: string, to: Partial<T>): T[] =>
  list.map((it) => (it.id === id ? { ...it, ...to } : it))

const [about, statement, choice, area, skill, probe] = [
  all.about.find((it) => it.type === 'single'),
  all.interest.items.find((it) => it.type === 'likert'),
  all.interest.items.find((it) => it.type === 'forced-choice'),
  all.settings.areas[0],
  [...all.skills.values()][0],
  all.probes[0],
]
if (!about || !statement || !choice || !area || !skill || !probe) throw new Error('the content lacks a kind of item')

const withItems = (items: Content['interest']['items']): Content => ({ ...all, interest: { ...all.interest, items } })
const withSkill = (to: Partial<typeof skill>): Content => ({ ...all, skills: new Map(all.skills).set(skill.id, { ...skill, ...to }) })
const withProbe = (to: Partial<typeof probe>): Content => ({ ...all, probes: changed(all.probes, probe.id, to) })

describe('the version of an item', () => {
  test.each<[string, string, Content]>([
    ['a question', `about:${about.id}`, { ...all, about: changed(all.about, about.id, { question: 'Otherwise?' }) }],
    ['a statement', `interest:${statement.id}`, withItems(changed(all.interest.items, statement.id, { text: 'Otherwise' }))],
    ['a choice', `interest:${choice.id}`, withItems(changed(all.interest.items, choice.id, { text: 'Otherwise' }))],
    [
      'an area',
      `area:${area.id}`,
      { ...all, settings: { ...all.settings, areas: changed(all.settings.areas, area.id, { name: 'Otherwise' }) } },
    ],
    ['a skill', `skill:${skill.id}`, withSkill({ outcome: 'Otherwise' })],
    ['a skill that was worked out', `held:${skill.id}`, withSkill({ name: 'Otherwise' })],
    ['the question of a check', `probe:${probe.id}`, withProbe({ question: 'Otherwise?' })],
    ['the options of a check', `probe:${probe.id}`, withProbe({ options: [...probe.options].toReversed() })],
    ['the right answer of a check', `probe:${probe.id}`, withProbe({ answer: (probe.answer + 1) % 4 })],
  ])('is another one once %s reads otherwise', (_, key, other) => {
    expect(itemVersion(all, key)).toMatch(/^[0-9a-f]{12}$/)
    expect(itemVersion(other, key)).toMatch(/^[0-9a-f]{12}$/)
    expect(itemVersion(other, key)).not.toBe(itemVersion(all, key))
  })

  test.each<[string, string, Content]>([
    ['difficulty', `probe:${probe.id}`, withProbe({ difficulty: probe.difficulty + 1, difficultyReason: 'calibrated' })],
    ['discrimination', `probe:${probe.id}`, withProbe({ discrimination: 2 * probe.discrimination, separates: 4 })],
    ['explanation, which is read afterwards', `probe:${probe.id}`, withProbe({ explanation: 'Otherwise.' })],
    ['hours', `skill:${skill.id}`, withSkill({ hoursFromZero: { low: 1, likely: 2, high: 3 }, typicalLevel: {}, prerequisites: [] })],
    ['neighbour', `probe:${probe.id}`, { ...all, probes: changed(all.probes, all.probes[1]?.id ?? '', { question: 'Otherwise?' }) }],
  ])('stays with another %s', (_, key, other) => {
    expect(itemVersion(other, key)).toBe(itemVersion(all, key))
  })

  test('is the same for content that was stored and read again', () => {
    const { assessment } = fromVersion('stored', toVersion(all)) ?? {}
    const again = { ...all, ...assessment }
    for (const key of [`about:${about.id}`, `interest:${statement.id}`, `probe:${probe.id}`])
      expect(itemVersion(again, key)).toBe(itemVersion(all, key))
  })

  test('is that of one item alone', () => {
    const keys = [
      ...all.about.map((it) => `about:${it.id}`),
      ...all.interest.items.map((it) => `interest:${it.id}`),
      ...all.settings.areas.map((it) => `area:${it.id}`),
      ...[...all.skills.keys()].map((id) => `skill:${id}`),
      ...all.probes.map((it) => `probe:${it.id}`),
    ]
    expect(new Set(keys.map((key) => itemVersion(all, key))).size).toBe(keys.length)
  })

  test.each(['probe:none', 'skill:none', 'held:none', 'area:none', 'interest:none', 'about:none', 'none', ''])(
    'is empty for "%s", which the content does not have',
    (key) => {
      expect(itemVersion(all, key)).toBe('')
    },
  )
})
