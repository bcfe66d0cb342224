import { expect, test } from 'vitest'
import { answerCheck } from '../commands/answer-check.ts'
import { workshopOf } from '../commands/edit-plan.ts'
import { retakeAssessment } from '../commands/retake-assessment.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { content } from '../content/current.ts'
import { itemVersion } from '../content/item-version.ts'
import { toVersion } from '../content/version.ts'
import { findAttempt, findOpenAttempt } from '../db/attempts.ts'
import { findRoadmap } from '../db/roadmaps.ts'
import type { Db } from '../db/client.ts'
import { adasAnswers } from '../demo/answers.ts'
import { beliefsOf } from '../domain/knowledge/beliefs.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { Refused } from '../errors.ts'
import { perform } from '../operation.ts'
import { ownerOf, type Actor } from '../policy.ts'
import { act, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { assessmentPage } from './assessment.ts'
import { asEachWasTaken, asTaken } from './as-taken.ts'
import { checkView } from './check.ts'
import { pathView } from './path.ts'

/** The content after its authors moved every right answer to the next place, and retired an item. */
function rewritten(hash: string): Content {
  const probes = content().probes.map((it) => ({
    ...it,
    answer: (it.answer + 1) % 4,
    options: [it.options[3], it.options[0], it.options[1], it.options[2]] as unknown as typeof it.options,
  }))
  return { ...content(), hash, probes: probes.slice(1) }
}

/** The content after its authors put another in the place of every statement and item. */
function replaced(hash: string): Content {
  const other = <T extends { id: string }>(list: readonly T[]): T[] => list.map((it) => ({ ...it, id: `new-${it.id}` }))
  const { interest, probes } = content()
  return { ...content(), hash, interest: { ...interest, items: other(interest.items) }, probes: other(probes) }
}

async function answered(db: Db, ada: Actor): Promise<string> {
  await act(db, ada, saveResponses, { responses: Object.fromEntries(adasAnswers(content())) })
  for (let checks = 0; checks < 5; checks++) {
    const view = await checkView({ actor: ada, db, content: content(), now: NOW }, null)
    const probe = content().probes.find((it) => it.id === view?.question?.id)
    const answer = String(probe?.answer ?? 0) as '0'
    await act(db, ada, answerCheck, { attemptId: view?.attemptId ?? '', probeId: probe?.id ?? '', answer, confidence: 'certain' })
  }
  return (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
}

onBothDatabases('An attempt that was begun on an older content', (open) => {
  test('goes on with its own items, in the words and with the answers that they had', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await answered(db, ada)
    const before = await checkView({ actor: ada, db, content: content(), now: NOW }, null)
    const newer = rewritten('newer-1')
    const view = await checkView({ actor: ada, db, content: newer, now: NOW }, null)
    expect(view?.question).toEqual(before?.question)
    const { attemptId = '', question } = view ?? {}
    await perform(answerCheck, { attemptId, probeId: question?.id ?? '', answer: 'unknown' }, { actor: ada, db, content: newer, now: NOW })
    const after = await checkView({ actor: ada, db, content: newer, now: NOW }, null)
    expect(after?.answered).toBe(6)
  })

  test('is finished on its own statements and items, all of which have left since; the next one begins with those of now', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const attemptId = await answered(db, ada)
    const newer = replaced('newer-3')
    const later = { actor: ada, db, content: newer, now: NOW }
    const [old] = content().interest.items
    const [gone, come] = [`interest:${old?.id}`, `interest:new-${old?.id}`]
    expect((await assessmentPage(later, { pageId: 'interest-1' })).interest[0]).toEqual(old)
    const { rejected } = await perform(saveResponses, { responses: { [gone]: 'skip', [come]: 'skip' } }, later)
    expect(Object.keys(rejected)).toEqual([come])
    const rows = await db.response.findMany({ where: { item: gone }, orderBy: { id: 'desc' } })
    expect(rows[0]).toMatchObject({ value: 'skip', version: itemVersion(content(), gone) })
    const question = (await checkView(later, null))?.question
    const check = { attemptId, probeId: question?.id ?? '', answer: 'unknown' } as const
    await expect(perform(answerCheck, { ...check, probeId: `new-${check.probeId}` }, later)).rejects.toBeInstanceOf(Refused)
    await perform(answerCheck, check, later)
    await perform(submitAssessment, { attemptId }, later)
    const { reasons, interest, held } = await pathView(later, { attemptId, scope: 'first-role' })
    const before = await pathView({ ...later, content: content() }, { attemptId, scope: 'first-role' })
    expect({ reasons, interest, held }).toEqual({ reasons: before.reasons, interest: before.interest, held: before.held })
    await perform(retakeAssessment, { attemptId }, later)
    expect((await assessmentPage(later, { pageId: 'interest-1' })).interest[0]?.id).toBe(`new-${old?.id}`)
    expect((await checkView(later, null))?.question?.id).toMatch(/^new-/)
  })

  test('does not ask about a skill that has left', async () => {
    const { db } = await open()
    const attemptId = await answered(db, await member(db, 'Ada'))
    const attempt = await findAttempt(db, attemptId)
    if (!attempt) throw new Error('nothing was made')
    const skills = new Map([...content().skills].filter(([id]) => id !== 'docker'))
    const { probes } = await asTaken(db, { ...content(), hash: 'newer-4', skills }, attempt)
    expect(probes).toEqual(content().probes.filter((it) => it.skill !== 'docker'))
  })

  test('counts the same for a roadmap that was made from it, and for what is added there by hand', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    const attemptId = await answered(db, ada)
    await act(db, ada, submitAssessment, { attemptId })
    const choice = { attemptId, trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-11-30' } as const
    const { roadmapId } = await act(db, ada, startRoadmap, choice)
    const attempt = await findAttempt(db, attemptId)
    const roadmap = await findRoadmap(db, roadmapId)
    if (!attempt || !roadmap) throw new Error('nothing was made')
    const beliefs = beliefsOf(content(), attempt.answers)
    const newer = rewritten('newer-2')
    expect(beliefsOf(newer, attempt.answers)).not.toEqual(beliefs)
    expect(beliefsOf(await asTaken(db, newer, attempt), attempt.answers)).toEqual(beliefs)
    expect((await workshopOf({ db, content: newer }, roadmap)).beliefs).toEqual(beliefs)
  })

  test('is read beside others, each as it was taken, also where there are more than are remembered', async () => {
    const { db } = await open()
    const hashes = Array.from({ length: 12 }, (_, index) => `older-${index}`)
    for (const hash of hashes) {
      const body = toVersion({ ...content(), probes: content().probes.slice(0, hashes.indexOf(hash) + 1) })
      await db.contentVersion.create({ data: { hash, body, storedAt: NOW } })
    }
    const contentOf = await asEachWasTaken(
      db,
      content(),
      [...hashes, 'never-stored', content().hash].map((contentHash) => ({ contentHash })),
    )
    expect(hashes.map((contentHash) => contentOf({ contentHash }).probes.length)).toEqual(hashes.map((_, index) => index + 1))
    expect(contentOf({ contentHash: 'never-stored' })).toBe(content())
    expect(contentOf({ contentHash: content().hash })).toBe(content())
  })
})
