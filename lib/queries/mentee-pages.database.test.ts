import { expect, test } from 'vitest'
import { moveMilestone } from '../commands/move-milestone.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, guest, member, mentored, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { HANDED_IN, handedIn } from '../testing/handed-in.ts'
import { menteeResult } from './mentee-result.ts'
import { menteeRoadmap } from './mentee-roadmap.ts'

async function pair(db: Db, shares: readonly Share[]) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace, shares)
  const ask = <View>(query: Query<{ mentorshipId: string }, View>, actor: Actor = grace) =>
    query({ actor, db, content: content(), now: NOW }, { mentorshipId })
  return { ada, grace, roadmapId, mentorshipId, ask }
}

onBothDatabases('The roadmap of a mentee', (open) => {
  test('is there to read with its states, what was left out and why, and leads to the reviews there are', async () => {
    const { db } = await open()
    const { ada, roadmapId, ask } = await pair(db, ['roadmap', 'evidence'])
    await act(db, ada, moveMilestone, { roadmapId, milestoneId: HANDED_IN, move: 'start' })
    const reviewId = await handedIn(db, ada)
    const last = await db.roadmapMilestone.findFirstOrThrow({ where: { roadmapId }, orderBy: { position: 'desc' } })
    await act(db, ada, skipMilestone, { roadmapId, milestoneId: last.milestoneId, reason: 'We rent none.' })
    const { roadmap, name } = await ask(menteeRoadmap)
    expect(name).toBe('Ada')
    const lines = roadmap?.stages.flatMap((it) => it.milestones) ?? []
    expect(lines.find((it) => it.id === HANDED_IN)).toMatchObject({ status: 'with-mentor' })
    expect(lines.find((it) => it.id === last.milestoneId)).toMatchObject({ status: 'skipped', reason: 'Left out: We rent none.' })
    expect([...(roadmap?.reviews ?? [])]).toEqual([[HANDED_IN, `/mentoring/reviews/${reviewId}`]])
    // It speaks of the learner, never to them.
    expect(lines.map((it) => it.reason).join(' ')).not.toMatch(/\bYou\b|\byours\b/)
    expect(roadmap?.pace).toBeNull()
  })

  test('shows pace and dates where hours are shared, and no reviews where evidence is not', async () => {
    const { db } = await open()
    const { ada, ask } = await pair(db, ['roadmap', 'hours'])
    await handedIn(db, ada)
    const { roadmap } = await ask(menteeRoadmap)
    expect(roadmap?.pace).toMatchObject({ hoursPerWeek: 8, startOn: '2026-11-30' })
    expect(roadmap?.reviews.size).toBe(0)
  })

  test('that follows none is said so; one that is not shared is not there', async () => {
    const { db } = await open()
    const { roadmapId, mentorshipId, ask } = await pair(db, ['roadmap'])
    await db.roadmap.update({ where: { id: roadmapId }, data: { archivedAt: NOW, activeKey: null } })
    expect((await ask(menteeRoadmap)).roadmap).toBeNull()
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'hours summary answers' } })
    await expect(ask(menteeRoadmap)).rejects.toBeInstanceOf(NotFound)
  })
})

onBothDatabases('The result of a mentee', (open) => {
  test('is a summary by path and area; the answers come only where they are ticked', async () => {
    const { db } = await open()
    const { mentorshipId, ask } = await pair(db, ['summary'])
    const { summary, answers } = await ask(menteeResult)
    expect(answers).toBeNull()
    expect(summary?.paths).toHaveLength(content().tracks.size)
    expect(summary?.areas.map((it) => it.name)).toEqual(content().settings.areas.map((it) => it.name))
    expect(summary?.areas.every((it) => it.level >= 0 && it.level <= 4)).toBe(true)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'answers' } })
    const ticked = await ask(menteeResult)
    expect(ticked.summary).toBeNull()
    const about = content().about[0]
    expect(ticked.answers?.[0]).toMatchObject({ part: 'about', question: about?.question, answer: expect.any(String) })
    // In words, not in the codes that are stored.
    expect(ticked.answers?.find((it) => it.part === 'interest')?.answer).not.toMatch(/^\d$/)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap evidence hours' } })
    await expect(ask(menteeResult)).rejects.toBeInstanceOf(NotFound)
  })

  test('of somebody without one is said so', async () => {
    const { db } = await open()
    const [lin, grace] = [await member(db, 'Lin'), await member(db, 'Grace', 'mentor')]
    const mentorshipId = await mentored(db, lin, grace, ['summary', 'answers'])
    const view = await menteeResult({ actor: grace, db, content: content(), now: NOW }, { mentorshipId })
    expect(view).toMatchObject({ hasResult: false, summary: null, answers: null, takenOn: null })
  })
})

onBothDatabases('Roadmap and result of a mentee', (open) => {
  test('are nobody’s but the mentor’s, and only while the mentorship lives', async () => {
    const { db } = await open()
    const { ada, mentorshipId, ask } = await pair(db, ['roadmap', 'summary'])
    const strangers = [ada, await member(db, 'Alan', 'mentor'), await member(db, 'Root', 'administrator')]
    for (const query of [menteeRoadmap, menteeResult] as Query<{ mentorshipId: string }, unknown>[]) {
      for (const it of strangers) await expect(ask(query, it)).rejects.toBeInstanceOf(NotFound)
      await expect(ask(query, guest('nobody'))).rejects.toBeInstanceOf(SignInNeeded)
      for (const data of [{ pausedAt: NOW }, { pausedAt: null, endedAt: NOW, pairKey: null }]) {
        await db.mentorship.update({ where: { id: mentorshipId }, data })
        await expect(ask(query)).rejects.toBeInstanceOf(NotFound)
      }
      await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: null, endedAt: null } })
    }
  })
})
