/** Who may do what: one table, judged on rows already loaded. Synchronous on purpose, since a promise is always truthy. */
import { isLive, type MentorshipFacts, type Share } from './domain/mentorship/mentorship.ts'
import { NotFound } from './errors.ts'

export type Role = 'learner' | 'mentor' | 'administrator'

/** Whoever makes the request. A guest is a browser without an account; its hash is null before it has saved anything. */
export type Actor =
  | { kind: 'guest'; guestHash: string | null }
  /** The person at the machine, through a command of the repository: installs, demonstrates, appoints the first administrator. */
  | { kind: 'operator'; guestHash: null }
  | {
      kind: 'account'
      userId: string
      role: Role
      name: string
      email: string
      sessionIdHash: string
      /** When this session last proved who it is: at its sign-in or when asked again. */
      confirmedAt: Date
      guestHash: string | null
      /** IANA name. Absent or null: not chosen, days are counted in UTC. */
      timeZone?: string | null
      /** BCP 47 tag of `dateLanguages`. Absent or null: not chosen, en-GB. */
      dateLanguage?: string | null
      /** light or dark. Absent or null: as the system. */
      theme?: string | null
      /** What waits for them, for the header. Absent where nothing is shown. */
      counts?: { reviews: number; queue: number | null; unread: number; roadmaps: number }
    }

/** A row that belongs to an account or, before sign-up, to a guest's browser. */
export interface Owned {
  learnerId: string | null
  guestHash?: string | null
  /** Where a mentor asks: their mentorship with the owner, or null when there is none. */
  mentorship?: Pick<MentorshipFacts, 'learnerId' | 'mentorId' | 'shares' | 'pausedAt' | 'endedAt'> | null
}

/** The owner that new rows of this actor get. A guest needs a cookie first. */
export function ownerOf(actor: Actor): Owned {
  return actor.kind === 'account' ? { learnerId: actor.userId, guestHash: null } : { learnerId: null, guestHash: actor.guestHash }
}

/** One text that names an owner: `account:<id>` or `guest:<hash>`. */
export const ownerKey = (owner: Owned): string =>
  owner.learnerId === null ? `guest:${owner.guestHash ?? ''}` : `account:${owner.learnerId}`

/** Who did it, for the record. */
export const actorKey = (actor: Actor): string => (actor.kind === 'operator' ? 'operator' : ownerKey(ownerOf(actor)))

type Rule = (actor: Actor, row: Owned) => boolean

/** The owner: the account named on the row or, while it names none, the guest whose browser made it. */
const owns: Rule = (actor, row) =>
  actor.kind === 'account'
    ? row.learnerId === actor.userId
    : row.learnerId === null && actor.guestHash !== null && row.guestHash === actor.guestHash

const hasAccount: Rule = (actor) => actor.kind === 'account'
const anyone: Rule = () => true
const administers: Rule = (actor) => actor.kind === 'operator' || (actor.kind === 'account' && actor.role === 'administrator')

/** The owner's mentor, neither paused nor ended, with whom all of this is shared. Nobody mentors themselves. */
const mentors =
  (...shared: Share[]): Rule =>
  (actor, { learnerId, mentorship }) =>
    actor.kind === 'account' &&
    learnerId !== null &&
    learnerId !== actor.userId &&
    !!mentorship &&
    mentorship.mentorId === actor.userId &&
    mentorship.learnerId === learnerId &&
    isLive(mentorship) &&
    shared.every((it) => mentorship.shares.includes(it))

/** Either of the two that a mentorship ties, whether it lives or not. */
const isOneOfTheTwo: Rule = (actor, { mentorship }) =>
  actor.kind === 'account' && !!mentorship && [mentorship.learnerId, mentorship.mentorId].includes(actor.userId)

export const rules = {
  'attempt:start': anyone,
  'attempt:view': owns,
  'attempt:respond': owns,
  'attempt:submit': owns,
  'roadmap:start': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  'roadmap:view': owns,
  'roadmap:progress': owns,
  /** Another track, scope or curriculum; put away and taken up again. */
  'roadmap:change': owns,
  /** One's own hours and days away, whichever roadmap they are for. */
  'time:log': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  'away:plan': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  /** A mentor reads what a learner shares, reviews it and proposes changes; the row is the learner's, with the mentorship. */
  'mentee:view': mentors(),
  'mentee:view-roadmap': mentors('roadmap'),
  'mentee:view-evidence': mentors('roadmap', 'evidence'),
  'mentee:view-hours': mentors('hours'),
  'mentee:view-summary': mentors('summary'),
  'mentee:view-answers': mentors('answers'),
  'review:decide': mentors('roadmap', 'evidence'),
  'roadmap:propose': mentors('roadmap'),
  /** What a mentor sees is the learner's to say. */
  'mentorship:share': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  /** Pausing, taking up again and ending. Whose move it is from where, `mentorship-move.ts` says. */
  'mentorship:steer': isOneOfTheTwo,
  /** For safety, by somebody who is not part of it. */
  'mentorship:end-of-others': (actor, row) => administers(actor, row) && !isOneOfTheTwo(actor, row),
  /** One's own invitations, blocks and reports, and how one mentors. */
  'mentoring:arrange': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  /** What guards the account: devices, password, second factor, passkeys. */
  'account:secure': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  'account:edit-profile': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  'account:export': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  'account:change-ways-in': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  'account:delete': (actor, row) => hasAccount(actor, row) && owns(actor, row),
  /** Nobody changes their own role: an administrator who leaves is relieved by another. */
  'account:set-role': (actor, row) => administers(actor, row) && !owns(actor, row),
  /** Closing an account and opening it again: nobody's own. */
  'account:disable': (actor, row) => administers(actor, row) && !owns(actor, row),
  'administration:view': administers,
  /** Having failed work on a clock tried again. */
  'jobs:retry': administers,
  /** Nobody closes a report about themselves; the row is whom it is about. */
  'report:close': (actor, row) => administers(actor, row) && !owns(actor, row),
  /** Appointing the first administrator: at the machine only. */
  'administration:begin': (actor) => actor.kind === 'operator',
  /** A link that sets a password without mail: at the machine only. */
  'account:hand-over-link': (actor) => actor.kind === 'operator',
} satisfies Record<string, Rule>

export type Action = keyof typeof rules

/** Whether the actor may do this to the row: for buttons. */
export function can(actor: Actor, action: Action, row: Owned): boolean {
  return rules[action](actor, row)
}

/**
 * The gate of every command and query.
 * @throws NotFound when refused, so that a stranger's id looks like an unknown one.
 */
export function authorise<T extends Owned>(actor: Actor, action: Action, row: T | null | undefined): asserts row is T {
  if (!row || !can(actor, action, row)) throw new NotFound()
}
