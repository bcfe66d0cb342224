/** Fills the benchmark's database with two mentors, of few mentees and of many. Prints the tokens of their sessions, as JSON. */
import { hashOf, newToken } from '../../lib/auth/token.ts'
import { connect } from '../../lib/db/client.ts'
import { createSession } from '../../lib/db/sessions.ts'
import { member } from '../../lib/testing/cast.ts'
import { manyMentees } from '../../lib/testing/many-mentees.ts'

const MENTEES = { few: 10, many: 300 }
/** Of each mentee: 20,000 together. */
const SUBMISSIONS = 65

const db = connect(process.env['DATABASE_URL'] ?? '')
const now = new Date()
const sessions: Record<string, { mentees: number; token: string }> = {}
for (const [name, mentees] of Object.entries(MENTEES)) {
  const mentor = await member(db, `Mentor-of-${name}`, 'mentor')
  await manyMentees(db, mentor, { mentees, submissions: SUBMISSIONS }, `First-of-${name}`)
  const token = newToken()
  const session = { idHash: hashOf(token), userId: mentor.userId, userAgent: 'bench', now, expiresAt: new Date(now.getTime() + 3_600_000) }
  await db.$transaction((tx) => createSession(tx, session))
  sessions[name] = { mentees, token }
}
await db.$disconnect()
console.log(JSON.stringify(sessions))
