import { expect, test } from 'vitest'
import { findAttempt, findLatestResult, findOpenAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { ownerOf } from '../policy.ts'
import { pathView } from '../queries/path.ts'
import { content } from '../content/current.ts'
import { itemVersion } from '../content/item-version.ts'
import { askedOnPaths } from '../domain/knowledge/held-skill.ts'
import { resultOf } from '../domain/path/result.ts'
import { act, assessed, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { correctSkills } from './correct-skills.ts'
import { retakeAssessment } from './retake-assessment.ts'
import { saveResponses } from './save-responses.ts'
import { submitAssessment } from './submit-assessment.ts'

const ada = guest('ada')

const seen = (db: Db, actor: Actor, attemptId: string) =>
  pathView({ actor, db, content: content(), now: NOW }, { attemptId, scope: 'first-role' })

async function inferredIn(db: Db, attemptId: string): Promise<string[]> {
  return (await seen(db, ada, attemptId)).held.filter((it) => it.from === 'inferred').map((it) => it.skill)
}

const saying = (attemptId: string, answers: Record<string, 'yes' | 'no'>) => ({ attemptId, scope: 'first-role' as const, answers })

onBothDatabases('A correction of skills that were worked out', (open) => {
  test('makes another result at once, and leaves the one it corrects as it was', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const before = await findAttempt(db, first)
    const [skill = ''] = await inferredIn(db, first)
    const { attemptId } = await act(db, ada, correctSkills, saying(first, { [skill]: 'no' }), later(1))
    expect(attemptId).not.toBe(first)
    expect(await findAttempt(db, first)).toEqual(before)
    const made = await seen(db, ada, attemptId)
    expect(made.held.find((it) => it.skill === skill && it.from === 'inferred')).toBeUndefined()
    expect(made.reasons.change?.hours.some((it) => it.hours > 0)).toBe(true)
    expect(made.reasons.change?.hours.every((it) => !it.clear)).toBe(true)
  })

  test('that confirms costs no hours', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const yes = Object.fromEntries((await inferredIn(db, first)).map((it) => [it, 'yes' as const]))
    const { attemptId } = await act(db, ada, correctSkills, saying(first, yes), later(1))
    const hoursIn = async (id: string) => (await seen(db, ada, id)).tracks.map((it) => it.effort.path.learning.likely)
    const [before, after] = [await hoursIn(first), await hoursIn(attemptId)]
    for (const [index, hours] of after.entries()) expect(hours).toBeLessThan(before[index] ?? 0)
    expect((await seen(db, ada, attemptId)).held.filter((it) => it.from === 'inferred' && it.skill in yes)).toEqual([])
  })

  test('keeps the earlier answers as copies, and its own with the wording that was read', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const [skill = ''] = await inferredIn(db, first)
    const { attemptId } = await act(db, ada, correctSkills, saying(first, { [skill]: 'no' }), later(1))
    const rows = await db.response.findMany({ where: { attemptId }, orderBy: { id: 'asc' } })
    expect(rows.filter((it) => it.copied).map((it) => [it.item, it.value])).toEqual([...((await findAttempt(db, first))?.answers ?? [])])
    const version = itemVersion(content(), `held:${skill}`)
    expect(rows.filter((it) => !it.copied)).toMatchObject([{ item: `held:${skill}`, version, at: later(1) }])
    expect(await findAttempt(db, attemptId)).toMatchObject({
      startedAt: later(1),
      submittedAt: later(1),
      learnerId: null,
      guestHash: 'hash-of-ada',
    })
  })

  test('sent twice, also twenty times at the same moment, makes one result', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const [skill = ''] = await inferredIn(db, first)
    const made = await together(db, 20, () => act(db, ada, correctSkills, saying(first, { [skill]: 'no' }), later(1)))
    expect(new Set(made.map((it) => it.attemptId)).size).toBe(1)
    expect(await db.attempt.count()).toBe(2)
    const again = await act(db, ada, correctSkills, saying(made[0]?.attemptId ?? '', { [skill]: 'no' }), later(2))
    expect(again).toEqual(made[0])
    expect(await db.event.count({ where: { verb: 'attempt:corrected' } })).toBe(1)
  })

  test('of the same skill once more counts: the newer word stands', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const [skill = ''] = await inferredIn(db, first)
    const no = await act(db, ada, correctSkills, saying(first, { [skill]: 'no' }), later(1))
    const yes = await act(db, ada, correctSkills, saying(no.attemptId, { [skill]: 'yes' }), later(2))
    expect((await findAttempt(db, yes.attemptId))?.answers.get(`held:${skill}`)).toMatch(/^yes [1-4]$/)
    expect((await findAttempt(db, no.attemptId))?.answers.get(`held:${skill}`)).toMatch(/^no [1-4]$/)
  })

  test('leaves out skills that no path asks for, beside one that is asked', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const [skill = ''] = await inferredIn(db, first)
    const { efforts } = resultOf(content(), (await findAttempt(db, first))?.answers ?? new Map(), 'first-role', new Map())
    const unasked = [...content().skills.keys()].filter((it) => !askedOnPaths(efforts).has(it)).slice(0, 1)
    const answers = Object.fromEntries([skill, 'no-such-skill', ...unasked].map((it) => [it, 'yes' as const]))
    const { attemptId } = await act(db, ada, correctSkills, saying(first, answers), later(1))
    const said = [...((await findAttempt(db, attemptId))?.answers.keys() ?? [])].filter((it) => it.startsWith('held:'))
    expect(said).toEqual([`held:${skill}`])
  })

  test('is made of an account’s own result, and of nobody else’s: that is like one that does not exist', async () => {
    const { db } = await open()
    const account = await member(db, 'Ada')
    const first = await assessed(db, account)
    const view = await pathView({ actor: account, db, content: content(), now: NOW }, { attemptId: first, scope: 'first-role' })
    const skill = view.held.find((it) => it.from === 'inferred')?.skill ?? ''
    for (const stranger of [ada, await member(db, 'Alan'), { kind: 'guest', guestHash: null } as const])
      await expect(act(db, stranger, correctSkills, saying(first, { [skill]: 'no' }))).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, account, correctSkills, saying('unknown', { [skill]: 'no' }))).rejects.toBeInstanceOf(NotFound)
    const { attemptId } = await act(db, account, correctSkills, saying(first, { [skill]: 'no' }), later(1))
    expect(await findAttempt(db, attemptId)).toMatchObject({ learnerId: 'ada', guestHash: null })
  })

  test('of an older result goes on top of the newest, so that what was answered since stays', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const [skill = ''] = await inferredIn(db, first)
    await act(db, ada, retakeAssessment, { attemptId: first }, later(1))
    await act(db, ada, saveResponses, { responses: { 'area:data': '4' } }, later(2))
    const second = (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
    await act(db, ada, submitAssessment, { attemptId: second }, later(3))
    await act(db, ada, correctSkills, saying(first, { [skill]: 'no' }), later(4))
    const newest = await findAttempt(db, (await findLatestResult(db, ownerOf(ada)))?.id ?? '')
    expect(newest?.answers.get('area:data')).toBe('4')
    expect(newest?.answers.get(`held:${skill}`)).toMatch(/^no [1-4]$/)
  })

  test('counts in an attempt in progress too, so that its result does not forget it', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    const [skill = ''] = await inferredIn(db, first)
    await act(db, ada, retakeAssessment, { attemptId: first }, later(1))
    await act(db, ada, correctSkills, saying(first, { [skill]: 'no' }), later(2))
    const attempt = await findOpenAttempt(db, ownerOf(ada))
    expect(attempt?.answers.get(`held:${skill}`)).toMatch(/^no [1-4]$/)
    expect(attempt?.answers.size).toBe(1 + ((await findAttempt(db, first))?.answers.size ?? 0))
  })

  test('is refused without an answer, for skills that no path asks for, and before there is a result', async () => {
    const { db } = await open()
    const first = await assessed(db, ada)
    for (const answers of [{}, { 'no-such-skill': 'yes' }] as Record<string, 'yes'>[])
      await expect(act(db, ada, correctSkills, saying(first, answers))).rejects.toBeInstanceOf(Refused)
    await act(db, ada, retakeAssessment, { attemptId: first })
    const inProgress = (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
    await expect(act(db, ada, correctSkills, saying(inProgress, { 'api-design': 'yes' }))).rejects.toBeInstanceOf(Refused)
    expect(await db.attempt.count()).toBe(2)
  })
})
