import { forgetSession } from '#lib/auth/session-cookie.ts'
import { signOut } from '#lib/commands/sign-out.ts'
import { performNow } from '#lib/web/respond.ts'

/** A plain form in the header posts here, so that the header needs no script and crosses the line as one string. */
export async function POST(): Promise<Response> {
  // When the database has no time for it this fails: nobody must believe to be signed out who is not.
  await performNow(signOut, {})
  await forgetSession()
  return new Response(null, { status: 303, headers: { location: '/' } })
}
