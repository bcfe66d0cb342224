/** The words of the access matrix: who asks, and what they are answered. */

export const roles = ['anonymous', 'unverified', 'learner', 'other', 'mentor', 'administrator', 'disabled'] as const
/**
 * The learner owns the roadmap, the result and the account that addresses name; nobody else does. The mentor is the learner's. An unverified person has a session from
 * before their server could send mail. A disabled one still has the cookie.
 */
export type Role = (typeof roles)[number]

/** A status, or the beginning of the address that a redirect leads to. */
export type Answer = number | `/${string}`
/** What a request may ask with. */
export type Method = 'GET' | 'POST'
export type Answers = Readonly<Record<Role, Answer>>

const both = (answer: Answer, others: Answer, who: (role: Role) => boolean): Answers =>
  Object.fromEntries(roles.map((role): [Role, Answer] => [role, who(role) ? answer : others])) as Answers

/** Whoever asks. */
export const everybody = (answer: Answer): Answers => both(answer, answer, () => true)
/** The learner whose it is; to all others it does not exist. Some things ask first whether there is a session at all. */
export const owner = (answer: Answer, signedOut: Answer = 404): Answers => ({
  ...both(answer, 404, (role) => role === 'learner'),
  anonymous: signedOut,
  disabled: signedOut,
})
/** The learner's mentor alone. */
export const mentorOf = (answer: Answer, signedOut: Answer = '/sign-in?next='): Answers => ({
  ...both(answer, 404, (role) => role === 'mentor'),
  anonymous: signedOut,
  disabled: signedOut,
})
/** The two of a mentorship: the learner and their mentor. */
export const eitherOf = (answer: Answer, signedOut: Answer = '/sign-in?next='): Answers => ({
  ...both(answer, 404, (role) => role === 'learner' || role === 'mentor'),
  anonymous: signedOut,
  disabled: signedOut,
})
export const administrators = (answer: Answer): Answers => both(answer, 404, (role) => role === 'administrator')
/** Everybody with a session; a disabled account's is over. */
export const signedIn = (answer: Answer, others: Answer = '/sign-in?next='): Answers =>
  both(answer, others, (role) => role !== 'anonymous' && role !== 'disabled')
