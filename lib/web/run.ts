/** The one door between Next and the product: actions go through `execute`, pages through `load`. */
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import type { z } from 'zod'
import { currentActor, readActor } from '../auth/current-actor.ts'
import { codePath, safeNext, signInAgainPath, signInPath } from '../auth/next-path.ts'
import type { Base, Procedure } from '../auth/procedure.ts'
import { askForCode } from '../auth/second-factor-cookie.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { markSeen } from '../db/notifications.ts'
import { isUnstorable } from '../db/unstorable.ts'
import { Conflict, NotFound, RecentSignInNeeded, SecondFactorNeeded, SignInNeeded } from '../errors.ts'
import { failureOf, friendly } from './failure.ts'
import { readForm } from './form-input.ts'
import type { FormState } from './form-state.ts'
import { perform, type Command, type Query } from '../operation.ts'
import { pathHeader } from './request-path.ts'

export interface ExecuteOptions<Result> {
  /** Where to go once it is saved. Without it the page shows itself again with its new state. */
  redirectTo?: (result: Result) => string
  /** One sentence for the page that shows itself again. */
  message?: (result: Result) => string
  /** What the page that shows itself again shows this once. */
  shownOnce?: (result: Result) => string[]
  /** Runs after the commit and before the redirect: cookies. */
  afterwards?: (result: Result) => void | Promise<void>
}

/**
 * Runs a command, or a procedure that ends in one, for a server action.
 * Expected failures come back as the form's state; a defect is thrown on and becomes Next's error page.
 * Leaves by Next's redirect or not-found where the result or the failure asks for it.
 */
export async function execute<Input extends z.ZodType, Result>(
  it: Command<Input, Result> | Procedure<Input, Result>,
  source: unknown,
  options: ExecuteOptions<Result> = {},
): Promise<FormState> {
  const raw = source instanceof FormData ? readForm(source) : source
  const outcome = await attempt(it, raw)
  if ('error' in outcome) return afterFailure(outcome.error, raw)
  await options.afterwards?.(outcome.result)
  refresh()
  if (options.redirectTo) redirect(options.redirectTo(outcome.result))
  const message = options.message?.(outcome.result)
  const shownOnce = options.shownOnce?.(outcome.result)
  return { status: 'done', errors: {}, values: {}, ...(message === undefined ? {} : { message }), ...(shownOnce ? { shownOnce } : {}) }
}

/** Runs a query for a page. What the actor may not see looks like what does not exist. */
export async function load<Params, View>(query: Query<Params, View>, params: Params): Promise<View> {
  const base = { actor: await currentActor(), content: content(), db: database(), now: new Date() }
  if (base.actor.kind === 'account' && base.actor.counts?.unread) await noteSeen(base.actor.userId, base.now)
  try {
    return await query(base, params)
  } catch (error) {
    return leave(error)
  }
}

/** What led to this page is seen, whether or not there is still something to see. Nobody waits for it, and no page fails by it. */
const noteSeen = cache(async (userId: string, now: Date): Promise<void> => {
  const path = await presentPath()
  after(() => markSeen(database(), userId, path, now).catch((error: unknown) => console.error('[notifications] not noted as seen:', error)))
})

/** Performs a command once the page is sent, for whoever asked for it. Nobody waits for it, and no page fails by it. */
export async function afterPage<Input extends z.ZodType, Result>(it: Command<Input, Result>, input: z.input<Input>): Promise<void> {
  const base = { actor: await currentActor(), content: content(), db: database(), now: new Date() }
  after(() => perform(it, input, base).catch((error: unknown) => console.error(`[${it.name}] not done after the page:`, error)))
}

async function attempt<Input extends z.ZodType, Result>(
  it: Command<Input, Result> | Procedure<Input, Result>,
  raw: unknown,
): Promise<{ result: Result } | { error: unknown }> {
  try {
    const base: Base = { actor: await readActor(), content: content(), db: database(), now: new Date() }
    // Parsed here for the words of its complaints; the command parses again, as it does without Next.
    const input = it.input.parse(raw, { error: friendly })
    return { result: 'start' in it ? await it.start(base, input) : await perform(it, raw, base) }
  } catch (error) {
    return { error }
  }
}

async function afterFailure(error: unknown, raw: unknown): Promise<FormState> {
  if (error instanceof SecondFactorNeeded) await goOnWithCode(error, raw)
  const state = failureOf(error, raw)
  if (!state) return leave(error)
  if (error instanceof Conflict) refresh()
  return state
}

/** The page that the person wanted comes after the code. */
async function goOnWithCode(error: SecondFactorNeeded, raw: unknown): Promise<never> {
  await askForCode(error, new Date())
  redirect(codePath(safeNext((raw as { next?: unknown } | null)?.next, '')))
}

/** Turns the failures that are another page into that page, and throws everything else on. */
async function leave(error: unknown): Promise<never> {
  if (error instanceof NotFound || isUnstorable(error)) notFound()
  if (error instanceof SignInNeeded) redirect(signInPath(await presentPath()))
  if (error instanceof RecentSignInNeeded) redirect(signInAgainPath(await presentPath()))
  throw error
}

const presentPath = async (): Promise<string> => (await headers()).get(pathHeader) ?? '/'
