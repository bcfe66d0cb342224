/** Grace's mentees: one waits too long, one was asked for the same twice, one fell silent, one is behind, one is new. */
import { randomUUID } from 'node:crypto'
import { askRoadmapReview } from '../commands/ask-roadmap-review.ts'
import { openBrief } from '../commands/open-brief.ts'
import { proposeChange } from '../commands/propose-change.ts'
import { proposeRoadmap } from '../commands/propose-roadmap.ts'
import { saveMentorNote } from '../commands/save-mentor-note.ts'
import { sendRoadmapVerdict } from '../commands/send-roadmap-verdict.ts'
import { setMentoring } from '../commands/set-mentoring.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { perform } from '../operation.ts'
import { adasAnswers, linsAnswers } from './answers.ts'
import { handIn, judge, pairUp } from './in-review.ts'
import { follow, study, walk } from './on-the-trail.ts'
import { base, daysAgo, join, type Person } from './people.ts'

export async function opensADesk(grace: Person): Promise<void> {
  const about = 'I ran the platform team of a bank for six years. I answer in writing, and I say what I would try next.'
  const room = { about, mostMentees: '10', mostWaiting: '12', promiseDays: '5', listed: 'on' } as const
  await perform(setMentoring, room, base(grace, daysAgo(200)))
}

/** Ada: two stones, a second try that waits, a roadmap that changed since it was approved, and a proposal to answer. */
export async function adasWork(ada: Person, grace: Person, roadmapId: string, walked: readonly string[]): Promise<void> {
  const [first = '', second = ''] = walked
  const present = walked.at(-1) ?? ''
  const words = 'I move from backend to MLOps and would like somebody to be blunt about my work.'
  const mentorshipId = await pairUp(ada, grace, { days: 44, words, shares: ['roadmap', 'evidence', 'hours', 'summary'] })
  for (const [milestoneId, days] of [
    [first, 36],
    [second, 25],
  ] as const) {
    const work = { roadmapId, milestoneId, days, body: 'The repository runs from a clean clone.', ask: 'Could you run it?', hours: '14' }
    const reviewId = await handIn(ada, work)
    await judge(grace, { reviewId, milestoneId, number: 1, days: days - 2, words: 'It ran at the first try. Keep that README.' })
  }
  await adasRoadmap(ada, grace, roadmapId)
  const work = { roadmapId, milestoneId: present, body: 'Works on my machine and in CI.', ask: 'Is the failure case enough?', hours: '9' }
  const reviewId = await handIn(ada, { ...work, days: 8 })
  const missing = { at: 0, words: 'Show one run that fails, and what you saw then.' }
  await judge(grace, { reviewId, milestoneId: present, number: 1, days: 6, words: 'Nearly there: one thing I could not see.', missing })
  await perform(openBrief, { mentorshipId }, base(grace, daysAgo(6)))
  await handIn(ada, { ...work, body: 'Works on my machine and in CI. Section 4 breaks it on purpose.', hours: '11', days: 2, before: 1 })
  await perform(
    saveMentorNote,
    { mentorshipId, body: 'Wants the platform team by summer. Prefers blunt.', revision: 0 },
    base(grace, daysAgo(6)),
  )
}

/** Approved as it began; then two milestones go, with reasons, and it is to be looked at again. */
async function adasRoadmap(ada: Person, grace: Person, roadmapId: string): Promise<void> {
  const asked = await perform(askRoadmapReview, { roadmapId, ask: 'Does the order hold together?', mentor: '' }, base(ada, daysAgo(28)))
  const approval = { ...nothingWritten, decision: 'approve' as const, words: 'A good order for somebody who runs services already.' }
  await perform(sendRoadmapVerdict, { ...asked, draft: approval }, base(grace, daysAgo(26)))
  const rows = await database().roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })
  const [last, before] = [rows.at(-1)?.milestoneId ?? '', rows.at(-3)?.milestoneId ?? '']
  await perform(
    skipMilestone,
    { roadmapId, milestoneId: last, reason: 'I do not look for another job: my team moves with me.' },
    base(ada, daysAgo(5)),
  )
  await perform(askRoadmapReview, { roadmapId, ask: 'Is it wise to leave this out?', mentor: '' }, base(ada, daysAgo(3)))
  const why = 'This is what an interviewer will ask you about first.'
  await perform(
    proposeChange,
    { kind: 'rescope', roadmapId, milestoneId: before, scope: 'full', words: why, key: randomUUID() },
    base(grace, daysAgo(2)),
  )
}

