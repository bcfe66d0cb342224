/** Kinds of simulated learners: what the forecast assumes, and people whom it does not describe. */
import { SPREAD } from '../domain/time/hours-spread.ts'

export interface LearnerKind {
  name: string
  /** What they are like, for the report. */
  about: string
  /** How their hours differ from the estimates: deviations of logarithms, as parts of an estimate's own spread. */
  hours: { person: number; area: number; own: number }
  /** What everything takes on average, against the estimate. */
  takes: number
  /** Part of the milestones that take three times as long for a reason of their own. */
  stuck: number
  /** Average hours a week against the plan: the middle, and the deviation of its logarithm. */
  pace: { middle: number; deviation: number }
  /** Deviation of one week from the average, as a part of it. */
  unevenness: number
  /** Part of the weeks in which nothing is done, though nobody is away. */
  idle: number
  /** How far good and bad months lie apart: deviation of the logarithm of the level, which half forgets itself within six weeks. */
  moods: number
  /** How far the level wanders in a week for good: deviation of its logarithm. */
  wander: number
  /** What the pace is multiplied with once half of the work is done, each as probable as the others. */
  halfWay: readonly number[]
  /** Weeks away in a year, and the part of those ahead that they have entered by the time of a forecast. */
  away: { weeks: number; entered: number }
}

const STEADY: LearnerKind = {
  name: 'as assumed',
  about: 'Hours, weeks and doubt as the forecast takes them to be; four weeks away a year, all entered ahead.',
  hours: { person: Math.sqrt(SPREAD.person), area: Math.sqrt(SPREAD.area), own: Math.sqrt(SPREAD.own) },
  takes: 1,
  stuck: 0,
  pace: { middle: 0.9, deviation: 0.3 },
  unevenness: 0.45,
  idle: 0.05,
  moods: 0.15,
  wander: 0.03,
  halfWay: [1],
  away: { weeks: 4, entered: 1 },
}

export const LEARNER_KINDS: readonly LearnerKind[] = [
  STEADY,
  {
    ...STEADY,
    name: 'pace changes half way',
    about: 'As the first, but once half of the work is done the pace is 0.7 or 1.4 times what it was.',
    halfWay: [0.7, 1.4],
  },
  {
    ...STEADY,
    name: 'pace halves or doubles',
    about: 'As the first, but once half of the work is done the pace is 0.5 or 2 times what it was.',
    halfWay: [0.5, 2],
  },
  {
    ...STEADY,
    name: 'wrong estimates',
    about: 'Everything takes a quarter longer, people and areas differ more, and one milestone in twenty takes three times as long.',
    hours: { person: 0.75, area: 0.6, own: 0.6 },
    takes: 1.25,
    stuck: 0.05,
  },
  {
    ...STEADY,
    name: 'uneven weeks',
    about: 'Good and bad months, one week in five without hours, and a pace far from the plan.',
    pace: { middle: 0.75, deviation: 0.4 },
    unevenness: 0.7,
    idle: 0.2,
    moods: 0.4,
  },
  {
    ...STEADY,
    name: 'away unannounced',
    about: 'Six weeks away a year, of which half are entered only when they come.',
    away: { weeks: 6, entered: 0.5 },
  },
]
