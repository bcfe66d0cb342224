/** What somebody can be told, and where it is told before they chose. */

export interface NotificationRule {
  /** Whose turn it makes it, or what it is about: the settings group by it. */
  group: 'waiting' | 'news' | 'people'
  /** As the settings name it. */
  label: string
  shown: boolean
  mailed: boolean
}

export const NOTIFICATIONS = {
  /** To a mentor. */
  'review-asked': { group: 'waiting', label: 'A mentee asks for a review', shown: true, mailed: true },
  replied: { group: 'waiting', label: 'Somebody answers you in a review', shown: true, mailed: true },
  'changes-asked': { group: 'waiting', label: 'Your mentor asks for changes', shown: true, mailed: true },
  proposal: { group: 'waiting', label: 'Your mentor proposes a change of your roadmap', shown: true, mailed: true },
  invited: { group: 'waiting', label: 'Somebody invites you', shown: true, mailed: true },
  'waits-long': { group: 'waiting', label: 'Your request waits longer than promised', shown: true, mailed: true },
  'still-waiting': { group: 'waiting', label: 'A review waits for you since 7, 14 or 21 days', shown: true, mailed: true },
  'timing-out': { group: 'waiting', label: 'A review is about to close because nobody answered', shown: true, mailed: true },
  approved: { group: 'news', label: 'Your mentor approves your work', shown: true, mailed: true },
  revoked: { group: 'news', label: 'An approval is taken back', shown: true, mailed: true },
  commented: { group: 'news', label: 'Your mentor comments on your work', shown: true, mailed: true },
  claimed: { group: 'news', label: 'A mentor begins to read your work', shown: true, mailed: false },
  'proposal-answered': { group: 'news', label: 'A mentee answers your proposal', shown: true, mailed: false },
  'item-settled': { group: 'news', label: 'A point in your review is settled or withdrawn', shown: true, mailed: false },
  'request-closed': { group: 'news', label: 'A request for a review closes without one', shown: true, mailed: true },
  'invitation-answered': { group: 'people', label: 'Somebody answers your invitation', shown: true, mailed: true },
  'mentorship-changed': { group: 'people', label: 'A mentorship is paused, taken up again or ended', shown: true, mailed: true },
} as const satisfies Record<string, NotificationRule>

export type NotificationKind = keyof typeof NOTIFICATIONS

/** What its words are made of: names and titles, never the text of a review. */
export type NotificationFacts = Readonly<Record<string, string | number | null>>
