/** What ties a mentor to a learner, and what the learner shares with them. */

/**
 * roadmap: milestones, order and progress · evidence: what was handed in, with its files · hours: pace, weeks and finish dates ·
 * summary: level by area and the result · answers: the answers of the assessment one by one.
 */
export const SHARES = ['roadmap', 'evidence', 'hours', 'summary', 'answers'] as const
export type Share = (typeof SHARES)[number]

/** Without these there is nothing that a mentor could review. */
export const NEEDED_SHARES: readonly Share[] = ['roadmap', 'evidence']

/** The one between a mentor and a learner, as it stands. */
export interface MentorshipFacts {
  id: string
  /** Null once that account is gone. */
  learnerId: string | null
  mentorId: string | null
  shares: readonly Share[]
  beganAt: Date
  pausedAt: Date | null
  endedAt: Date | null
}

/** Whether the mentor may read and answer: neither paused nor ended. */
export const isLive = (it: Pick<MentorshipFacts, 'pausedAt' | 'endedAt'>): boolean => it.pausedAt === null && it.endedAt === null

/** From the column, where unknown words are left out. */
export const sharesOf = (column: string): Share[] => SHARES.filter((it) => column.split(' ').includes(it))

/** For the column, always in the same order. */
export const sharesColumn = (shares: Iterable<Share>): string => {
  const chosen = new Set(shares)
  return SHARES.filter((it) => chosen.has(it)).join(' ')
}
