/** Simulated people: their true abilities, and how they rate themselves and answer. What the engine assumes, or something else. */
import type { Probe } from '../domain/curriculum/assessment.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Skill } from '../domain/curriculum/curriculum.ts'
import { abilityOf, LEVEL_WIDTH } from '../domain/knowledge/ability.ts'
import { chanceRight, SLIP, type Confidence } from '../domain/answers/probe-answer.ts'
import { typicalLevel } from '../domain/answers/profile.ts'
import type { Random } from '../domain/numbers/seeded-random.ts'
import type { Population, Rater } from './population.ts'

/** Part of their answers that careless people give without reading. */
const UNREAD = 0.3

export interface SimulatedPerson {
  background: string
  years: number
  /** True ability by skill. */
  abilities: ReadonlyMap<string, number>
  /** Answers about background and areas, as somebody gives them each time anew. */
  rate(random: Random): Map<string, string>
  /** Value of the answer to an item, as it is stored. */
  answer(probe: Probe, random: Random): string
}

/** Differences between authored and true items: the same for everybody. */
export type ItemFaults = ReadonlyMap<string, { difficulty: number; discrimination: number }>

export function itemFaults(content: Content, population: Population, random: Random): ItemFaults {
  const [least, most] = population.discrimination
  return new Map(
    content.probes.map((it) => [
      it.id,
      {
        difficulty: it.difficulty + population.difficultyOff * random.normal(),
        discrimination: it.discrimination * (least + (most - least) * random.next()),
      },
    ]),
  )
}

export function simulatePerson(content: Content, population: Population, faults: ItemFaults, random: Random): SimulatedPerson {
  const { backgrounds } = content.settings
  const background = backgrounds[Math.floor(random.next() * backgrounds.length)]?.id ?? ''
  const years = background === 'student' ? 0 : 1 + Math.floor(random.next() * 12)
  const abilities = trueAbilities(content, population, { background, years }, random)
  const rater = pick(population.raters, random)
  const bias = rater.bias.mean + rater.bias.deviation * random.normal()
  const unread = random.next() < population.careless ? UNREAD : 0
  return {
    background,
    years,
    abilities,
    rate: (again) => ratings(content, abilities, { background, years, bias, noise: rater.noise }, again),
    answer: (probe, again) =>
      answerTo(probe, { ...population, ...need(faults, probe.id), unread, bias, ability: need(abilities, probe.skill) }, again),
  }
}

function pick(raters: readonly Rater[], random: Random): Rater {
  let left = random.next()
  const found = raters.find((it) => (left -= it.share) < 0) ?? raters.at(-1)
  if (!found) throw new Error('a population needs raters')
  return found
}

function trueAbilities(
  content: Content,
  { structure, leadOverPrerequisites }: Population,
  { background, years }: { background: string; years: number },
  random: Random,
): Map<string, number> {
  const person = structure.person * random.normal()
  const areas = new Map<string, number>()
  const own = new Map<string, OwnPart>()
  const abilities = new Map<string, number>()
  const visit = (skill: Skill): void => {
    if (own.has(skill.id)) return
    const before = skill.prerequisites.flatMap((id) => content.skills.get(id) ?? [])
    before.forEach(visit)
    const area = areas.get(skill.area) ?? structure.area * random.normal()
    areas.set(skill.area, area)
    const part = ownPart(
      skill.id,
      before.map((it) => need(own, it.id)),
      { rho: structure.prerequisites, random },
    )
    own.set(skill.id, part)
    const ability = abilityOf(typicalLevel(skill, background, years) + person + area + structure.skill * part.value)
    const limit = Math.min(...before.map((it) => need(abilities, it.id))) + leadOverPrerequisites * LEVEL_WIDTH
    abilities.set(skill.id, Math.min(ability, limit))
  }
  for (const skill of content.skills.values()) visit(skill)
  return abilities
}

/** What somebody has in one skill alone: a standard normal number, and of which independent ones it is made. */
interface OwnPart {
  value: number
  made: ReadonlyMap<string, number>
}

function ownPart(skill: string, before: readonly OwnPart[], { rho, random }: { rho: number; random: Random }): OwnPart {
  const fresh = random.normal()
  if (before.length === 0) return { value: fresh, made: new Map([[skill, 1]]) }
  const sums = new Map<string, number>()
  for (const { made } of before) for (const [id, weight] of made) sums.set(id, (sums.get(id) ?? 0) + weight)
  const length = Math.sqrt([...sums.values()].reduce((sum, it) => sum + it ** 2, 0))
  const passedOn = before.reduce((sum, it) => sum + it.value, 0) / length
  const rest = Math.sqrt(1 - rho ** 2)
  return {
    value: rest * fresh + rho * passedOn,
    made: new Map([...sums].map(([id, weight]) => [id, (rho * weight) / length] as const)).set(skill, rest),
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

function ratings(
  content: Content,
  abilities: ReadonlyMap<string, number>,
  { background, years, bias, noise }: { background: string; years: number; bias: number; noise: number },
  random: Random,
): Map<string, string> {
  const answers = new Map([
    ['about:background', background],
    ['about:years', String(years)],
  ])
  for (const [area, skills] of Map.groupBy(content.skills.values(), (it) => it.area)) {
    // Nobody thinks of levels beyond the ends of the scale.
    const levels = skills.map((it) => Math.max(-0.4, Math.min(4.4, 2 + need(abilities, it.id) / LEVEL_WIDTH)))
    const rated = Math.round(mean(levels) + bias + noise * random.normal())
    answers.set(`area:${area}`, String(Math.max(0, Math.min(4, rated))))
  }
  return answers
}

interface Answering {
  ability: number
  difficulty: number
  discrimination: number
  slip: number
  lucky: number
  unread: number
  bias: number
}

function answerTo(probe: Probe, { ability, difficulty, discrimination, slip, lucky, unread, bias }: Answering, random: Random): string {
  const right = String(probe.answer)
  const wrong = String((probe.answer + 1 + Math.floor(3 * random.next())) % 4)
  const said = (option: string, confidence: Confidence) => `${option} ${confidence}`
  if (random.next() < unread) return said(random.next() < 0.25 ? right : wrong, 'fairly-sure')
  const knows = random.next() < chanceRight({ difficulty, discrimination }, ability, 0) / (1 - SLIP)
  if (knows) return said(random.next() < slip ? wrong : right, random.next() < 0.7 ? 'certain' : 'fairly-sure')
  // Who thinks highly of themselves says "I don't know" less often, and is surer of a guess.
  if (random.next() < Math.max(0.1, Math.min(0.7, 0.45 - 0.25 * bias))) return 'unknown'
  return said(random.next() < lucky ? right : wrong, random.next() < Math.max(0.2, 0.55 - 0.25 * bias) ? 'guess' : 'fairly-sure')
}
