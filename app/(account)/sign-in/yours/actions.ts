'use server'
/** The answer that an account which uses the address is not this person's. */
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { questionCookieName, secretCookieOptions } from '#lib/auth/cookies.ts'
import { deviceOf } from '#lib/auth/device.ts'
import { questionNote, type OpenQuestion } from '#lib/auth/open-question.ts'
import { rememberSession } from '#lib/auth/session-cookie.ts'
import { signInWithIdentity, type SignedInOrAsked } from '#lib/commands/sign-in-with-identity.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'
import { afterFirst, problemPath, questionPath } from '#lib/web/way-in-paths.ts'
import { readQuestion } from './read-question.ts'

export async function beginInstead(): Promise<FormState> {
  const question = await readQuestion()
  if (!question) redirect(problemPath('not-begun-here', { purpose: 'sign-in', provider: 'oidc', next: null }))
  const { userAgent } = deviceOf(await headers())
  const input = { arrival: question.arrival, disowned: question.heldBy, userAgent }
  return execute(signInWithIdentity, input, {
    afterwards: (result) => remember(result, question),
    redirectTo: (result) => (result.kind === 'asked' ? questionPath : (question.next ?? afterFirst)),
  })
}

async function remember(result: SignedInOrAsked, question: OpenQuestion): Promise<void> {
  const jar = await cookies()
  if (result.kind === 'signed-in') {
    await rememberSession(result.session)
    jar.set(questionCookieName(), '', { ...secretCookieOptions(), maxAge: 0 })
    return
  }
  // Another account uses the address by now, so they are asked about that one.
  const asked = { ...question, heldBy: result.userId, since: result.since.toISOString() }
  jar.set(questionCookieName(), questionNote.write(asked, new Date()), { ...secretCookieOptions(), maxAge: questionNote.lifetime })
}