/** Lin: has a result and no roadmap yet. Grace has drafted one. */
export async function linsStart(lin: Person, grace: Person): Promise<void> {
  const words = 'I cannot decide between two paths. Could we talk it through?'
  const mentorshipId = await pairUp(lin, grace, { days: 3, words, shares: ['roadmap', 'evidence', 'summary'] })
  const draft = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '6', electives: [] } as const
  const why = 'You said what you enjoy. Two months of this will tell you more than another month of comparing.'
  await perform(proposeRoadmap, { mentorshipId, key: randomUUID(), words: why, ...draft }, base(grace, daysAgo(1)))
}

const ALL = ['roadmap', 'evidence', 'hours'] as const

/** Amara: one try waits, a day longer than Grace means to take. */
export async function amara(grace: Person): Promise<Person> {
  const person = await join('Amara Diallo', 'learner', daysAgo(100))
  const roadmapId = await follow(person, { answers: adasAnswers(content()), trackId: 'mlops-engineer', hoursPerWeek: 6, from: 90 })
  await pairUp(person, grace, { days: 88, words: 'A colleague told me about you.', shares: ALL })
  const walked = await walk(person, roadmapId, { finished: 5, from: 88, every: 16 })
  await study(person, { roadmapId, milestoneId: walked[0] ?? '' }, { from: 87, every: 2, until: 1 })
  for (const [index, milestoneId] of walked.slice(0, 3).entries()) {
    const days = 57 - 16 * index
    const reviewId = await handIn(person, {
      roadmapId,
      milestoneId,
      days,
      body: 'Done and written up.',
      ask: 'Anything missing?',
      hours: '15',
    })
    await judge(grace, { reviewId, milestoneId, number: 1, days: days - 3, words: 'Clear, and it holds.' })
  }
  const body = 'Alerts fire on the drift I injected; the notebook has the run.'
  await handIn(person, { roadmapId, milestoneId: walked[3] ?? '', days: 6, body, ask: 'Are the thresholds sensible?', hours: '13' })
  return person
}

/** Theo: works steadily, and was asked for the same criterion twice. */
export async function theo(grace: Person): Promise<Person> {
  const person = await join('Theo Lindqvist', 'learner', daysAgo(70))
  const roadmapId = await follow(person, { answers: linsAnswers(content()), trackId: 'ml-engineer', hoursPerWeek: 5, from: 60 })
  await pairUp(person, grace, { days: 58, words: 'I want to learn to judge a model, not to fit one.', shares: ALL })
  const walked = await walk(person, roadmapId, { finished: 2, from: 58, every: 20 })
  const milestoneId = walked.at(-1) ?? ''
  await study(person, { roadmapId, milestoneId: walked[0] ?? '' }, { from: 57, every: 3, until: 1 })
  const work = { roadmapId, milestoneId, ask: 'Is the baseline fair?', hours: '12' }
  const missing = { at: 1, words: 'I still cannot tell where the errors are. Slice them once.' }
  for (const [before, days] of [16, 8].entries()) {
    const body = before === 0 ? 'A first model and its figures.' : 'The figures again, with a second baseline.'
    const reviewId = await handIn(person, { ...work, body, days, before })
    await judge(grace, { reviewId, milestoneId, number: before + 1, days: days - 3, words: 'Good figures.', missing })
  }
  return person
}

/** Lena: every third day for two months, and then nothing. */
export async function lena(grace: Person): Promise<Person> {
  const person = await join('Lena Fischer', 'learner', daysAgo(90))
  const roadmapId = await follow(person, { answers: adasAnswers(content()), trackId: 'mlops-engineer', hoursPerWeek: 5, from: 80 })
  await pairUp(person, grace, { days: 78, words: 'I would like a deadline that is not mine alone.', shares: ['roadmap', 'evidence'] })
  const walked = await walk(person, roadmapId, { finished: 3, from: 78, every: 18 })
  const milestoneId = walked[0] ?? ''
  await study(person, { roadmapId, milestoneId }, { from: 77, every: 3, until: 20 })
  const reviewId = await handIn(person, { roadmapId, milestoneId, days: 43, body: 'It runs.', ask: 'Is it readable?', hours: '16' })
  await judge(grace, { reviewId, milestoneId, number: 1, days: 41, words: 'Readable, and small. Well done.' })
  return person
}

/** Omar: active, and far behind the hours that he chose. */
export async function omar(grace: Person): Promise<Person> {
  const person = await join('Omar Reyes', 'learner', daysAgo(120))
  const roadmapId = await follow(person, { answers: adasAnswers(content()), trackId: 'ml-platform', hoursPerWeek: 12, from: 110 })
  await pairUp(person, grace, { days: 100, words: 'I began full of plans.', shares: ALL })
  const walked = await walk(person, roadmapId, { finished: 1, from: 100, every: 40 })
  await study(person, { roadmapId, milestoneId: walked[0] ?? '' }, { from: 99, every: 5, until: 3 })
  return person
}
