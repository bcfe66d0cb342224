/** What a write and a read look like, without Next: a command parses, authorises, decides and writes in one transaction. */
import type { z } from 'zod'
import type { Content } from './domain/curriculum/content.ts'
import type { Db, Tx } from './db/client.ts'
import { lostRace } from './db/race.ts'
import { isUnstorable } from './db/unstorable.ts'
import { NotFound } from './errors.ts'
import type { Actor } from './policy.ts'

export interface CommandContext {
  actor: Actor
  /** The transaction. There is no other handle, so nothing can be written outside it. */
  db: Tx
  content: Content
  now: Date
  /** Runs once the transaction has committed: cookies, mail. */
  after(effect: () => void | Promise<void>): void
}

export interface Command<Input extends z.ZodType, Result> {
  /** verb-noun, as in the event it records. */
  name: string
  input: Input
  run(context: CommandContext, input: z.infer<Input>): Promise<Result>
}

export const command = <Input extends z.ZodType, Result>(it: Command<Input, Result>): Command<Input, Result> => it

export interface QueryContext {
  actor: Actor
  db: Db
  content: Content
  now: Date
}

/** A read: loads, authorises and returns only what its page shows. */
export type Query<Params, View> = (context: QueryContext, params: Params) => Promise<View>

/**
 * Runs a command outside Next: parse, one transaction, then its after-effects.
 * @throws ZodError for input that does not fit; NotFound, Conflict or Refused from the command.
 */
export async function perform<Input extends z.ZodType, Result>(
  it: Command<Input, Result>,
  raw: unknown,
  base: { actor: Actor; db: Db; content: Content; now: Date },
): Promise<Result> {
  const input = it.input.parse(raw)
  const effects: (() => void | Promise<void>)[] = []
  const once = () =>
    base.db.$transaction((db) => {
      effects.length = 0
      return it.run({ ...base, db, after: (effect) => effects.push(effect) }, input)
    })
  const result = await again(once)
  for (const effect of effects) await effect()
  return result
}

async function again<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await once()
    } catch (error) {
      if (isUnstorable(error)) throw new NotFound()
      if (tries === TRIES || !lostRace(error)) throw error
    }
  }
}

/** Two requests that met on a unique key: the loser's second run finds the winner's row and takes the idempotent way. Many at once meet again. */
const TRIES = 5
