/** The door for route handlers: runs a command and answers as JSON. Small saves in the background come this way. */
import type { z } from 'zod'
import { readActor } from '../auth/current-actor.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { Conflict, NotFound, SignInNeeded } from '../errors.ts'
import { failureOf } from './failure.ts'
import { perform, type Command } from '../operation.ts'

/** 200 with the result; 400 for input that does not fit, 401, 404 or 409 for what cannot be; 503 when the database is busy. */
export async function respond<Input extends z.ZodType, Result>(it: Command<Input, Result>, request: Request): Promise<Response> {
  const raw: unknown = await request.json().catch(() => null)
  try {
    const result = await performNow(it, raw)
    return answer(200, result ?? {})
  } catch (error) {
    const status = statusFor(error)
    const state = failureOf(error, null)
    if (status === 500 && !state) throw error
    return answer(status === 500 ? (state?.message?.startsWith('Cairn is busy') ? 503 : 400) : status, {
      message: state?.message ?? 'Not found.',
    })
  }
}

/** Performs a command for whoever sent the present request. @throws what the command throws */
export async function performNow<Input extends z.ZodType, Result>(it: Command<Input, Result>, raw: unknown): Promise<Result> {
  return perform(it, raw, { actor: await readActor(), content: content(), db: database(), now: new Date() })
}

function statusFor(error: unknown): number {
  if (error instanceof NotFound) return 404
  if (error instanceof SignInNeeded) return 401
  return error instanceof Conflict ? 409 : 500
}

const answer = (status: number, body: unknown): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
