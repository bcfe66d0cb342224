/** What the pooled answers say of every knowledge item, of luck, and of answers about interest that were given twice. */
import type { GivenAnswers } from '../db/item-responses.ts'
import type { Probe } from '../domain/curriculum/assessment.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import { calibrateItem, PEOPLE_NEEDED, type ItemCalibration } from '../domain/items/item-calibration.ts'
import { PooledLuck, type Luck } from '../domain/items/luck-by-confidence.ts'
import { misbehaviourOf, type Misbehaviour } from '../domain/items/misbehaving-item.ts'
import type { Confidence } from '../domain/answers/probe-answer.ts'
import type { RetestNoise } from '../domain/path/retest-noise.ts'
import { AnswerPool } from './answer-pool.ts'

export interface CalibratedItem extends ItemCalibration {
  probe: Probe
  /** File of the item, beside the other ones of its area. */
  file: string
  /** Null while too few people were measured. */
  seconds: { median: number; timed: number; quick: number } | null
  misbehaviour: readonly Misbehaviour[]
}

export interface Calibration {
  people: number
  /** In the content's order. */
  items: readonly CalibratedItem[]
  luck: Luck
  saying: ReadonlyMap<Confidence, number>
  repeated: { people: number; noise: RetestNoise | null; authored: RetestNoise }
}

/** @param everybody one person's attempts after the other's */
export async function calibrate(content: Content, everybody: AsyncIterable<readonly GivenAnswers[]>): Promise<Calibration> {
  const pool = new AnswerPool(content)
  for await (const attempts of everybody) pool.add(attempts)
  const items = content.probes.map((probe) => calibrated(content, pool, probe))
  const luck = new PooledLuck()
  for (const { probe, difficulty, discrimination } of items) {
    const believed = {
      answer: probe.answer,
      difficulty: difficulty?.estimate ?? probe.difficulty,
      discrimination: discrimination?.estimate ?? probe.discrimination,
    }
    luck.add(believed, pool.answersTo(probe).cells())
  }
  const { likertSd, forcedChoiceFlip } = content.interest.retestNoise
  return {
    people: pool.people,
    items,
    luck: luck.luck(),
    saying: pool.saying,
    repeated: { people: pool.repeated.people, noise: pool.repeated.noise(), authored: { likertSd, forcedChoiceFlip } },
  }
}

function calibrated(content: Content, pool: AnswerPool, probe: Probe): CalibratedItem {
  const answers = pool.answersTo(probe)
  const { timed, quick } = answers
  const median = answers.medianSeconds()
  const calibration = calibrateItem(probe, answers)
  return {
    ...calibration,
    probe,
    file: `content/assessment/probes/${need(content.skills, probe.skill).area}.yaml`,
    seconds: median !== null && timed >= PEOPLE_NEEDED.seconds ? { median, timed, quick } : null,
    misbehaviour: misbehaviourOf(probe, answers, calibration),
  }
}
