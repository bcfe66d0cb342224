/** What a learner answered to each criterion of a milestone, as an iteration keeps it: words by the criterion's id. */
import { z } from 'zod'

const Answers = z.record(z.string(), z.string())
export type CriterionAnswers = Readonly<Record<string, string>>

/** From the column; what this version cannot read counts as no answers. */
export function answersOf(column: string): CriterionAnswers {
  try {
    return Answers.safeParse(JSON.parse(column)).data ?? {}
  } catch {
    return {}
  }
}
