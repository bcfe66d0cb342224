/** For how many a mentor has room. Full means full, and it is said before anybody asks. */

export interface Capacity {
  mostMentees: number
  mostWaiting: number
}

export interface MentorLoad {
  /** Mentorships that have not ended, paused ones too: they may be taken up again any day. */
  mentees: number
  /** Open requests that this mentor may answer. */
  waiting: number
}

export interface Room {
  /** Mentees that could still come; 0 as well while too many reviews wait. */
  mentees: number
  /** Requests that could still come. */
  reviews: number
}

export function roomOf({ mostMentees, mostWaiting }: Capacity, { mentees, waiting }: MentorLoad): Room {
  const reviews = Math.max(0, mostWaiting - waiting)
  return { reviews, mentees: reviews === 0 ? 0 : Math.max(0, mostMentees - mentees) }
}

/** What a mentor begins with, until they say otherwise. As in the models. */
export const FIRST_CAPACITY: Capacity & { promiseDays: number } = { mostMentees: 5, mostWaiting: 10, promiseDays: 5 }
