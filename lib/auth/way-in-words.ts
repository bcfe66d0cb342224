/** Why a sign-in provider did not lead in, in words that say what to do next. Addresses of pages carry the short name alone. */
import { Refused } from '../errors.ts'
import type { Obstacle } from '../domain/account/way-in.ts'

/** What goes wrong before any rule is asked. */
type Mishap = 'unreachable' | 'not-completed' | 'not-begun-here' | 'unproven' | 'busy'
export type WayInProblem = Obstacle | Mishap

const words: Record<WayInProblem, (name: string) => string> = {
  disabled: () => 'This account is disabled. Ask the people who run this server.',
  'address-unknown': (name) =>
    `${name} does not say that your email address is verified, so no account was made. Verify it there and try again, or create an account with email and password here and then link ${name} under Account.`,
  'link-first': (name) => `There is an account with your address already. Sign in the usual way, then link ${name} under Account.`,
  'linked-elsewhere': (name) => `That sign-in at ${name} opens another account here. Unlink it there first.`,
  'one-for-each': (name) => `Your account has another sign-in at ${name} already. Unlink that one first.`,
  'other-account': (name) => `That sign-in at ${name} is not linked to this account, so it does not show that it is you.`,
  'not-asked': (name) =>
    `${name} let you through without asking who you are, so it does not show that it is you. Sign out at ${name} and try again, or use another way.`,
  'last-way': () => 'This is your only way in. Choose a password or add another way first.',
  unreachable: (name) => `${name} cannot be reached just now. Nothing was changed. Try again in a moment, or use another way.`,
  'not-completed': (name) => `${name} did not sign you in. Nothing was changed. Try again, or use another way.`,
  unproven: () =>
    'Nobody has confirmed the address of this account yet. Choose “Forgotten?”: we send a link, and the password you set there opens it.',
  busy: () => 'Cairn is busy and changed nothing. Begin again in a moment.',
  'not-begun-here': () =>
    'That sign-in was not begun here, or it took longer than 15 minutes. Nothing was changed. Begin again on this page.',
}

export const isWayInProblem = (raw: unknown): raw is WayInProblem => typeof raw === 'string' && Object.hasOwn(words, raw)

/** @param name of the provider, as people know it */
export const wayInWords = (problem: WayInProblem, name: string): string => words[problem](name)

/** A rule's "no" to somebody who comes from a provider. */
export class NoWayIn extends Refused {
  readonly because: Obstacle
  constructor(because: Obstacle) {
    super(wayInWords(because, 'the provider'))
    this.because = because
  }
}
