/** Simulated people answer items whose true figures are known. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { GivenAnswers } from '../db/item-responses.ts'
import type { Probe } from '../domain/curriculum/assessment.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { PEOPLE_NEEDED } from '../domain/items/item-calibration.ts'
import { itemVersion } from '../content/item-version.ts'
import { calibrate, type CalibratedItem, type Calibration } from './calibrate.ts'
import { calibrationMarkdown } from './report.ts'
import { bankOf, given, simulatedPeople, truthOf } from './simulated-answers.fixture.ts'

const bank = bankOf(20)
const ids = bank.probes.map((it) => it.id)
const [inverted, flat, miskeyed, rushed] = ids as [string, string, string, string]
const misjudged = ids.at(-1) ?? ''
const sound = ids.slice(4, -1)
const truth = truthOf(bank)
truth.set(inverted, { difficulty: 0, discrimination: -0.8 })
truth.set(flat, { difficulty: 0, discrimination: 0 })
truth.set(misjudged, { difficulty: (bank.probes.at(-1)?.difficulty ?? 0) - 1.5, discrimination: 1 })
/** As the owner of the content has it: one item's key is wrong, for everybody who answers. */
const owned: Content = {
  ...bank,
  probes: bank.probes.map((it) => (it.id === miskeyed ? { ...it, answer: (it.answer + 1) % 4 } : it)),
}
/** People answer what is right in truth, under the version that the owner's words have. */
async function* everybody(people: number): AsyncGenerator<GivenAnswers[]> {
  const secondsOn = (id: string) => (id === rushed ? 1 : 25)
  for await (const [answers] of simulatedPeople({ bank, truth, people, itemsEach: 12, secondsOn })) {
    const key = `probe:${miskeyed}`
    const answer = answers?.get(key)
    yield [new Map([...(answers ?? []), ...(answer ? [[key, { ...answer, version: itemVersion(owned, key) }] as const] : [])])]
  }
}

