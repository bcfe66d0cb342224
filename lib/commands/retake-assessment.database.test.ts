import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { itemVersion } from '../content/item-version.ts'
import { findAttempt, findOpenAttempt, type StoredAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { partOf, RETAKEN_PARTS } from '../domain/answers/retake.ts'
import { Refused } from '../errors.ts'
import { ownerOf, type Actor } from '../policy.ts'
import { checkView } from '../queries/check.ts'
import { act, assessed, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { answerCheck } from './answer-check.ts'
import { retakeAssessment } from './retake-assessment.ts'
import { saveResponses } from './save-responses.ts'
import { submitAssessment } from './submit-assessment.ts'

const ada = guest('ada')

async function inProgress(db: Db, actor: Actor = ada): Promise<StoredAttempt> {
  const attempt = await findOpenAttempt(db, ownerOf(actor))
  if (!attempt) throw new Error('nothing is in progress')
  return attempt
}

async function askedOf(db: Db, actor: Actor): Promise<{ attemptId: string; probeId: string }> {
  const view = await checkView({ actor, db, content: content(), now: NOW }, null)
  return { attemptId: view?.attemptId ?? '', probeId: view?.question?.id ?? '' }
}

/** Answers the checks that come next. @returns their items */
async function checked(db: Db, actor: Actor, times: number): Promise<string[]> {
  const items: string[] = []
  for (let time = 0; time < times; time++) {
    const asked = await askedOf(db, actor)
    await act(db, actor, answerCheck, { ...asked, answer: '0', confidence: 'certain', shownAt: String(NOW.getTime()) }, later(0.5))
    items.push(asked.probeId)
  }
  return items
}

/** Ada with every kind of answer and three checks. @returns the attempt's id and the items that were asked */
async function assessedWithChecks(db: Db, actor: Actor): Promise<{ attemptId: string; seen: string[] }> {
  await act(db, actor, retakeAssessment, { attemptId: await assessed(db, actor) })
  await act(db, actor, saveResponses, { responses: { 'skill:docker': '3' } })
  const seen = await checked(db, actor, 3)
  const { id } = await inProgress(db, actor)
  await act(db, actor, submitAssessment, { attemptId: id }, later(1))
  return { attemptId: id, seen }
}

onBothDatabases('An assessment that is taken again', (open) => {
  test.each(RETAKEN_PARTS)('with one part, "%s", leaves its answers behind and begins with all others', async (part) => {
    const { db } = await open()
    const { attemptId } = await assessedWithChecks(db, ada)
    const before = await findAttempt(db, attemptId)
    await act(db, ada, retakeAssessment, { attemptId, part }, later(2))
    const { answers } = await inProgress(db)
    expect([...answers]).toEqual([...(before?.answers ?? [])].filter(([key]) => partOf(key) !== part))
    expect(answers.size).toBeLessThan(before?.answers.size ?? 0)
    expect(await findAttempt(db, attemptId)).toEqual(before)
  })

  test('begins with all answers, as copies that tell the wording and the time of when they were given', async () => {
    const { db } = await open()
    const { attemptId, seen } = await assessedWithChecks(db, ada)
    await act(db, ada, retakeAssessment, { attemptId }, later(2))
    const { id, answers } = await inProgress(db)
    expect([...answers]).toEqual([...((await findAttempt(db, attemptId))?.answers ?? [])])
    const rows = await db.response.findMany({ where: { attemptId: id } })
    expect(rows.every((it) => it.copied && it.version === itemVersion(content(), it.item))).toBe(true)
    expect(rows.find((it) => it.item === `probe:${seen[0]}`)).toMatchObject({ value: '0 certain', seconds: 30, at: later(2) })
    await act(db, ada, saveResponses, { responses: { 'area:data': '4', 'area:observability': '3' } }, later(3))
    const given = await db.response.findMany({ where: { attemptId: id, copied: false } })
    expect(given).toMatchObject([{ item: 'area:data', value: '4' }])
  })

  test('does not ask the checks that were seen, while others are worth asking', async () => {
    const { db } = await open()
    const account = await member(db, 'Ada')
    for (const actor of [ada, account]) {
      const { attemptId, seen } = await assessedWithChecks(db, actor)
      await act(db, actor, retakeAssessment, { attemptId, part: 'checks' }, later(2))
      const asked = await checked(db, actor, 5)
      expect(asked.filter((it) => seen.includes(it))).toEqual([])
      const { id } = await inProgress(db, actor)
      await act(db, actor, submitAssessment, { attemptId: id }, later(3))
      await act(db, actor, retakeAssessment, { attemptId: id, part: 'checks' }, later(4))
      const third = await checked(db, actor, 2)
      expect(third.filter((it) => [...seen, ...asked].includes(it))).toEqual([])
    }
  })

  test('asks what somebody else has seen', async () => {
    const { db } = await open()
    const { seen } = await assessedWithChecks(db, ada)
    const other = await assessedWithChecks(db, guest('alan'))
    expect(other.seen).toEqual(seen)
  })

  test('goes on with the one in progress, whose answers are newer', async () => {
    const { db } = await open()
    const { attemptId } = await assessedWithChecks(db, ada)
    await act(db, ada, saveResponses, { responses: { 'area:data': '0' } }, later(2))
    const { id } = await inProgress(db)
    await act(db, ada, retakeAssessment, { attemptId }, later(3))
    await expect(act(db, ada, retakeAssessment, { attemptId, part: 'checks' }, later(3))).rejects.toBeInstanceOf(Refused)
    const attempt = await inProgress(db)
    expect(attempt.id).toBe(id)
    expect([...attempt.answers]).toEqual([['area:data', '0']])
  })

  test('in one part is refused beside one that has another part or other answers', async () => {
    const { db } = await open()
    const { attemptId } = await assessedWithChecks(db, ada)
    const again = (part: 'interest' | 'checks') => act(db, ada, retakeAssessment, { attemptId, part }, later(2))
    await again('interest')
    await expect(again('checks')).rejects.toBeInstanceOf(Refused)
    await act(db, ada, saveResponses, { responses: { 'area:data': '4' } }, later(3))
    await expect(again('interest')).rejects.toBeInstanceOf(Refused)
    const [item] = content().interest.items.filter((it) => it.type === 'likert')
    await act(db, ada, saveResponses, { responses: { 'area:data': '2', [`interest:${item?.id}`]: '3' } }, later(4))
    await expect(again('interest')).rejects.toBeInstanceOf(Refused)
    expect((await inProgress(db)).answers.get(`interest:${item?.id}`)).toBe('3')
  })

  test('in one part is begun once under twenty parallel clicks, none of which is an error', async () => {
    const { db } = await open()
    const attemptId = await assessed(db, ada)
    await together(db, 20, () => act(db, ada, retakeAssessment, { attemptId, part: 'interest' }))
    const { id, answers } = await inProgress(db)
    expect(await db.response.count({ where: { attemptId: id } })).toBe(answers.size)
    expect(await db.attempt.count()).toBe(2)
    expect(await db.event.count({ where: { verb: 'attempt:retaken' } })).toBe(1)
  })
})
