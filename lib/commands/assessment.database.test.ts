import { expect, test } from 'vitest'
import { findAttempt, findOpenAttempt, takeOverAttempts } from '../db/attempts.ts'
import { NotFound, Refused } from '../errors.ts'
import { content } from '../content/current.ts'
import { ownerOf } from '../policy.ts'
import { act, assessed, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { retakeAssessment } from './retake-assessment.ts'
import { saveResponses } from './save-responses.ts'
import { submitAssessment } from './submit-assessment.ts'

onBothDatabases('The assessment', (open) => {
  test('keeps every answer, and the newest to each item counts', async () => {
    const { db } = await open()
    const ada = guest('ada')
    await act(db, ada, saveResponses, { responses: { 'about:background': 'backend', 'area:data': '1' } })
    await act(db, ada, saveResponses, { responses: { 'area:data': '3' } }, later(1))
    const attempt = await findOpenAttempt(db, ownerOf(ada))
    expect(Object.fromEntries(attempt?.answers ?? [])).toEqual({ 'about:background': 'backend', 'area:data': '3' })
    expect(await db.response.count()).toBe(3)
  })

  test('adds nothing when the same page is saved twice', async () => {
    const { db } = await open()
    const ada = guest('ada')
    await act(db, ada, saveResponses, { responses: { 'area:data': '1' } })
    await act(db, ada, saveResponses, { responses: { 'area:data': '1' } })
    expect(await db.response.count()).toBe(1)
    expect(await db.event.count({ where: { verb: 'attempt:started' } })).toBe(1)
  })

  test('opens one attempt when many first answers arrive at once', async () => {
    const { db } = await open()
    const ada = guest('ada')
    const areas = content().settings.areas.map((area) => `area:${area.id}`)
    await together(db, areas.length, (index) => act(db, ada, saveResponses, { responses: { [areas[index] ?? '']: '2' } }))
    expect(await db.attempt.count()).toBe(1)
    expect((await findOpenAttempt(db, ownerOf(ada)))?.answers.size).toBe(areas.length)
  })

  test('saves the good answers of a page and names the bad one', async () => {
    const { db } = await open()
    const ada = guest('ada')
    const { rejected } = await act(db, ada, saveResponses, {
      responses: { 'about:years': '400', 'about:background': 'devops', 'interest:none': '1' },
    })
    expect(Object.keys(rejected)).toEqual(['about:years', 'interest:none'])
    expect(rejected['about:years']).toContain('from 0 to 40')
    expect(Object.fromEntries((await findOpenAttempt(db, ownerOf(ada)))?.answers ?? [])).toEqual({ 'about:background': 'devops' })
  })

  test('is submitted once; a second click gives the same result', async () => {
    const { db } = await open()
    const ada = guest('ada')
    const attemptId = await assessed(db, ada)
    expect(await act(db, ada, submitAssessment, { attemptId }, later(1))).toEqual({ attemptId })
    expect((await findAttempt(db, attemptId))?.submittedAt).toEqual(NOW)
    expect(await db.event.count({ where: { verb: 'attempt:submitted' } })).toBe(1)
  })

  test('is submitted once under twenty parallel clicks', async () => {
    const { db } = await open()
    const ada = guest('ada')
    await act(db, ada, saveResponses, { responses: { 'area:data': '1' } })
    const attemptId = (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
    const outcomes = await together(db, 20, () => act(db, ada, submitAssessment, { attemptId }))
    expect(outcomes.every((it) => it.attemptId === attemptId)).toBe(true)
    expect(await db.event.count({ where: { verb: 'attempt:submitted' } })).toBe(1)
  })

  test('belongs to whoever took it: a stranger gets the same answer as for an unknown id', async () => {
    const { db } = await open()
    const attemptId = await assessed(db, guest('ada'))
    const alan = await member(db, 'Alan')
    for (const [actor, id] of [
      [alan, attemptId],
      [guest('alan'), attemptId],
      [{ kind: 'guest', guestHash: null } as const, attemptId],
      [alan, 'unknown'],
    ] as const) {
      await expect(act(db, actor, submitAssessment, { attemptId: id })).rejects.toBeInstanceOf(NotFound)
      await expect(act(db, actor, retakeAssessment, { attemptId: id })).rejects.toBeInstanceOf(NotFound)
    }
  })

  test('cannot be submitted without an answer', async () => {
    const { db } = await open()
    await db.attempt.create({ data: { id: 'a', guestHash: 'hash-of-ada', openKey: 'guest:hash-of-ada', contentHash: 'x', startedAt: NOW } })
    await expect(act(db, guest('ada'), submitAssessment, { attemptId: 'a' })).rejects.toBeInstanceOf(Refused)
  })

  test('taken again begins with the earlier answers and leaves the earlier result alone', async () => {
    const { db } = await open()
    const ada = guest('ada')
    const first = await assessed(db, ada)
    await act(db, ada, retakeAssessment, { attemptId: first })
    await act(db, ada, saveResponses, { responses: { 'area:data': '4' } })
    const again = await findOpenAttempt(db, ownerOf(ada))
    expect(again?.id).not.toBe(first)
    expect(again?.answers.get('area:data')).toBe('4')
    expect(again?.answers.get('area:observability')).toBe('3')
    expect((await findAttempt(db, first))?.answers.get('area:data')).toBe('2')
  })

  test('answered on a page that stayed open while it was finished elsewhere: refused, and no other attempt begins', async () => {
    const { db } = await open()
    const ada = guest('ada')
    const attemptId = await assessed(db, ada)
    await expect(act(db, ada, saveResponses, { attemptId, responses: { 'area:data': '4' } })).rejects.toThrow('finished meanwhile')
    expect(await db.attempt.count()).toBe(1)
    expect((await findAttempt(db, attemptId))?.answers.get('area:data')).toBe('2')
  })

  test('goes on as a guest’s when the session ended on a page of it: nothing that was answered is lost', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await act(db, ada, saveResponses, { responses: { 'area:data': '1' } })
    const attemptId = (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
    await act(db, guest('ada'), saveResponses, { attemptId, responses: { 'area:data': '4' } })
    expect((await findOpenAttempt(db, ownerOf(guest('ada'))))?.answers.get('area:data')).toBe('4')
    expect((await findAttempt(db, attemptId))?.answers.get('area:data')).toBe('1')
  })

  test('one part of it is not taken again while another attempt is open', async () => {
    const { db } = await open()
    const ada = guest('ada')
    const attemptId = await assessed(db, ada)
    await act(db, ada, saveResponses, { responses: { 'area:data': '4' } })
    await expect(act(db, ada, retakeAssessment, { attemptId, part: 'checks' })).rejects.toThrow('open already')
    expect((await findOpenAttempt(db, ownerOf(ada)))?.answers.get('area:data')).toBe('4')
  })

  test('done signed out is taken over exactly once, by one account, under parallel sign-ups', async () => {
    const { db } = await open()
    const attemptId = await assessed(db, guest('ada'))
    const accounts = await Promise.all(['Ada', 'Alan', 'Grace', 'Joan'].map((name) => member(db, name)))
    const taken = await together(db, accounts.length, (index) =>
      db.$transaction((tx) => takeOverAttempts(tx, { guestHash: 'hash-of-ada', learnerId: accounts[index]?.userId ?? '', now: NOW })),
    )
    expect(taken.reduce((a, b) => a + b, 0)).toBe(1)
    const owner = accounts[taken.indexOf(1)]
    expect((await findAttempt(db, attemptId))?.learnerId).toBe(owner?.userId)
    await expect(act(db, guest('ada'), retakeAssessment, { attemptId })).rejects.toBeInstanceOf(NotFound)
  })

  test('in progress on both sides becomes one: the newer answers count and no other is lost', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await act(db, ada, saveResponses, { responses: { 'area:data': '1', 'area:cost': '3' } })
    await act(db, guest('ada'), saveResponses, { responses: { 'area:data': '2', 'area:cost': 'skip' } })
    await db.$transaction((tx) => takeOverAttempts(tx, { guestHash: 'hash-of-ada', learnerId: ada.userId, now: NOW }))
    const attempt = await findOpenAttempt(db, ownerOf(ada))
    expect(Object.fromEntries(attempt?.answers ?? [])).toEqual({ 'area:data': '2', 'area:cost': '3' })
    expect(await findOpenAttempt(db, ownerOf(guest('ada')))).toBeNull()
  })

  test('of a guest who never came back is deleted after sixty days, with its answers and events', async () => {
    const { db } = await open()
    await act(db, guest('old'), saveResponses, { responses: { 'area:data': '1' } })
    const member60 = await member(db, 'Ada')
    await act(db, member60, saveResponses, { responses: { 'area:data': '1' } })
    await act(db, guest('new'), saveResponses, { responses: { 'area:data': '1' } }, later(61 * 24 * 60))
    expect(await findOpenAttempt(db, ownerOf(guest('old')))).toBeNull()
    expect(await findOpenAttempt(db, ownerOf(member60))).not.toBeNull()
    expect(await db.response.count()).toBe(2)
    expect(await db.event.count()).toBe(2)
  })
})
