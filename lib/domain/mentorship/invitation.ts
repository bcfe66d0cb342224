/** The state of an invitation, from its dates, and the moves that change it: who may make which. */

const day = 24 * 60 * 60 * 1000

/** Milliseconds that an invitation waits for its answer. */
export const INVITATION_LIFETIME = 14 * day

/** Invitations of one person that may be open at once. */
export const MOST_OPEN_INVITATIONS = 5

/** Invitations that one person may write or send again within 24 hours, whatever became of them: they write to strangers. */
export const MOST_INVITATIONS_A_DAY = 20

/** mentor: come and mentor me · mentee: I would mentor you. */
export type AsksFor = 'mentor' | 'mentee'

export interface InvitationFacts {
  expiresAt: Date
  answeredAt: Date | null
  /** accepted | declined */
  answer: string | null
  withdrawnAt: Date | null
}

export const INVITATION_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/** No job expires it: the day does. */
export function invitationState({ expiresAt, answeredAt, answer, withdrawnAt }: InvitationFacts, now: Date): InvitationState {
  if (answeredAt) return answer === 'accepted' ? 'accepted' : 'declined'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'open'
}

/** sender: who wrote it · asked: whoever holds the link, or has the account it was written to; never the sender. */
export const INVITATION_ACTORS = ['sender', 'asked'] as const
export type InvitationActor = (typeof INVITATION_ACTORS)[number]

interface Rule {
  by: InvitationActor
  from: readonly InvitationState[]
  /** Verb of the event it leaves. */
  verb: string
}

export const INVITATION_MOVES = {
  accept: { by: 'asked', from: ['open'], verb: 'invitation:accepted' },
  decline: { by: 'asked', from: ['open'], verb: 'invitation:declined' },
  withdraw: { by: 'sender', from: ['open'], verb: 'invitation:withdrawn' },
  /** With a new link: the one before is dead, and the days begin again. */
  'send-again': { by: 'sender', from: ['open'], verb: 'invitation:sent-again' },
} as const satisfies Record<string, Rule>

export type InvitationMove = keyof typeof INVITATION_MOVES

export function mayMoveInvitation(move: InvitationMove, state: InvitationState, actor: InvitationActor): boolean {
  const { by, from }: Rule = INVITATION_MOVES[move]
  return by === actor && from.includes(state)
}
