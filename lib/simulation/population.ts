/** Populations of simulated people: what the engine assumes, and something else. */
import { STRUCTURE } from '../domain/knowledge/skill-structure.ts'
import { SLIP } from '../domain/answers/probe-answer.ts'

export interface Population {
  name: string
  /** What its people are like, for the report. */
  about: string
  /** Standard deviations in levels, and the part from prerequisites, as the engine's STRUCTURE. */
  structure: Readonly<Record<keyof typeof STRUCTURE, number>>
  /** Nobody is further than this many levels above the weakest prerequisite of a skill; Infinity for no such limit. */
  leadOverPrerequisites: number
  raters: readonly Rater[]
  /** Standard deviation, in ability points, by which an item is harder or easier than authored. */
  difficultyOff: number
  /** The true discrimination is the authored one times something between these. */
  discrimination: readonly [number, number]
  /** Chance of a slip by somebody who knows. */
  slip: number
  /** Chance that one of the four is found without knowing. */
  lucky: number
  /** Part of all people who answer some items without reading. */
  careless: number
}

/** How a part of the people rate themselves. Levels. */
export interface Rater {
  /** Part of all people, 0–1. */
  share: number
  bias: { mean: number; deviation: number }
  noise: number
}

export const POPULATIONS: readonly Population[] = [
  {
    name: 'as assumed',
    about: 'True levels, ratings and answers follow the model of the engine; a third rate themselves too high, a third too low.',
    structure: STRUCTURE,
    leadOverPrerequisites: Number.POSITIVE_INFINITY,
    raters: [
      { share: 0.34, bias: { mean: 0, deviation: 0.25 }, noise: 0.5 },
      { share: 0.33, bias: { mean: 0.7, deviation: 0.3 }, noise: 0.5 },
      { share: 0.33, bias: { mean: -0.7, deviation: 0.3 }, noise: 0.5 },
    ],
    difficultyOff: 0,
    discrimination: [1, 1],
    slip: SLIP,
    lucky: 0.25,
    careless: 0,
  },
  {
    name: 'mis-specified',
    about:
      'Skills hang together otherwise (more by area, less by prerequisite, nobody far above a missing prerequisite), items are harder or easier than authored and part people less, slips and luck are more frequent, most rate themselves too high, one in ten answers some items without reading.',
    structure: { person: 0.5, area: 1, skill: 0.9, prerequisites: 0.35 },
    leadOverPrerequisites: 1.5,
    raters: [
      { share: 0.35, bias: { mean: 0, deviation: 0.25 }, noise: 0.7 },
      { share: 0.45, bias: { mean: 0.9, deviation: 0.4 }, noise: 0.7 },
      { share: 0.2, bias: { mean: -0.7, deviation: 0.4 }, noise: 0.7 },
    ],
    difficultyOff: 0.6,
    discrimination: [0.6, 1.1],
    slip: 0.08,
    lucky: 0.3,
    careless: 0.1,
  },
]
