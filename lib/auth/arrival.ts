/** What providers say of a person, in our words. Pure, so that the rule about addresses can be tested without any provider. */
import { z } from 'zod'
import { providerIds, type Arrival, type ProviderId, type ShownAt } from '../domain/account/way-in.ts'
import { Email, normaliseEmail } from './email.ts'
import { PersonName } from './person-name.ts'

export const Arrived = z.strictObject({
  provider: z.enum(providerIds),
  subject: z.string().min(1).max(600),
  label: z.string().max(200),
  name: z.string().min(1).max(100),
  address: z.string().nullable(),
}) satisfies z.ZodType<Arrival>

export const Shown = z.union([z.date(), z.enum(['withheld', 'never-told'])]) satisfies z.ZodType<ShownAt>

/** What an OpenID provider signs, as far as it is read. */
export const Claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.unknown(),
})

/** Of Google or any other OpenID provider. @throws ZodError when the claims name nobody */
export function arrivalOfClaims(provider: Exclude<ProviderId, 'github'>, raw: unknown): Arrival {
  const { iss, sub, name, preferred_username: userName, email, email_verified: vouched } = Claims.parse(raw)
  // Some providers write the word instead of the value. Anything else, absence too, vouches for nothing.
  const address = vouched === true || vouched === 'true' ? vouchedAddress(email) : null
  // A subject is only unique at its issuer, and the settings may name another issuer some day.
  return arrival({
    provider,
    subject: provider === 'google' ? sub : `${iss} ${sub}`,
    names: [name, userName, email],
    label: email ?? userName,
    address,
  })
}

/** Seconds since 1970. Some providers write the number as text. */
const AuthTime = z.object({ auth_time: z.coerce.number().positive().max(10_000_000_000).optional().catch(undefined) })

/**
 * When an OpenID provider last asked the person.
 * @param tells whether its tokens say so when they are asked to
 */
export function shownAtOf(raw: unknown, tells: boolean): ShownAt {
  const { auth_time: seconds } = AuthTime.parse(raw)
  if (seconds === undefined) return tells ? 'withheld' : 'never-told'
  return new Date(seconds * 1_000)
}

/** The user as GitHub's /user tells it. */
export const GitHubUser = z.object({
  id: z.number().int().positive(),
  login: z.string().min(1),
  name: z.string().nullish().catch(null),
})

const GitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/**
 * Of GitHub. The public address of the profile is not looked at: it may be anything.
 * @param emails what /user/emails tells
 * @throws ZodError when the answers do not fit
 */
export function arrivalOfGitHub(user: unknown, emails: unknown): Arrival {
  const { id, login, name } = GitHubUser.parse(user)
  const chosen = GitHubEmails.parse(emails).find((it) => it.primary && it.verified)
  return arrival({ provider: 'github', subject: String(id), names: [name, login], label: login, address: vouchedAddress(chosen?.email) })
}

interface Said extends Pick<Arrival, 'provider' | 'subject' | 'address'> {
  /** The first that is a name is taken. */
  names: (string | null | undefined)[]
  label: string | undefined
}

function arrival({ provider, subject, names, label, address }: Said): Arrival {
  const name = names.map((it) => PersonName.safeParse((it ?? '').slice(0, 100)).data).find((it) => it !== undefined) ?? 'New here'
  return { provider, subject, name, label: (label ?? name).slice(0, 200), address }
}

/**
 * The address as accounts are found by it. Null when it is none, or when only folding makes it one: the provider has vouched for the
 * mailbox it was told, not for another that looks alike.
 */
function vouchedAddress(raw: string | undefined): string | null {
  if (raw === undefined || raw.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) !== normaliseEmail(raw)) return null
  return Email.safeParse(raw).data ?? null
}
