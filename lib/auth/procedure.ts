/**
 * A write that works before its transaction: it compares or hashes a password, which takes tens of milliseconds during which a
 * transaction would keep every other writer waiting. It ends in a command.
 */
import type { z } from 'zod'
import type { perform } from '../operation.ts'

/** Everything a command gets except its transaction. */
export type Base = Parameters<typeof perform>[2]

export interface Procedure<Input extends z.ZodType, Result> {
  name: string
  input: Input
  /** @throws Refused, NotFound or Conflict, as a command does. */
  start(base: Base, input: z.infer<Input>): Promise<Result>
}

export const procedure = <Input extends z.ZodType, Result>(it: Procedure<Input, Result>): Procedure<Input, Result> => it
