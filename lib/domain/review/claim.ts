/** Who holds a request for a review, so that two mentors do not read the same work. A claim ends by its time; nothing has to run. */

/** Minutes that a claim holds, from when it was taken or last extended. */
export const CLAIM_MINUTES = 30
/** Requests that one mentor may hold at a time. */
export const MOST_CLAIMS = 4

export interface ClaimFacts {
  /** The mentor who is asked; null for any of the learner's. */
  mentorId: string | null
  claimedById: string | null
  claimedUntil: Date | null
}

export const claimUntil = (now: Date): Date => new Date(now.getTime() + CLAIM_MINUTES * 60_000)

/** Who holds it now; null once the time is over. */
export function holderOf({ claimedById, claimedUntil }: ClaimFacts, now: Date): string | null {
  return claimedUntil !== null && claimedUntil.getTime() > now.getTime() ? claimedById : null
}

/** Whether this mentor is asked, by name or as any. */
export const isAsked = ({ mentorId }: ClaimFacts, mentor: string): boolean => mentorId === null || mentorId === mentor

/** Whether a mentor has to take it before deciding: where somebody else might. @param mentors live ones of the learner */
export const needsClaim = ({ mentorId }: ClaimFacts, mentors: number): boolean => mentorId === null && mentors > 1

export type ClaimVerdict = 'go' | 'already' | 'not-asked' | 'taken' | 'too-many'

/** @param held claims that this mentor holds now, this one not counted */
export function judgeClaim(it: ClaimFacts, { mentor, held, now }: { mentor: string; held: number; now: Date }): ClaimVerdict {
  if (!isAsked(it, mentor)) return 'not-asked'
  const holder = holderOf(it, now)
  if (holder === mentor) return 'already'
  if (holder !== null) return 'taken'
  return held < MOST_CLAIMS ? 'go' : 'too-many'
}

/** Whether a decision may be sent: nobody else holds it, and where it must be taken this mentor took it, however long ago. */
export function mayDecide(it: ClaimFacts, { mentor, mentors, now }: { mentor: string; mentors: number; now: Date }): boolean {
  const holder = holderOf(it, now)
  if (!isAsked(it, mentor) || (holder !== null && holder !== mentor)) return false
  return !needsClaim(it, mentors) || it.claimedById === mentor
}
