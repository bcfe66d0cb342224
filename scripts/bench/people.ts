/** Fills the benchmark's database: 10,000 accounts, and a learner whose roadmap has 60 milestones. Prints where to look, as JSON. */
import { saveResponses } from '../../lib/commands/save-responses.ts'
import { signUp } from '../../lib/commands/sign-up.ts'
import { startRoadmap } from '../../lib/commands/start-roadmap.ts'
import { submitAssessment } from '../../lib/commands/submit-assessment.ts'
import { content } from '../../lib/content/current.ts'
import { findOpenAttempt } from '../../lib/db/attempts.ts'
import { connect } from '../../lib/db/client.ts'
import { adasAnswers } from '../../lib/demo/answers.ts'
import { perform } from '../../lib/operation.ts'
import { ownerOf, type Actor } from '../../lib/policy.ts'

const ACCOUNTS = 10_000
const MILESTONES = 60
const CHUNK = 500

const db = connect(process.env['DATABASE_URL'] ?? '')
const now = new Date()
const base = (actor: Actor) => ({ actor, db, content: content(), now })

const device = { userAgent: 'bench', address: 'local' }
const who = { name: 'Ada Bench', email: 'ada@bench.example', password: 'as fast as the bare page' }
const { userId, token } = await signUp.start(base({ kind: 'guest', guestHash: null }), { ...who, device })
const ada: Actor = {
  kind: 'account',
  userId,
  role: 'learner',
  name: who.name,
  email: who.email,
  sessionIdHash: '',
  confirmedAt: now,
  guestHash: null,
}
await perform(saveResponses, { responses: Object.fromEntries(adasAnswers(content())) }, base(ada))
const attemptId = (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
await perform(submitAssessment, { attemptId }, base(ada))
/** Half a year of it, so that the week shows a forecast: two sittings in each of 26 weeks. */
const WEEKS = 26
const DAY = 24 * 60 * 60_000
const dayBack = (days: number): string => new Date(now.getTime() - days * DAY).toISOString().slice(0, 10)

const electives =
  content()
    .tracks.get('ml-platform')
    ?.electives.map((it) => it.milestone) ?? []
const choice = { attemptId, trackId: 'ml-platform', scope: 'full', electives, hoursPerWeek: 8, startOn: dayBack(7 * WEEKS) }
const { roadmapId } = await perform(startRoadmap, choice, base(ada))

// No track is that long: its milestones are repeated, since the page's cost depends on how many there are.
const rows = await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })
const more = Array.from({ length: MILESTONES - rows.length }, (_, i) => {
  const row = rows[1 + (i % (rows.length - 1))]
  if (!row) throw new Error('the roadmap has no milestones')
  return { ...row, id: `more-${i}`, milestoneId: `${row.milestoneId}-again-${i}`, position: rows.length + i }
})
await db.roadmapMilestone.createMany({ data: more })
await weeksOfWork()
for (let from = 0; from < ACCOUNTS; from += CHUNK) {
  const data = Array.from({ length: CHUNK }, (_, i) => ({
    id: `account-${from + i}`,
    email: `account-${from + i}@bench.example`,
    name: `Account ${from + i}`,
    role: 'learner',
    createdAt: now,
  }))
  await db.user.createMany({ data })
}
async function weeksOfWork() {
  const data = Array.from({ length: 2 * WEEKS }, (_, i) => ({
    id: `entry-${i}`,
    learnerId: userId,
    milestoneId: i % 5 === 0 ? null : 'm-python-project',
    scope: i % 5 === 0 ? null : 'full',
    day: dayBack(3 * i + 3),
    minutes: 90 + 30 * (i % 4),
    at: new Date(now.getTime() - (3 * i + 3) * DAY),
  }))
  await db.timeEntry.createMany({ data })
  const spans = [40, 90].map((it) => ({ id: `away-${it}`, learnerId: userId, fromOn: dayBack(it), toOn: dayBack(it - 8), at: now }))
  await db.away.createMany({ data: spans })
}

await db.$disconnect()
const roadmap = `/roadmap/${roadmapId}`
const pages = {
  roadmap,
  week: '/week',
  path: `/paths/${attemptId}`,
  map: `${roadmap}/map`,
  milestone: `${roadmap}/milestones/m-python-project`,
}
console.log(JSON.stringify({ token, email: who.email, password: who.password, pages }))