const itemOf = ({ items }: Calibration, id: string): CalibratedItem => {
  const found = items.find((it) => it.probe.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const kinds = (it: Calibration, id: string) => itemOf(it, id).misbehaviour.map(({ kind }) => kind)

describe('of 450 people who answered 12 of 20 items each', () => {
  let found: Calibration
  beforeAll(async () => {
    found = await calibrate(owned, everybody(450))
  }, 60_000)

  test('finds true difficulties more closely than they were authored', () => {
    const off = (figure: 'estimate' | 'authored') =>
      Math.sqrt(mean(sound.map((id) => ((itemOf(found, id).difficulty?.[figure] ?? 9) - (truth.get(id)?.difficulty ?? 0)) ** 2)))
    expect(off('estimate')).toBeLessThan(0.75 * off('authored'))
    const estimates = sound.map((id) => itemOf(found, id).difficulty?.estimate ?? 0)
    expect(
      correlation(
        estimates,
        sound.map((id) => truth.get(id)?.difficulty ?? 0),
      ),
    ).toBeGreaterThan(0.93)
  })

  test('says how far off it may be: nine truths of ten lie within two errors', () => {
    const within = sound.filter((id) => {
      const { difficulty } = itemOf(found, id)
      return difficulty !== null && Math.abs(difficulty.estimate - (truth.get(id)?.difficulty ?? 9)) < 2 * difficulty.error
    })
    expect(within.length).toBeGreaterThanOrEqual(0.9 * sound.length)
  })

  test('finds the items that were planted to misbehave, each for what it is', () => {
    expect(kinds(found, inverted)).toEqual(expect.arrayContaining(['hardly-tells', 'falls-with-ability']))
    expect(kinds(found, flat)).toContain('hardly-tells')
    expect(kinds(found, misjudged)).toContain('far-from-authored')
    expect(kinds(found, miskeyed)).toContain('distractor-preferred')
    expect(kinds(found, rushed)).toEqual(['answered-too-fast'])
  })

  test('accuses none of the others of anything but another difficulty', () => {
    expect(sound.flatMap((id) => kinds(found, id)).filter((kind) => kind !== 'far-from-authored')).toEqual([])
  })

  test('proposes figures for sound items alone, where they differ, and none for what must be written anew', () => {
    const report = calibrationMarkdown(found, '2026-11-28')
    const yaml = /```yaml\n(.*)```/s.exec(report)?.[1] ?? ''
    for (const id of [inverted, flat, miskeyed, rushed]) expect(yaml).not.toContain(id)
    const { difficulty, probe } = itemOf(found, misjudged)
    expect(yaml).toContain(
      `- id: ${misjudged} # ${itemOf(found, misjudged).people} people\n  difficulty: ${Number(difficulty?.estimate.toFixed(1))} # was ${probe.difficulty}\n`,
    )
    expect(report).toContain('Of the third who should know best,')
  })

  test('finds that people who cannot do an item guess one in four, whatever was authored', () => {
    const [guess] = found.luck.rates
    expect(Math.abs((guess?.estimate ?? 0) - 0.25)).toBeLessThan(0.05)
    expect(guess?.authored).toBe(0.45)
  })
})

test('refuses with one person too few on every item, and says how many are missing', async () => {
  const one = bankOf(1)
  const people = PEOPLE_NEEDED.difficulty - 1
  const it = await calibrate(one, simulatedPeople({ bank: one, truth: truthOf(one), people, itemsEach: 1 }))
  expect(itemOf(it, one.probes[0]?.id ?? '')).toMatchObject({ people, difficulty: null, misbehaviour: [] })
  expect(calibrationMarkdown(it, '2026-11-28')).toContain(`- ${one.probes[0]?.id}: ${people} people have answered; 1 more are missing.`)
})

test('says nothing that comes from fewer than five people, their number included', async () => {
  const two = bankOf(2)
  const reports = await Promise.all(
    [0, 1, 2, 3, 4].map(async (people) =>
      calibrationMarkdown(
        await calibrate(two, simulatedPeople({ bank: two, truth: truthOf(two), people, itemsEach: 2, secondsOn: () => 20 })),
        '2026-11-28',
      ),
    ),
  )
  expect(reports[0]).toContain('Fewer than 5 people answered')
  // Nobody can tell from the report whether there were none or four.
  expect(new Set(reports).size).toBe(1)
})

describe('one person', () => {
  const one = bankOf(1)
  const [probe] = one.probes as [Probe]
  const key = `probe:${probe.id}`
  const version = itemVersion(one, key)
  async function* of(...attempts: GivenAnswers[]): AsyncGenerator<GivenAnswers[]> {
    yield attempts
  }
  const peopleIn = async (...attempts: GivenAnswers[]) => (await calibrate(one, of(...attempts))).items[0]?.people

  test('counts once, with the first answer, however often they take the assessment again', async () => {
    const [first, again] = ['unknown', `${probe.answer} certain`].map((value) => new Map([[key, given(value, version)]]))
    if (!first || !again) throw new Error('no answers')
    expect(await peopleIn(first, again, again)).toBe(1)
  })

  test('is not counted for answers that were copied from an earlier attempt', async () => {
    expect(await peopleIn(new Map([[key, { ...given('unknown', version), copied: true }]]))).toBe(0)
  })

  test('is not counted for other words of the item, nor for a second answer after them', async () => {
    const [old, now] = ['older words', version].map((words) => new Map([[key, given('unknown', words)]]))
    if (!old || !now) throw new Error('no answers')
    expect(await peopleIn(old)).toBe(0)
    expect(await peopleIn(old, now)).toBe(0)
    expect(await peopleIn(now, old)).toBe(1)
  })

  test('is not counted for skipping an item, nor for an answer that nobody can read', async () => {
    for (const value of ['skip', '', '7 certain']) expect(await peopleIn(new Map([[key, given(value, version)]]))).toBe(0)
  })

  test('shows how their answers about interest move only where they gave them anew, not where old ones were copied', async () => {
    const items = one.interest.items.map((it) => `interest:${it.id}`)
    const answers = (value: string, copied: boolean) => new Map(items.map((item) => [item, { ...given(value), copied }]))
    const repeated = async (...attempts: GivenAnswers[]) => (await calibrate(one, of(...attempts))).repeated.people
    expect(await repeated(answers('1', false), answers('0', false))).toBe(1)
    expect(await repeated(answers('1', false), answers('1', true))).toBe(0)
    expect(await repeated(answers('1', false))).toBe(0)
  })
})

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

function correlation(a: readonly number[], b: readonly number[]): number {
  const [overA, overB] = [a, b].map((values) => values.map((it) => it - mean(values)))
  const product = (x: readonly number[], y: readonly number[]) => x.reduce((sum, it, i) => sum + it * (y[i] ?? 0), 0)
  if (!overA || !overB) return 0
  return product(overA, overB) / Math.sqrt(product(overA, overA) * product(overB, overB))
}
