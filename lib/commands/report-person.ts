/** Tells the administrators about somebody. The other is not told; blocking them is another step. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { addReport, countOpenReports } from '../db/reports.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { otherPerson } from './other-person.ts'
import { words } from './person-words.ts'

export const ReportPerson = z.strictObject({ met: z.string().max(200), words: words(2_000, 'Say what happened.') })

/** Reports of one person that may be open at once. */
const MOST_OPEN = 10

export const reportPerson = command({
  name: 'report-person',
  input: ReportPerson,
  async run(context, { met, words }) {
    const { actor, db, now } = context
    if (actor.kind !== 'account') throw new SignInNeeded()
    const { userId, name, subject } = await otherPerson(context, met)
    await holdPerson(db, actor.userId)
    if ((await countOpenReports(db, actor.userId)) >= MOST_OPEN)
      throw new Refused(`${MOST_OPEN} of your reports are open. Wait until some of them are looked at.`)
    const id = await addReport(db, { reporterId: actor.userId, aboutId: userId, subject, words, now })
    await recordEvent(db, { actor, owner: ownerOf(actor), verb: 'person:reported', subject: `report:${id}`, at: now })
    return { name }
  },
})
