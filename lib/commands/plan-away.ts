/** Plans days on which the learner does not work, or says of days that are over that they did not. */
import { z } from 'zod'
import { dayFor } from '../date-style.ts'
import { addAway, countAway, findAway } from '../db/away.ts'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { daysAway } from '../domain/time/days-away.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const PlanAway = z.strictObject({
  /** Made with the page: pressed twice, it is planned once. */
  key: z.uuid('Load the page again.'),
  /** First and last day. */
  from: z.string().max(10),
  to: z.string().max(10),
})

export const planAway = command({
  name: 'plan-away',
  input: PlanAway,
  /** @throws Refused for what are no days, for more than a year, and for too many times away */
  async run({ actor, db, now }, { key: id, from, to }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = { ...ownerOf(actor), learnerId: actor.userId }
    authorise(actor, 'away:plan', owner)
    await holdPerson(db, actor.userId)
    const present = await findAway(db, id)
    if (present) {
      authorise(actor, 'away:plan', present)
      return { id, changed: false }
    }
    const { refused } = daysAway({ from, to }, { already: await countAway(db, actor.userId, dayFor(actor, now)) })
    if (refused) throw new Refused(refused.words, 'to')
    await addAway(db, { id, learnerId: actor.userId, fromOn: from, toOn: to, now })
    await recordEvent(db, { actor, owner, verb: 'away:planned', subject: `away:${id}`, detail: { from, to }, at: now })
    return { id, changed: true }
  },
})
