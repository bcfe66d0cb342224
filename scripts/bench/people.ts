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
const electives =
  content()
    .tracks.get('ml-platform')
    ?.electives.map((it) => it.milestone) ?? []
const choice = { attemptId, trackId: 'ml-platform', scope: 'full', electives, hoursPerWeek: 8, startOn: '2026-11-30' }
const { roadmapId } = await perform(startRoadmap, choice, base(ada))

// No track is that long: its milestones are repeated, since the page's cost depends on how many there are.
const rows = await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })
const more = Array.from({ length: MILESTONES - rows.length }, (_, i) => {
  const row = rows[1 + (i % (rows.length - 1))]
  if (!row) throw new Error('the roadmap has no milestones')
  return { ...row, id: `more-${i}`, milestoneId: `${row.milestoneId}-again-${i}`, position: rows.length + i }
})
await db.roadmapMilestone.createMany({ data: more })
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
await db.$disconnect()
const roadmap = `/roadmap/${roadmapId}`
const pages = { roadmap, path: `/paths/${attemptId}`, map: `${roadmap}/map`, milestone: `${roadmap}/milestones/m-python-project` }
console.log(JSON.stringify({ token, email: who.email, password: who.password, pages }))
