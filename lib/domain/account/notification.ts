/** What somebody can be told, and where it is told before they chose. */

export interface NotificationRule {
  /** Whose turn it makes it, or what it is about: the settings group by it, and a mail's last link stops a whole group. */
  group: NotificationGroup
  /** Who can be told: the settings show nobody what never comes to them. */
  to: 'learner' | 'mentor' | 'both'
  /** As the settings name it. */
  label: string
  shown: boolean
  mailed: boolean
}

export const NOTIFICATION_GROUPS = {
  waiting: 'Waiting for you',
  news: 'News of reviews',
  people: 'Mentors and mentees',
  plan: 'Your plan',
} as const
export type NotificationGroup = keyof typeof NOTIFICATION_GROUPS

export const NOTIFICATIONS = {
  'review-asked': { group: 'waiting', to: 'mentor', label: 'A mentee asks for a review', shown: true, mailed: true },
  replied: { group: 'waiting', to: 'both', label: 'Somebody answers you in a review', shown: true, mailed: true },
  'changes-asked': { group: 'waiting', to: 'learner', label: 'Your mentor asks for changes', shown: true, mailed: true },
  proposal: { group: 'waiting', to: 'learner', label: 'Your mentor proposes a change of your roadmap', shown: true, mailed: true },
  invited: { group: 'waiting', to: 'both', label: 'Somebody invites you', shown: true, mailed: true },
  'waits-long': { group: 'waiting', to: 'learner', label: 'Your request waits longer than promised', shown: true, mailed: true },
  'still-waiting': { group: 'waiting', to: 'both', label: 'A review has waited for you for 7, 14 or 21 days', shown: true, mailed: true },
  'timing-out': { group: 'waiting', to: 'both', label: 'A review is about to close because nobody answered', shown: true, mailed: true },
  approved: { group: 'news', to: 'learner', label: 'Your mentor approves your work', shown: true, mailed: true },
  revoked: { group: 'news', to: 'learner', label: 'An approval is taken back', shown: true, mailed: true },
  commented: { group: 'news', to: 'learner', label: 'Your mentor comments on your work', shown: true, mailed: true },
  claimed: { group: 'news', to: 'learner', label: 'A mentor begins to read your work', shown: true, mailed: false },
  'proposal-answered': { group: 'news', to: 'mentor', label: 'A mentee answers your proposal', shown: true, mailed: false },
  'item-settled': { group: 'news', to: 'learner', label: 'A point in your review is settled or withdrawn', shown: true, mailed: false },
  'request-closed': { group: 'news', to: 'both', label: 'A request for a review closes without one', shown: true, mailed: true },
  'invitation-answered': { group: 'people', to: 'both', label: 'Somebody answers your invitation', shown: true, mailed: true },
  'mentorship-changed': {
    group: 'people',
    to: 'both',
    label: 'A mentorship is paused, taken up again or ended',
    shown: true,
    mailed: true,
  },
  quiet: { group: 'plan', to: 'learner', label: 'After ten quiet days: what is in the way', shown: true, mailed: false },
} as const satisfies Record<string, NotificationRule>

export type NotificationKind = keyof typeof NOTIFICATIONS

export const NOTIFICATION_KINDS = Object.keys(NOTIFICATIONS) as NotificationKind[]

export const kindsIn = (group: NotificationGroup): NotificationKind[] =>
  NOTIFICATION_KINDS.filter((it) => NOTIFICATIONS[it].group === group)

/** Known kinds only: a row of a newer version may have another. */
export const isNotificationKind = (kind: string): kind is NotificationKind => Object.hasOwn(NOTIFICATIONS, kind)

/**
 * What its words are made of: names and titles, never the text of a review. All but the first two are optional, and words do without them.
 *
 * who: whoever did it or is waited for, null once gone · title: of the work · number: of the iteration or revision · criteria: those that
 * are not met, one a line · missing: how many points · days, promised: of a wait · turn: learner or mentor, whose turn it is · to: as whom
 * it is told · asksFor: mentor or mentee, of an invitation · answer: accepted, declined or expired · change: paused, resumed or ended ·
 * how: resolved or withdrawn · why or outcome: expired, reopened, silent, ended, cancelled or unreviewed, of a request that closed ·
 * since: the last day with time logged, as the learner writes days
 */
export type NotificationFacts = Readonly<Record<string, string | number | null>>
