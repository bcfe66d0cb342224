/** Sharing and privacy: what each mentor sees, invitations that arrived, and who is blocked. */
import { listBlocks, type BlockRow } from '../db/blocks.ts'
import { listReceived, listTies, type ReceivedRow, type TieRow } from '../db/ties.ts'
import { mentorshipState, type MentorshipState } from '../domain/mentorship/mentorship-move.ts'
import { SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'

export interface Tie extends TieRow {
  state: MentorshipState
}

export interface SharingView {
  /** Those that have not ended. */
  mentors: Tie[]
  /** Those that have. */
  past: Tie[]
  received: ReceivedRow[]
  blocks: BlockRow[]
}

/** @throws SignInNeeded */
export const sharingView: Query<null, SharingView> = async ({ actor, db, now }) => {
  if (actor.kind !== 'account') throw new SignInNeeded()
  const { userId, email } = actor
  const ties = withState(await listTies(db, userId, 'learner'))
  return {
    mentors: ties.filter((it) => it.state !== 'ended'),
    past: ties.filter((it) => it.state === 'ended'),
    received: await listReceived(db, { userId, email, now }),
    blocks: await listBlocks(db, userId),
  }
}

export const withState = (ties: readonly TieRow[]): Tie[] => ties.map((it) => ({ ...it, state: mentorshipState(it) }))
