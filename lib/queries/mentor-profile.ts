/** How somebody mentors, and with whom. */
import { findMentor } from '../db/mentors.ts'
import { listTies } from '../db/ties.ts'
import { FIRST_CAPACITY, roomOf } from '../domain/mentorship/mentor-room.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { withState, type Tie } from './sharing.ts'

export interface MentorProfileView {
  /** False for somebody who has not said yet that they mentor; the rest is what they would begin with. */
  mentors: boolean
  about: string
  mostMentees: number
  mostWaiting: number
  promiseDays: number
  listed: boolean
  waiting: number
  /** Mentees that could still come. */
  room: number
  mentees: Tie[]
  past: Tie[]
}

/** @throws SignInNeeded */
export const mentorProfile: Query<null, MentorProfileView> = async ({ actor, db }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const row = await findMentor(db, actor.userId)
  const ties = withState(await listTies(db, actor.userId, 'mentor'))
  const { about, mostMentees, mostWaiting, promiseDays, listed, waiting } = row ?? {
    ...FIRST_CAPACITY,
    about: '',
    listed: false,
    waiting: 0,
  }
  return {
    mentors: row !== null,
    about,
    mostMentees,
    mostWaiting,
    promiseDays,
    listed,
    waiting,
    room: roomOf({ mostMentees, mostWaiting }, row ?? { mentees: 0, waiting: 0 }).mentees,
    mentees: ties.filter((it) => it.state !== 'ended'),
    past: ties.filter((it) => it.state === 'ended'),
  }
}
