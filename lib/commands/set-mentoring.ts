/** Says how somebody mentors and for how many. The first time makes them a mentor. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { saveMentor } from '../db/mentors.ts'
import { SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'
import { optionalWords } from './person-words.ts'

const count = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'Enter a whole number.')
    .transform(Number)
    .pipe(z.number().min(least, `Enter ${least} or more.`).max(most, `Enter ${most} or less.`))

export const SetMentoring = z.strictObject({
  about: optionalWords(600),
  /** 0: nobody new. */
  mostMentees: count(0, 300),
  mostWaiting: count(1, 300),
  promiseDays: count(1, 60),
  listed: z
    .enum(['on'])
    .optional()
    .transform((it) => it === 'on'),
})

export const setMentoring = command({
  name: 'set-mentoring',
  input: SetMentoring,
  async run({ actor, db, now }, profile) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = ownerOf(actor)
    authorise(actor, 'mentoring:arrange', owner)
    if (!(await saveMentor(db, actor.userId, profile, now))) return
    const { about: _, ...detail } = profile
    await recordEvent(db, { actor, owner, verb: 'mentoring:set', subject: `account:${actor.userId}`, detail, at: now })
  },
})
