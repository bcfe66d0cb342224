/** What a learner puts into a progress report, as the address of the report has it. */

export interface ReportChoice {
  /** Hours that were logged, the pace, and when it will be done. */
  hours: boolean
  /** What was handed in for approved milestones. */
  evidence: boolean
  /** What mentors wrote when they approved. */
  words: boolean
}

/** All of it: what a report without a choice holds. */
export const WHOLE_REPORT: ReportChoice = { hours: true, evidence: true, words: true }

/** A form does not send the boxes that are empty, so it says that it chose. */
export const CHOSEN = 'chosen'

type Asked = Readonly<Record<string, string | string[] | undefined>>

export function reportChoice(asked: Asked): ReportChoice {
  if (asked[CHOSEN] === undefined) return WHOLE_REPORT
  const has = (name: keyof ReportChoice) => asked[name] !== undefined
  return { hours: has('hours'), evidence: has('evidence'), words: has('evidence') && has('words') }
}

/** The end of an address that makes the same choice; nothing for the whole. */
export function choiceQuery(choice: ReportChoice): string {
  const names = (['hours', 'evidence', 'words'] as const).filter((it) => choice[it])
  return names.length === 3 ? '' : `?${[CHOSEN, ...names].map((it) => `${it}=1`).join('&')}`
}
