/** Simulated people who answer some items of a small bank, as rows of the database would say it. */
import { content } from '../content/current.ts'
import { itemVersion } from '../content/item-version.ts'
import type { GivenAnswer, GivenAnswers } from '../db/item-responses.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { seededRandom, type Random } from '../domain/numbers/seeded-random.ts'
import { POPULATIONS, type Population } from '../simulation/population.ts'
import { itemFaults, simulatePerson, type ItemFaults } from '../simulation/simulated-person.ts'

/** Every so manieth item of the real bank. */
export function bankOf(items: number): Content {
  const all = content()
  const step = Math.floor(all.probes.length / items)
  return { ...all, probes: all.probes.filter((_, i) => i % step === 0).slice(0, items) }
}

export const POPULATION: Population = { ...(POPULATIONS[0] as Population), difficultyOff: 0.6, discrimination: [0.6, 1.1] }

/** What the items are in truth: harder or easier than authored, and telling people apart less. */
export const truthOf = (bank: Content, population = POPULATION): Map<string, { difficulty: number; discrimination: number }> =>
  new Map(itemFaults(bank, population, seededRandom(7)))

export const given = (value: string, version = ''): GivenAnswer => ({ value, version, seconds: null, copied: false })

interface Setting {
  /** As the people know it. */
  bank: Content
  truth: ItemFaults
  people: number
  itemsEach: number
  /** Seconds that an answer to an item took. */
  secondsOn?: (probe: string) => number
  seed?: number
}

export async function* simulatedPeople({ bank, truth, people, itemsEach, secondsOn, seed = 1 }: Setting): AsyncGenerator<GivenAnswers[]> {
  const random = seededRandom(seed)
  for (let i = 0; i < people; i++) {
    const person = simulatePerson(bank, POPULATION, truth, random)
    const answers = new Map([...person.rate(random)].map(([item, value]) => [item, given(value)]))
    for (const probe of drawn(bank.probes, itemsEach, random)) {
      const key = `probe:${probe.id}`
      answers.set(key, { ...given(person.answer(probe, random), itemVersion(bank, key)), seconds: secondsOn?.(probe.id) ?? null })
    }
    yield [answers]
  }
}

function drawn<T>(all: readonly T[], count: number, random: Random): T[] {
  const left = [...all]
  return Array.from({ length: count }, () => left.splice(Math.floor(random.next() * left.length), 1)).flat()
}
