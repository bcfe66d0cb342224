/** Starts the person's timer: for a milestone of a roadmap that they follow, or for nothing in particular. One runs at a time. */
import { z } from 'zod'
import { recordEvent } from '../db/events.ts'
import { holdPerson } from '../db/hold-person.ts'
import { followedScope } from '../db/time-entries.ts'
import { findTimer, startTimer as start } from '../db/timers.ts'
import { NotFound, Refused, SignInNeeded } from '../errors.ts'
import { command } from '../operation.ts'
import { authorise, ownerOf } from '../policy.ts'

export const StartTimer = z.strictObject({
  /** Nothing for no milestone. */
  milestone: z.string().max(80).default(''),
})

export const startTimer = command({
  name: 'start-timer',
  input: StartTimer,
  /** @throws Refused while one runs for something else */
  async run({ actor, db, now }, { milestone }) {
    if (actor.kind !== 'account') throw new SignInNeeded()
    const owner = { ...ownerOf(actor), learnerId: actor.userId }
    authorise(actor, 'time:log', owner)
    await holdPerson(db, actor.userId)
    const running = await findTimer(db, actor.userId)
    const place = milestone === '' ? null : await followedScope(db, actor.userId, milestone)
    if (milestone !== '' && !place) throw new NotFound()
    if (running) {
      // Pressed twice, or in two tabs.
      if ((running.milestoneId ?? '') === milestone) return { startedAt: running.startedAt, changed: false }
      throw new Refused('A timer is running for something else. Stop or discard it in This week first.')
    }
    const about = { milestoneId: place && milestone, scope: place?.scope ?? null }
    await start(db, { learnerId: actor.userId, ...about, startedAt: now })
    await recordEvent(db, { actor, owner, verb: 'timer:started', subject: `timer:${actor.userId}`, detail: about, at: now })
    return { startedAt: now, changed: true }
  },
})
