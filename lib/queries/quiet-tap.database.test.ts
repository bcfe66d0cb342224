import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerQuietTap } from '../commands/answer-quiet-tap.ts'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { creditMilestone } from '../commands/credit-milestone.ts'
import { logTime } from '../commands/log-time.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import type { QuietAnswer } from '../domain/time/quiet-tap.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, member, mentored, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { handedIn } from '../testing/handed-in.ts'
import { standing } from '../testing/standing.ts'
import { quietTap } from './quiet-tap.ts'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const ASKED = noon('2027-01-11')

/** Ada, who was asked about a milestone of her roadmap. */
async function asked(db: Db, milestoneOf = (_: Awaited<ReturnType<typeof standing>>) => 'm-python-project') {
  const actor = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, actor)
  const now = await standing(db, roadmapId)
  const milestoneId = milestoneOf(now)
  const tapId = randomUUID()
  await db.quietTap.create({ data: { id: tapId, learnerId: actor.userId, roadmapId, milestoneId, at: ASKED } })
  const see = (who: Actor = actor) => quietTap({ actor: who, db, content: content(), now: noon('2027-01-13') }, { tapId })
  const answer = async (it: QuietAnswer) => {
    await act(db, actor, answerQuietTap, { tapId, answer: it }, ASKED)
    return see()
  }
  return { actor, roadmapId, milestoneId, tapId, see, answer }
}

const authored = (id: string) => content().milestones.get(id)

