import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { content } from '../content/current.ts'
import { itemVersion } from '../content/item-version.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import type { Db, Tx } from '../db/client.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { ownerOf } from '../policy.ts'
import { checkView, type CheckView } from '../queries/check.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { meanwhile } from '../testing/meanwhile.ts'
import { answerCheck } from './answer-check.ts'
import { saveResponses } from './save-responses.ts'
import { submitAssessment } from './submit-assessment.ts'

const ada = guest('ada')

async function begun(db: Db, actor: Actor = ada): Promise<void> {
  await act(db, actor, saveResponses, { responses: { 'about:background': 'backend', 'about:years': '5', 'area:data': '2' } })
}

async function seen(db: Db, actor: Actor = ada, now = NOW): Promise<CheckView> {
  const view = await checkView({ actor, db, content: content(), now }, null)
  if (!view) throw new Error('nothing was begun')
  return view
}

/** The form of the check that is asked. */
function form({ attemptId, question, shownAt }: CheckView, answer: '0' | '1' | 'unknown' = '0') {
  const sure = answer === 'unknown' ? {} : { confidence: 'guess' as const }
  return { attemptId, probeId: question?.id ?? '', answer, ...sure, shownAt: String(shownAt) }
}

const answersOf = async (db: Db, actor: Actor = ada) => (await findOpenAttempt(db, ownerOf(actor)))?.answers

