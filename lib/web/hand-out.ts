/** The door for downloads: runs a procedure for a posted form and answers with a file, or with the page that asks to sign in. */
import type { z } from 'zod'
import { readActor } from '../auth/current-actor.ts'
import { signInAgainPath, signInPath } from '../auth/next-path.ts'
import type { Procedure } from '../auth/procedure.ts'
import { content } from '../content/current.ts'
import { isDatabaseBusy } from '../db/busy.ts'
import { database } from '../db/connection.ts'
import { RecentSignInNeeded, SignInNeeded, Unavailable } from '../errors.ts'

export interface JsonFile {
  /** Of letters, digits, dots and dashes. */
  fileName: string
  json: string
}

/** @param page where the form stands: the person comes back there after signing in */
export async function handOut<Input extends z.ZodType>(
  it: Procedure<Input, JsonFile>,
  raw: z.input<Input>,
  page: string,
): Promise<Response> {
  try {
    const base = { actor: await readActor(), content: content(), db: database(), now: new Date() }
    const { fileName, json } = await it.start(base, it.input.parse(raw))
    return answer(200, json, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    })
  } catch (error) {
    if (error instanceof SignInNeeded) return answer(303, null, { location: signInPath(page) })
    if (error instanceof RecentSignInNeeded) return answer(303, null, { location: signInAgainPath(page) })
    if (!(error instanceof Unavailable) && !isDatabaseBusy(error)) throw error
    return answer(503, 'Cairn is busy. Go back and try again in a moment.\n', {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '5',
    })
  }
}

const answer = (status: number, body: string | null, headers: Record<string, string>): Response =>
  new Response(body, { status, headers: { 'cache-control': 'private, no-store', ...headers } })
