/** The door for files that are made of what a query reads: for whoever may read it, and anew each time. */
import { readActor } from '../auth/current-actor.ts'
import { signInPath } from '../auth/next-path.ts'
import { content } from '../content/current.ts'
import { isDatabaseBusy } from '../db/busy.ts'
import { database } from '../db/connection.ts'
import { isUnstorable } from '../db/unstorable.ts'
import { NotFound, SignInNeeded, Unavailable } from '../errors.ts'
import type { Query } from '../operation.ts'
import { dispositionOf } from './hand-file.ts'

export interface MadeFile {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

interface Made<View> {
  /** Of this file: the person comes back here after signing in. */
  address: string
  fileOf(view: View): Promise<MadeFile>
}

export async function handQuery<Params, View>(
  query: Query<Params, View>,
  params: Params,
  { address, fileOf }: Made<View>,
): Promise<Response> {
  try {
    const view = await query({ actor: await readActor(), content: content(), db: database(), now: new Date() }, params)
    const { name, type, bytes } = await fileOf(view)
    return answer(200, bytes, { 'content-type': type, 'content-disposition': dispositionOf(name) })
  } catch (error) {
    if (error instanceof SignInNeeded) return answer(303, null, { location: signInPath(address) })
    if (error instanceof NotFound || isUnstorable(error)) return answer(404, 'There is nothing here.\n', plain)
    if (!(error instanceof Unavailable) && !isDatabaseBusy(error)) throw error
    return answer(503, 'Cairn is busy. Go back and try again in a moment.\n', { ...plain, 'retry-after': '5' })
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

const answer = (status: number, body: BodyInit | null, headers: Record<string, string>): Response =>
  new Response(body, { status, headers: { 'cache-control': 'private, no-store', ...headers } })
