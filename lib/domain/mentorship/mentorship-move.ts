/** The states of a mentorship and the moves that change it: who may make which from where. */
import type { MentorshipFacts } from './mentorship.ts'

/** A paused one says who paused it, since only they take it up again: nobody gets access back that the other took away. */
export const MENTORSHIP_STATES = ['active', 'paused-by-learner', 'paused-by-mentor', 'paused-by-administrator', 'ended'] as const
export type MentorshipState = (typeof MENTORSHIP_STATES)[number]

/** account: one of the two accounts is deleted. */
export const MENTORSHIP_ACTORS = ['learner', 'mentor', 'administrator', 'account'] as const
export type MentorshipActor = (typeof MENTORSHIP_ACTORS)[number]

/** @param pausedBy as it is stored: an actor; one that is not known counts as the administrator, who is the last to be undone */
export function mentorshipState({
  pausedAt,
  pausedBy,
  endedAt,
}: Pick<MentorshipFacts, 'pausedAt' | 'endedAt'> & { pausedBy: string | null }): MentorshipState {
  if (endedAt) return 'ended'
  if (!pausedAt) return 'active'
  return pausedBy === 'learner' || pausedBy === 'mentor' ? `paused-by-${pausedBy}` : 'paused-by-administrator'
}

interface Rule {
  by: readonly MentorshipActor[]
  /** Verb of the event it leaves. */
  verb: string
}

export const MENTORSHIP_MOVES = {
  'change-shares': { by: ['learner'], verb: 'mentorship:shares-changed' },
  /** An administrator pauses by disabling an account, and takes up again by enabling it. */
  pause: { by: ['learner', 'mentor', 'administrator'], verb: 'mentorship:paused' },
  resume: { by: ['learner', 'mentor', 'administrator'], verb: 'mentorship:resumed' },
  end: { by: ['learner', 'mentor', 'administrator', 'account'], verb: 'mentorship:ended' },
} as const satisfies Record<string, Rule>

export type MentorshipMove = keyof typeof MENTORSHIP_MOVES

/** @returns `already` when it is so by now: doing it again changes nothing and is no error. */
export function judgeMentorshipMove(move: MentorshipMove, state: MentorshipState, actor: MentorshipActor): 'go' | 'already' | 'no' {
  const { by }: Rule = MENTORSHIP_MOVES[move]
  if (!by.includes(actor)) return 'no'
  if (state === 'ended') return move === 'end' ? 'already' : 'no'
  const own = state === `paused-by-${actor}`
  switch (move) {
    case 'change-shares':
    case 'end':
      return 'go'
    case 'pause':
      return state === 'active' ? 'go' : own ? 'already' : 'no'
    case 'resume':
      return own ? 'go' : state === 'active' ? 'already' : 'no'
  }
}
