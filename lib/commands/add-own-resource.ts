/** Adds a resource of the learner's own to a milestone, or puts back one that was just removed. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { findPlace } from '../db/milestone-place.ts'
import { addOwnResource as add, MOST_OWN_RESOURCES } from '../db/own-resources.ts'
import { setTick } from '../db/ticks.ts'
import { webAddress } from '../domain/text/web-address.ts'
import { Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise } from '../policy.ts'
import { MilestoneAddress } from './milestone-on-roadmap.ts'

export const AddOwnResource = z.strictObject({
  ...MilestoneAddress,
  title: z
    .string()
    .max(1_000)
    .transform((raw) => raw.replace(/[\p{C}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1, 'Say what it is called.').max(200, 'Keep the title to 200 characters.')),
  url: z
    .string()
    .max(4_000)
    .transform((raw, context) => {
      const address = webAddress(raw)
      if (address === null) context.addIssue({ code: 'custom', message: 'Enter a web address that begins with https:// or http://.' })
      return address ?? z.NEVER
    }),
  /** Whether it was worked through, when it is put back. */
  ticked: z.enum(['yes', 'no']).default('no'),
})

export const addOwnResource = command({
  name: 'add-own-resource',
  input: AddOwnResource,
  async run({ actor, db, now }, { roadmapId, milestoneId, title, url, ticked }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const place = await findPlace(db, roadmapId, milestoneId)
    authorise(actor, 'roadmap:progress', place)
    const adding = await add(db, place, { title, url, now })
    if (adding.outcome === 'full') throw new Refused(`A milestone holds ${MOST_OWN_RESOURCES} of your own. Remove one first.`)
    if (adding.outcome === 'there') return { id: adding.id, changed: false }
    if (ticked === 'yes') await setTick(db, place, { subject: `own:${adding.id}`, on: true, now })
    const detail = { milestone: milestoneId, roadmap: roadmapId }
    await recordEvent(db, { actor, owner: place, verb: 'own-resource:added', subject: `own-resource:${adding.id}`, detail, at: now })
    return { id: adding.id, changed: true }
  },
})
