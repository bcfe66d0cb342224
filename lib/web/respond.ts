/** The door for route handlers: runs a command and answers as JSON. Small saves in the background come this way. */
import { ZodError, type z } from 'zod'
import { readActor } from '../auth/current-actor.ts'
import { deviceOf } from '../auth/device.ts'
import type { Base, Procedure } from '../auth/procedure.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { isDatabaseBusy } from '../db/busy.ts'
import { Conflict, NotFound, RecentSignInNeeded, Refused, SignInNeeded, Unavailable } from '../errors.ts'
import { failureOf } from './failure.ts'
import { perform, type Command } from '../operation.ts'

/** 200 with the result; 400 for input that does not fit, 401, 404 or 409 for what cannot be; 503 when the database is busy. */
export async function respond<Input extends z.ZodType, Result>(it: Command<Input, Result>, request: Request): Promise<Response> {
  return respondWith(it, await request.json().catch(() => null))
}

/** As `respond`, for what came another way than as JSON. */
export async function respondWith<Input extends z.ZodType, Result>(it: Command<Input, Result>, raw: unknown): Promise<Response> {
  try {
    return answer(200, (await performNow(it, raw)) ?? {})
  } catch (error) {
    return refusal(error)
  }
}

/** Performs a command for whoever sent the present request. @throws what the command throws */
export async function performNow<Input extends z.ZodType, Result>(it: Command<Input, Result>, raw: unknown): Promise<Result> {
  return perform(it, raw, { actor: await readActor(), content: content(), db: database(), now: new Date() })
}

/** As `respond`, for what belongs to one device: a procedure that begins or renews a session. `afterwards` hands its cookie out. */
export function respondToDevice<Input extends z.ZodType, Result>(
  it: Procedure<Input, Result>,
  request: Request,
  afterwards: (result: Result) => Promise<void>,
): Promise<Response> {
  return startFor(it, request, async (result) => (await afterwards(result), {}))
}

/** As `respond`, for a procedure that asks which device it is. */
export function respondWithDevice<Input extends z.ZodType, Result extends object>(
  it: Procedure<Input, Result>,
  request: Request,
): Promise<Response> {
  return startFor(it, request, async (result) => result)
}

async function startFor<Input extends z.ZodType, Result>(
  it: Procedure<Input, Result>,
  request: Request,
  shown: (result: Result) => Promise<object>,
): Promise<Response> {
  const raw: unknown = await request.json().catch(() => null)
  try {
    const base: Base = { actor: await readActor(), content: content(), db: database(), now: new Date() }
    const result = await it.start(base, it.input.parse({ ...(raw as object | null), device: deviceOf(request.headers) }))
    return answer(200, await shown(result))
  } catch (error) {
    return refusal(error)
  }
}

/** @throws the error itself when it is a defect */
function refusal(error: unknown): Response {
  const status = statusFor(error)
  if (status === null) throw error
  const state = failureOf(error, null)
  const message = Object.values(state?.errors ?? {})[0] ?? state?.message ?? 'Not found.'
  return answer(status, error instanceof Conflict && error.present ? { message, present: error.present } : { message })
}

/** Null for a defect. */
function statusFor(error: unknown): number | null {
  if (error instanceof NotFound) return 404
  if (error instanceof SignInNeeded || error instanceof RecentSignInNeeded) return 401
  if (error instanceof Conflict) return 409
  if (error instanceof ZodError || error instanceof Refused) return 400
  return error instanceof Unavailable || isDatabaseBusy(error) ? 503 : null
}

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
