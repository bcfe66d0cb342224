/** Assesses a population in every way and compares with the truth. */
import type { Content } from '../domain/curriculum/content.ts'
import { need } from '../domain/curriculum/content.ts'
import { FEWER_BY } from '../domain/path/effort.ts'
import { levelFrom } from '../domain/knowledge/ability.ts'
import { beliefIn, type Knowledge } from '../domain/knowledge/knowledge.ts'
import { chanceAtLeast } from '../domain/knowledge/belief.ts'
import { outlookOn, rangeOf } from '../domain/knowledge/outlook.ts'
import { hoursAt, trackHours, type TrackHours } from '../domain/path/track-hours.ts'
import { LEVELS, type Level, type Scope } from '../domain/curriculum/curriculum.ts'
import { levelAnswer, type Answers } from '../domain/answers/profile.ts'
import { seededRandom } from '../domain/numbers/seeded-random.ts'
import { adaptively, randomItems, withItems } from './assess.ts'
import type { Population } from './population.ts'
import { itemFaults, simulatePerson } from './simulated-person.ts'
import { isClearChange } from '../domain/path/change-since.ts'
import { sidesOf } from '../domain/knowledge/knowledge-check.ts'
import { knowledgeOf } from '../domain/knowledge/knowledge-of.ts'

export const WAYS = ['self-rating alone', 'ratings, heard by the engine', '25 random items', 'the engine', 'the whole bank'] as const
export type Way = (typeof WAYS)[number]

/** A skill counts as already held at this chance or more when nobody asked about it. */
export const CREDIT_FROM = 0.95
/** Truths whose saving lies this near to the rule's threshold are near-ties: either verdict is right. */
const NEAR_TIE = 0.05

export interface WayReport {
  /** Mean absolute error of new hours, by track. */
  error: Record<string, number>
  /** Part of people whose true hours lie in the 80 % range, by track. */
  coverage: Record<string, number>
  /** Part of verdicts on effort that are the truth's, where the truth is no near-tie. */
  agreement: number
  items: number
  /** Part of the skills said to be held that are not. */
  falseCredit: number
  /** Skills said to be held, a person. */
  credited: number
  /** Part of unchanged people, assessed twice, who are told that no change is clear. */
  unchanged: number | null
}

export interface PopulationReport {
  population: string
  about: string
  people: number
  nearTies: number
  ways: Record<Way, WayReport>
}

export function simulate(
  content: Content,
  population: Population,
  { seed, people, scope }: { seed: number; people: number; scope: Scope },
): PopulationReport {
  const random = seededRandom(seed)
  const tracks = trackHours(content, scope)
  const sides = sidesOf(content)
  const setting = { content, tracks, sides }
  const faults = itemFaults(content, population, random)
  const tallies = new Map(WAYS.map((way) => [way, new Tally(tracks)]))
  let nearTies = 0
  for (let index = 0; index < people; index++) {
    const person = simulatePerson(content, population, faults, random)
    const truth = tracks.map((it) => hoursAt(it, (skill) => need(person.abilities, skill)))
    const near = isNearTie(tracks, sides, truth)
    if (near) nearTies++
    const rated = person.rate(random)
    const seen = {
      'ratings, heard by the engine': { knowledge: knowledgeOf(content, rated), items: 0 },
      '25 random items': withItems(setting, person, rated, randomItems(content, 25, random), random),
      'the engine': adaptively(setting, person, rated, random),
      'the whole bank': withItems(setting, person, rated, content.probes, random),
    }
    const again = adaptively(setting, person, person.rate(random), random)
    const held = (skill: string) => levelFrom(need(person.abilities, skill))
    tallies.get('self-rating alone')?.addPlain(byRating(content, tracks, rated), { truth, near, sides })
    for (const [way, { knowledge, items }] of Object.entries(seen)) {
      tallies.get(way as Way)?.add(knowledge, { truth, near, sides, items, held })
    }
    tallies.get('the engine')?.compare(seen['the engine'].knowledge, again.knowledge)
  }
  const ways = Object.fromEntries([...tallies].map(([way, tally]) => [way, tally.report()])) as Record<Way, WayReport>
  return { population: population.name, about: population.about, people, nearTies, ways }
}