onBothDatabases('The answer to a knowledge check', (open) => {
  test('is kept with its wording and its time, and another check comes', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    await act(db, ada, answerCheck, form(view), later(0.5))
    const item = `probe:${view.question?.id ?? ''}`
    const row = await db.response.findFirst({ where: { item } })
    expect(row).toMatchObject({ value: '0 guess', seconds: 30, copied: false, version: itemVersion(content(), item), at: later(0.5) })
    const next = await seen(db)
    expect(next.answered).toBe(1)
    expect(next.question?.id).not.toBe(view.question?.id)
    expect(next.widths.after).toHaveLength(2)
  })

  test('is heard of somebody with an account as of a guest, and of each for themselves', async () => {
    const { db } = await open()
    const account = await member(db, 'Ada')
    for (const actor of [ada, account]) await begun(db, actor)
    const [first, same] = [await seen(db, ada), await seen(db, account)]
    expect(same.question).toEqual(first.question)
    await act(db, account, answerCheck, form(same, 'unknown'))
    expect((await answersOf(db, account))?.get(`probe:${same.question?.id}`)).toBe('unknown')
    expect((await seen(db, account)).answered).toBe(1)
    expect((await seen(db, ada)).question).toEqual(first.question)
  })

  test('has no time where the page lay open for longer than half an hour, or the clocks do not agree', async () => {
    const { db } = await open()
    await begun(db)
    for (const shownAt of [later(-31), later(1)])
      await act(db, ada, answerCheck, { ...form(await seen(db)), shownAt: String(shownAt.getTime()) })
    const { shownAt: _, ...without } = form(await seen(db))
    await act(db, ada, answerCheck, without)
    const rows = await db.response.findMany({ where: { item: { startsWith: 'probe:' } } })
    expect(rows.map((it) => it.seconds)).toEqual([null, null, null])
  })

  test('counts once when it is sent twice, also at the same moment', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    await together(db, 20, () => act(db, ada, answerCheck, form(view)))
    expect(await db.response.count({ where: { item: { startsWith: 'probe:' } } })).toBe(1)
  })

  test('that is first stands of twenty others at the same moment, which are told so', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    const press = (index: number) => act(db, ada, answerCheck, form(view, index % 2 === 0 ? '0' : '1'))
    const outcomes = await together(db, 20, (index) =>
      press(index).then(
        () => index % 2,
        (error: unknown) => error,
      ),
    )
    const rows = await db.response.findMany({ where: { item: { startsWith: 'probe:' } } })
    expect(rows).toHaveLength(1)
    const stood = Number(rows[0]?.value.charAt(0))
    expect(outcomes.filter((it) => it === stood)).toHaveLength(10)
    for (const it of outcomes.filter((outcome) => outcome !== stood)) expect(it).toBeInstanceOf(Refused)
  })

  test('is not kept when the result was made at that moment', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    const handIn = (tx: Tx) =>
      submitAssessment.run({ db: tx, actor: ada, content: content(), now: NOW, after: () => {} }, { attemptId: view.attemptId })
    await expect(meanwhile(db, handIn, () => act(db, ada, answerCheck, form(view)))).rejects.toSatisfy(
      (it) => it instanceof Conflict || it instanceof Refused,
    )
    expect(await db.response.count({ where: { item: { startsWith: 'probe:' } } })).toBe(0)
  })

  test('stands: another answer from a second tab is refused', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    await act(db, ada, answerCheck, form(view, 'unknown'))
    await expect(act(db, ada, answerCheck, form(view, '1'))).rejects.toThrow('That answer stands')
    expect((await answersOf(db))?.get(`probe:${view.question?.id ?? ''}`)).toBe('unknown')
  })

  test('to an item that is not asked now, or is in no content, is refused and changes nothing', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    const other = content().probes.find((it) => it.id !== view.question?.id)?.id ?? ''
    for (const probeId of [other, 'no-such-item'])
      await expect(act(db, ada, answerCheck, { ...form(view), probeId })).rejects.toBeInstanceOf(Refused)
    expect((await answersOf(db))?.size).toBe(3)
    await act(db, ada, answerCheck, form(view))
    expect((await answersOf(db))?.size).toBe(4)
  })

  test('is none of the answers of a page: those are refused, and begin nothing', async () => {
    const { db } = await open()
    const item = `probe:${content().probes[0]?.id}`
    expect((await act(db, ada, saveResponses, { responses: { [item]: '0 certain' } })).rejected).toHaveProperty(item)
    expect(await db.attempt.count()).toBe(0)
    const { rejected } = await act(db, ada, saveResponses, { responses: { [item]: 'unknown', 'area:data': '2' } })
    expect(Object.keys(rejected)).toEqual([item])
    expect([...((await answersOf(db)) ?? [])]).toEqual([['area:data', '2']])
  })

  test('needs how sure somebody is, unless they do not know', async () => {
    const { db } = await open()
    await begun(db)
    const { confidence: _, ...unsure } = form(await seen(db))
    await expect(act(db, ada, answerCheck, unsure)).rejects.toMatchObject({ field: 'confidence' })
    await expect(act(db, ada, answerCheck, { ...unsure, answer: '4' as '0' })).rejects.toBeInstanceOf(ZodError)
    expect((await answersOf(db))?.size).toBe(3)
    await act(db, ada, answerCheck, { ...unsure, answer: 'unknown', confidence: 'certain' })
    expect([...((await answersOf(db))?.values() ?? [])].at(-1)).toBe('unknown')
  })

  test('is refused once the result stands, and from anybody else like an attempt that does not exist', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    for (const stranger of [guest('alan'), await member(db, 'Alan'), { kind: 'guest', guestHash: null } as const])
      await expect(act(db, stranger, answerCheck, form(view))).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, ada, answerCheck, { ...form(view), attemptId: 'unknown' })).rejects.toBeInstanceOf(NotFound)
    await act(db, ada, submitAssessment, { attemptId: view.attemptId })
    await expect(act(db, ada, answerCheck, form(view))).rejects.toThrow('its result stands')
  })

  test('of somebody who was called away for a quarter of an hour does not end the checks', async () => {
    const { db } = await open()
    await begun(db)
    await act(db, ada, answerCheck, form(await seen(db)), later(15))
    expect(await seen(db, ada, later(15))).toMatchObject({ answered: 1, ended: null })
    for (let minutes = 17; minutes <= 25; minutes += 2)
      await act(db, ada, answerCheck, form(await seen(db, ada, later(minutes - 2))), later(minutes))
    expect(await seen(db, ada, later(25))).toMatchObject({ answered: 6, ended: 'time', question: null })
  })
})
