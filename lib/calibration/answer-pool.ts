/** Everybody's answers, pooled by item: each person's first answer to an item's present wording, and nothing of who gave it. */
import { itemVersion } from '../content/item-version.ts'
import type { GivenAnswer, GivenAnswers } from '../db/item-responses.ts'
import type { Probe } from '../domain/curriculum/assessment.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { CountedAnswers } from '../domain/items/counted-answers.ts'
import { knowledgeWithoutEach } from '../domain/items/knowledge-without.ts'
import type { Confidence } from '../domain/answers/probe-answer.ts'
import { RepeatedInterest } from '../domain/path/retest-noise.ts'

export class AnswerPool {
  /** With at least one answer in the pool. */
  people = 0
  /** People who said so of an answer in the pool. */
  readonly saying = new Map<Confidence, number>()
  readonly repeated = new RepeatedInterest()
  private readonly content: Content
  private readonly probes: ReadonlyMap<string, Probe>
  private readonly byItem = new Map<string, CountedAnswers>()

  constructor(content: Content) {
    this.content = content
    this.probes = new Map(content.probes.map((it) => [it.id, it]))
  }

  /** @param attempts one person's, the oldest first */
  add(attempts: readonly GivenAnswers[]): void {
    const answered = new Set<string>()
    const said = new Set<Confidence>()
    let pooled = 0
    for (const attempt of attempts) {
      const present = this.inPresentWords(attempt)
      const first = new Set([...attempt].filter(([item, { copied }]) => !copied && !answered.has(item)).map(([item]) => item))
      for (const { probe, answer, ability } of this.judged(present, first)) {
        const given = attempt.get(`probe:${probe.id}`)
        if (!given) continue
        const option = answer.outcome === 'unknown' ? null : Number(given.value.split(' ')[0])
        this.answersTo(probe).add({ option, confidence: answer.confidence, seconds: given.seconds, ability })
        if (answer.confidence) said.add(answer.confidence)
        pooled++
      }
      for (const item of first) answered.add(item)
    }
    if (pooled > 0) this.people++
    for (const it of said) this.saying.set(it, (this.saying.get(it) ?? 0) + 1)
    this.addRepeated(attempts)
  }

  answersTo(probe: Probe): CountedAnswers {
    const found = this.byItem.get(probe.id) ?? new CountedAnswers(probe)
    this.byItem.set(probe.id, found)
    return found
  }

  /** Ratings of other words are heard all the same, as the result does; an item with other options would be read wrongly. */
  private inPresentWords(attempt: GivenAnswers): Map<string, string> {
    const asNow = ([item, { version }]: [string, GivenAnswer]) => !item.startsWith('probe:') || version === itemVersion(this.content, item)
    return new Map([...attempt].filter(asNow).map(([item, { value }]) => [item, value]))
  }

  /** Answers that were given for the first time, with what is known without each. Most attempts of somebody have none but the first. */
  private judged(present: ReadonlyMap<string, string>, first: ReadonlySet<string>) {
    const isFirst = (id: string) => first.has(`probe:${id}`) && present.has(`probe:${id}`)
    if (![...this.probes.keys()].some(isFirst)) return []
    return knowledgeWithoutEach(this.content, present).filter((it) => isFirst(it.probe.id))
  }

  /** The first two attempts in which somebody answered about their interest without the old answers before their eyes. */
  private addRepeated(attempts: readonly GivenAnswers[]): void {
    const interest = attempts.map((it) => [...it].filter(([item]) => item.startsWith('interest:')))
    const [one, other] = interest.filter((it) => it.length > 0 && it.every(([, { copied }]) => !copied))
    if (!one || !other) return
    const second = new Map(other)
    const pairs = one.flatMap(([item, { value, version }]) => {
      const again = second.get(item)
      const pair = [Number(value), Number(again?.value)] as const
      return again?.version === version && pair.every(Number.isInteger) ? [{ item, pair }] : []
    })
    const of = (type: string) => {
      const ids = new Set(this.content.interest.items.filter((it) => it.type === type).map((it) => `interest:${it.id}`))
      return pairs.filter((it) => ids.has(it.item)).map((it) => it.pair)
    }
    this.repeated.add({ likert: of('likert'), choice: of('forced-choice') })
  }
}