const saving = (tracks: readonly TrackHours[], [a, b]: readonly [string, string], hours: readonly number[]): number => {
  const of = (track: string) => hours[tracks.findIndex((it) => it.track === track)] ?? 0
  const more = Math.max(of(a), of(b))
  return more === 0 ? 0 : (of(a) - of(b)) / more
}

/** -1, 0 or 1: which side is clearly fewer hours. */
const verdictOf = (it: number): number => (Math.abs(it) >= FEWER_BY ? Math.sign(it) : 0)
const isNearTie = (tracks: readonly TrackHours[], sides: readonly [string, string], hours: readonly number[]): boolean =>
  Math.abs(Math.abs(saving(tracks, sides, hours)) - FEWER_BY) < NEAR_TIE

/** Every skill at the level that its area was rated. */
function byRating(content: Content, tracks: readonly TrackHours[], rated: Answers): number[] {
  const level = (skill: string) => levelAnswer(rated.get(`area:${need(content.skills, skill).area}`)) ?? 0
  return tracks.map(({ skills }) => [...skills].reduce((sum, [skill, hours]) => sum + (hours[level(skill)] ?? 0), 0))
}

interface Truth {
  truth: readonly number[]
  near: boolean
  sides: readonly [string, string]
}

/** Counts for one way. */
class Tally {
  private readonly tracks: readonly TrackHours[]
  private people = 0
  private readonly errors: number[]
  private readonly inside: number[]
  private verdicts = 0
  private agreed = 0
  private items = 0
  private credited = 0
  private wrongly = 0
  private pairs = 0
  private noChange = 0

  constructor(tracks: readonly TrackHours[]) {
    this.tracks = tracks
    this.errors = tracks.map(() => 0)
    this.inside = tracks.map(() => 0)
  }

  addPlain(hours: readonly number[], { truth, near, sides }: Truth): void {
    this.people++
    for (const [index, it] of hours.entries()) this.errors[index] = (this.errors[index] ?? 0) + Math.abs(it - (truth[index] ?? 0))
    if (near) return
    this.verdicts++
    if (verdictOf(saving(this.tracks, sides, hours)) === verdictOf(saving(this.tracks, sides, truth))) this.agreed++
  }

  add(knowledge: Knowledge, { items, held, ...truth }: Truth & { items: number; held: (skill: string) => number }): void {
    const outlooks = this.tracks.map((it) => outlookOn(knowledge, it.skills))
    this.addPlain(
      outlooks.map((it) => it.mean),
      truth,
    )
    for (const [index, outlook] of outlooks.entries()) {
      const { low, high } = rangeOf(outlook)
      const hours = truth.truth[index] ?? 0
      if (low <= hours && hours <= high) this.inside[index] = (this.inside[index] ?? 0) + 1
    }
    this.items += items
    for (const [skill, level] of highestAsked(this.tracks)) {
      if (chanceAtLeast(beliefIn(knowledge, skill), level) < CREDIT_FROM) continue
      this.credited++
      if (held(skill) < level) this.wrongly++
    }
  }

  compare(first: Knowledge, second: Knowledge): void {
    this.pairs++
    if (this.tracks.every(({ skills }) => !isClearChange(outlookOn(first, skills), outlookOn(second, skills)))) this.noChange++
  }

  report(): WayReport {
    const byTrack = (sums: readonly number[]) =>
      Object.fromEntries(this.tracks.map((it, index) => [it.track, (sums[index] ?? 0) / this.people]))
    return {
      error: byTrack(this.errors),
      coverage: byTrack(this.inside),
      agreement: this.agreed / this.verdicts,
      items: this.items / this.people,
      falseCredit: this.credited === 0 ? 0 : this.wrongly / this.credited,
      credited: this.credited / this.people,
      unchanged: this.pairs === 0 ? null : this.noChange / this.pairs,
    }
  }
}

function highestAsked(tracks: readonly TrackHours[]): Map<string, Level> {
  const asked = new Map<string, Level>()
  for (const { skills } of tracks) {
    for (const [skill, hours] of skills) {
      const level = LEVELS.find((it) => (hours[it] ?? 0) === 0) ?? 4
      if (level > 0 && level > (asked.get(skill) ?? 0)) asked.set(skill, level)
    }
  }
  return asked
}
