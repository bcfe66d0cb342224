/** The words of judging: of one thing, and of the whole. Without the schemas, so that pages can use them in the browser. */

/** met: as asked · advice: good enough, with something to think of · not-yet: something is missing, and that holds the approval back. */
export const JUDGEMENTS = ['met', 'advice', 'not-yet'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export const DECISIONS = ['approve', 'changes', 'comment'] as const
export type Decision = (typeof DECISIONS)[number]

/** Characters of a comment beside one criterion, and of a post or a closing note. */
export const MOST_COMMENT = 2_000
export const MOST_POST = 10_000
