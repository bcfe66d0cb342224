/** The ways a request can fail that its sender can do something about. Everything else is a defect and becomes a 500. */

/** Unknown, or not the sender's to see: the same answer for both. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The row changed since the sender saw it. The page is shown again with the present state; nothing was written. */
export class Conflict extends Error {
  override name = 'Conflict'
  /** What is saved now, for a sender that has no page to show it again. */
  readonly present: Readonly<Record<string, string | number | null>> | null
  constructor(present: Conflict['present'] = null) {
    super('changed meanwhile')
    this.present = present
  }
}

/** The sender must sign in first. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
}

/** The sender is signed in, but must show again that it is them: the last proof is long ago. */
export class RecentSignInNeeded extends Error {
  override name = 'RecentSignInNeeded'
}

/** The sender showed one factor and the account has a second: the way in goes on with its code. */
export class SecondFactorNeeded extends Error {
  override name = 'SecondFactorNeeded'
  readonly userId: string
  /** Whether the person asked to stay signed in. */
  readonly stay: boolean
  constructor({ userId, stay }: { userId: string; stay: boolean }) {
    super('A code of the second factor is needed')
    this.userId = userId
    this.stay = stay
  }
}

/** The database did not answer in time. Nothing was written; trying again is safe. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/** An expected "no": a rule's reason, in words that say what to do next, beside the field it concerns if there is one. */
export class Refused extends Error {
  override name = 'Refused'
  readonly field: string | null
  constructor(message: string, field: string | null = null) {
    super(message)
    this.field = field
  }
}
