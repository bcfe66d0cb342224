/** CPU milliseconds of a write by itself, without the page that answers it: a start and its undo, and time logged. Means. Prints JSON. */
import { randomUUID } from 'node:crypto'
import { logTime } from '../../lib/commands/log-time.ts'
import { moveMilestone } from '../../lib/commands/move-milestone.ts'
import { content } from '../../lib/content/current.ts'
import { connect } from '../../lib/db/client.ts'
import { perform } from '../../lib/operation.ts'
import type { Actor } from '../../lib/policy.ts'

const RUNS = 200
const db = connect(process.env['DATABASE_URL'] ?? '')
const { id: userId, name, email } = await db.user.findUniqueOrThrow({ where: { email: 'ada@bench.example' } })
const { id: roadmapId } = await db.roadmap.findFirstOrThrow({ where: { learnerId: userId } })
const now = new Date()
const actor: Actor = { kind: 'account', userId, role: 'learner', name, email, sessionIdHash: '', confirmedAt: now, guestHash: null }
const base = { actor, db, content: content(), now }

const move = (run: number) =>
  perform(moveMilestone, { roadmapId, milestoneId: 'm-python-project', move: run % 2 ? 'undo-start' : 'start' }, base)
const log = () => perform(logTime, { key: randomUUID(), hours: '1m', day: '', milestone: 'm-python-project' }, base)

async function mean(write: (run: number) => Promise<unknown>): Promise<number> {
  for (let run = 0; run < RUNS / 5; run++) await write(run)
  const before = process.cpuUsage()
  for (let run = 0; run < RUNS; run++) await write(run)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / RUNS
}

console.log(JSON.stringify({ moveMs: await mean(move), logMs: await mean(log) }))
await db.$disconnect()
