/** Fills a fresh database with a small believable cast, by the commands that people use themselves. Prints how to sign in. */
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { mailSince } from '../db/notification-mails.ts'
import { adasAnswers, linsAnswers } from './answers.ts'
import { adasWork, amara, lena, linsStart, omar, opensADesk, theo } from './mentees.ts'
import { logWeeks } from './logged-weeks.ts'
import { follow, study, tickTwo, walk } from './on-the-trail.ts'
import { assess, daysAgo, join, PASSWORD, started, type Person } from './people.ts'

const grace = await join('Grace Lund', 'mentor', daysAgo(201))
await opensADesk(grace)

const ada = await join('Ada Brook', 'learner', daysAgo(63))
const plan = {
  answers: adasAnswers(content()),
  trackId: 'mlops-engineer',
  hoursPerWeek: 8,
  from: 60,
  reason: 'I already run our services.',
}
const roadmapId = await follow(ada, plan)
const walked = await walk(ada, roadmapId, { finished: 4, from: 60, every: 12 })
await study(ada, { roadmapId, milestoneId: walked[0] ?? '' }, { from: 59, every: 2, until: 1 })
await tickTwo(ada, roadmapId, walked.at(-1) ?? '')
await adasWork(ada, grace, roadmapId, walked)
await logWeeks(ada, { from: 60, every: 12, walked, away: { from: 34, to: 28 }, ahead: { from: -24, to: -37 } })

const lin = await join('Lin Okoro', 'learner', daysAgo(5))
await assess(lin, linsAnswers(content()), daysAgo(4))
await linsStart(lin, grace)

const others = [await amara(grace), await theo(grace), await lena(grace), await omar(grace)]
const root = await join('Root Marsh', 'administrator', daysAgo(90))
await putBehind([ada, lin, grace, ...others])
// No mail is set up while the cast is made; what is news goes to the mailbox once Cairn runs.
await mailSince(database(), daysAgo(3), started)
await database().$disconnect()

/** What is older than three days was seen: no letter goes out about it today. */
async function putBehind(people: readonly Person[]): Promise<void> {
  const where = { userId: { in: people.map((it) => it.userId) }, at: { lt: daysAgo(3) }, seenAt: null }
  await database().notification.updateMany({ where, data: { seenAt: daysAgo(3) } })
  await database().notification.updateMany({ where: { at: { lt: daysAgo(3) }, mail: 'waiting' }, data: { mail: 'seen' } })
}

const lines = [
  [ada, 'a learner in the middle of a roadmap, with a mentor'],
  [lin, 'assessed; effort and interest disagree, and a mentor has drafted a roadmap'],
  [grace, 'a mentor of six, with a queue'],
  [root, 'an administrator'],
] as const
console.log(`Sign in with the password "${PASSWORD}" as:`)
for (const [person, who] of lines) console.log(`  ${person.email.padEnd(20)} ${who}`)
