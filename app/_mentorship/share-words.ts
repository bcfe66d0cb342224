/** What a learner can share, in words. */
import { NEEDED_SHARES, type Share } from '#lib/domain/mentorship/mentorship.ts'

export const SHARE_WORDS: Record<Share, { label: string; means: string }> = {
  roadmap: { label: 'Roadmap and milestones', means: 'What you plan, in which order, and how far you are' },
  evidence: { label: 'Submissions and evidence', means: 'Only what you send for review, with its files' },
  hours: { label: 'Hours and forecast', means: 'Hours a week, and finish dates' },
  summary: { label: 'Skill summary', means: 'Level by area and your result. Never single answers' },
  answers: { label: 'Single answers', means: 'Every answer of your assessment, one by one' },
}

/** What is ticked before somebody chose. */
export const FIRST_SHARES: readonly Share[] = ['roadmap', 'evidence', 'hours']

export const isNeeded = (share: Share): boolean => NEEDED_SHARES.includes(share)

/** "Roadmap and milestones, hours and forecast"; "nothing" for none. */
export function sharesInWords(shares: readonly Share[]): string {
  if (shares.length === 0) return 'nothing'
  return shares.map((it, index) => (index === 0 ? SHARE_WORDS[it].label : SHARE_WORDS[it].label.toLowerCase())).join(', ')
}