onBothDatabases('What is in the way', (open) => {
  test('is asked about the milestone that was next, of the learner alone, and leads nowhere before it is answered', async () => {
    const { db } = await open()
    const { see, milestoneId } = await asked(db)
    expect(await see()).toMatchObject({ milestone: { id: milestoneId }, askedOn: '2027-01-11', answer: null, step: null })
    await expect(see(await member(db, 'Alan'))).rejects.toBeInstanceOf(NotFound)
    await expect(see(guest('Gus'))).rejects.toBeInstanceOf(SignInNeeded)
  })

  test('no time: fewer hours, as many as their own weeks had', async () => {
    const { db } = await open()
    const { actor, answer } = await asked(db)
    expect((await answer('no-time')).step).toEqual({ kind: 'no-time', planned: 8, kept: null, weeks: 0, suggested: 5 })
    for (const day of ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04'])
      await act(db, actor, logTime, { key: randomUUID(), day, hours: '3.2', milestone: '' }, ASKED)
    expect((await answer('no-time')).step).toEqual({ kind: 'no-time', planned: 8, kept: 3.2, weeks: 4, suggested: 3 })
  })

  test('too hard: the weakest of what comes before it, with why, and the resource that asks for the least', async () => {
    const { db } = await open()
    const { actor, roadmapId, milestoneId, answer } = await asked(db, (now) => {
      const found = now.milestones.find((it) => it.prerequisites.filter((id) => !id.startsWith('entry-')).length > 1)
      return found?.milestone ?? ''
    })
    const { milestones } = await standing(db, roadmapId)
    const before = milestones.find((it) => it.milestone === milestoneId)?.prerequisites.filter((id) => !id.startsWith('entry-')) ?? []
    const step = async () => {
      const view = await answer('too-hard')
      return view.step?.kind === 'too-hard' ? view.step : null
    }
    expect((await step())?.before?.why).toBe('open')
    const [one = '', ...others] = before
    for (const id of others) await act(db, actor, creditMilestone, { roadmapId, milestoneId: id, kind: 'claim' })
    await act(db, actor, skipMilestone, { roadmapId, milestoneId: one, reason: 'No time for it.' })
    expect((await step())?.before).toMatchObject({ id: one, why: 'skipped' })
    const resources = authored(milestoneId)?.resources.map((id) => content().resources.get(id)?.level) ?? []
    const easiest = ['beginner', 'intermediate', 'advanced'].find((it) => resources.some((level) => level === it))
    expect((await step())?.easier?.level).toBe(easiest)
  })

  test('too hard: what counts as known by their own word comes before what they finished here', async () => {
    const { db } = await open()
    const { actor, roadmapId, milestoneId, answer } = await asked(db, (now) => {
      const found = now.milestones.find((it) => it.prerequisites.filter((id) => !id.startsWith('entry-')).length > 1)
      return found?.milestone ?? ''
    })
    const { milestones } = await standing(db, roadmapId)
    const before = milestones.find((it) => it.milestone === milestoneId)?.prerequisites.filter((id) => !id.startsWith('entry-')) ?? []
    const [claimed = '', ...others] = before
    await act(db, actor, creditMilestone, { roadmapId, milestoneId: claimed, kind: 'claim' })
    for (const id of others)
      for (const move of ['open', 'start', 'finish'] as const)
        await act(db, actor, moveMilestone, { roadmapId, milestoneId: id, move }).catch(() => null)
    const { step } = await answer('too-hard')
    expect(step).toMatchObject({ kind: 'too-hard', before: { id: claimed, why: 'credited' } })
  })

  test('dull: other milestones that can be gone on with, and what the hand-in asks for', async () => {
    const { db } = await open()
    const { roadmapId, milestoneId, answer } = await asked(db)
    const { step } = await answer('dull')
    if (step?.kind !== 'dull') throw new Error('another step')
    const now = await standing(db, roadmapId)
    expect(step.others.length).toBeGreaterThan(0)
    for (const it of step.others) {
      expect(it.id).not.toBe(milestoneId)
      expect(now.statusOf(it.id)).toBe('ready')
    }
    expect(step.handIn).toBe(authored(milestoneId)?.evidence['first-role'])
  })

  test('trouble setting it up: guides of the milestone, and where others get stuck', async () => {
    const { db } = await open()
    const { milestoneId, answer } = await asked(db)
    const { step } = await answer('setup')
    if (step?.kind !== 'setup') throw new Error('another step')
    expect(step.pitfalls).toEqual(authored(milestoneId)?.pitfalls)
    for (const it of step.resources) expect(authored(milestoneId)?.resources).toContain(it.id)
  })

  test('unclear: what shows that it is done, for the scope of this roadmap', async () => {
    const { db } = await open()
    const { milestoneId, answer } = await asked(db)
    const { step } = await answer('unclear')
    const criteria = authored(milestoneId)
      ?.criteria.filter((it) => it.scope === undefined)
      .map((it) => it.text)
    expect(step).toMatchObject({ kind: 'unclear', criteria })
    expect(criteria?.length).toBeGreaterThan(0)
  })

  test('about what the track takes for granted, the skills it asks for say what to read and what it comes down to', async () => {
    const { db } = await open()
    const { roadmapId, milestoneId, answer } = await asked(db, (now) => now.first('ready'))
    expect(milestoneId).toBe('entry-mlops-engineer')
    const row = (await standing(db, roadmapId)).milestones.find((it) => it.milestone === milestoneId)
    const skills = row?.skills.filter((it) => it.hours > 0).map((it) => it.skill) ?? []
    const outcomes = skills.map((it) => content().skills.get(it)?.outcome)
    const { step } = await answer('unclear')
    expect(new Set(step?.kind === 'unclear' ? step.criteria : [])).toEqual(new Set(outcomes))
    const hard = (await answer('too-hard')).step
    const easier = hard?.kind === 'too-hard' ? hard.easier : null
    expect(
      content()
        .resources.get(easier?.id ?? '')
        ?.skills.some((it) => skills.includes(it)),
    ).toBe(true)
  })

  test('nothing: it is noted and nothing follows', async () => {
    const { db } = await open()
    const { answer } = await asked(db)
    expect(await answer('fine')).toMatchObject({ answer: 'fine', step: null, isPast: false })
  })

  test('somebody to ask: in the thread of what was handed in, else by a review of the roadmap, else to be invited', async () => {
    const { db } = await open()
    const { actor, roadmapId, milestoneId, see } = await asked(db)
    expect((await see()).ask).toEqual({ kind: 'nobody', href: '/reviews/invite' })
    const grace = await member(db, 'Grace', 'mentor')
    const mentorshipId = await mentored(db, actor, grace)
    expect((await see()).ask).toEqual({ kind: 'roadmap', name: 'Grace', href: `/roadmap/${roadmapId}/review` })
    const reviewId = await handedIn(db, actor, { milestoneId })
    expect((await see()).ask).toEqual({ kind: 'thread', name: 'Grace', href: `/reviews/${reviewId}` })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: ASKED, pausedBy: 'mentor' } })
    expect((await see()).ask.kind).toBe('nobody')
  })

  test('about a roadmap that was put away since says so and asks nothing', async () => {
    const { db } = await open()
    const { actor, roadmapId, answer } = await asked(db)
    await act(db, actor, archiveRoadmap, { roadmapId })
    expect(await answer('dull')).toMatchObject({ isPast: true, step: null })
  })
})
