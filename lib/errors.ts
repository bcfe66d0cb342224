/** The ways a request can fail that its sender can do something about. Everything else is a defect and becomes a 500. */

/** Unknown, or not the sender's to see: the same answer for both. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The row changed since the sender saw it. The page is shown again with the present state; nothing was written. */
export class Conflict extends Error {
  override name = 'Conflict'
}

/** The sender must sign in first. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
}

/** The sender is signed in, but must show again that it is them: the last proof is long ago. */
export class RecentSignInNeeded extends Error {
  override name = 'RecentSignInNeeded'
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
