/**
 * next-auth with our own sessions. Its Credentials provider insists on tokens that nobody can revoke; here the "token" in the cookie is
 * only the random id of a row in Session, so ending the row ends the session.
 */
import type { JWT } from 'next-auth/jwt'
import type { NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { ZodError } from 'zod'
import { signIn, SignIn } from '../commands/sign-in.ts'
import { signOut } from '../commands/sign-out.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { findSignedIn } from '../db/sessions.ts'
import { env } from '../env.ts'
import { Refused, SecondFactorNeeded } from '../errors.ts'
import { perform } from '../operation.ts'
import { isSecure, longSession, secretCookieOptions, sessionCookieName } from './cookies.ts'
import { readActor } from './current-actor.ts'
import { deviceOf } from './device.ts'
import type { Base } from './procedure.ts'
import { forgetGuest } from './session-cookie.ts'
import { hashOf, isToken } from './token.ts'

/** What the provider hands on: the session that `signIn` has made. */
interface SignedInUser extends User {
  sid: string
}

/** Read at the first request, since a build has no secret. */
export function nextAuthOptions(): NextAuthOptions {
  const { origin, secret } = env()
  // next-auth takes its own address only from here.
  process.env['NEXTAUTH_URL'] = origin
  return {
    secret,
    useSecureCookies: isSecure(),
    cookies: { sessionToken: { name: sessionCookieName(), options: secretCookieOptions() } },
    session: { strategy: 'jwt', maxAge: longSession },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account', verifyRequest: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given, { headers }) => authorise(given, headers ?? {}),
      }),
    ],
    jwt: { encode: ({ token }) => (typeof token?.['sid'] === 'string' ? token['sid'] : ''), decode: ({ token }) => decode(token) },
    callbacks: {
      jwt: ({ token, user }) => (user && 'sid' in user ? { ...token, sid: user.sid } : token),
      session: ({ session, token }) => ({ ...session, user: { name: token.name ?? null, email: token.email ?? null } }),
    },
    events: { signOut: async () => perform(signOut, {}, await base()) },
    // A revoked cookie is nothing to report; the stack would fill the log.
    logger: { error: (code, meta) => (code === 'JWT_SESSION_ERROR' ? undefined : console.error('[auth]', code, meta)) },
  }
}

const base = async (): Promise<Base> => ({ actor: await readActor(), content: content(), db: database(), now: new Date() })

async function authorise(
  given: Record<'email' | 'password', string> | undefined,
  headers: Record<string, string>,
): Promise<SignedInUser | null> {
  // Only these two: the provider mixes its own fields in.
  const { email, password } = given ?? {}
  try {
    const input = SignIn.parse({ email, password, stay: 'on', device: deviceOf(new Headers(headers)) })
    const { userId, token } = await signIn.start(await base(), input)
    await forgetGuest()
    return { id: userId, sid: token }
  } catch (error) {
    // With a second factor the form is the only way in: this interface has no second step.
    if (error instanceof Refused || error instanceof SecondFactorNeeded || error instanceof ZodError) return null
    throw error
  }
}

async function decode(token: string | undefined): Promise<JWT | null> {
  if (!isToken(token)) return null
  const found = await findSignedIn(database(), hashOf(token), new Date())
  return found && { sub: found.userId, name: found.name, email: found.email, sid: token }
}
