import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { NotFound, Refused } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { ownerOf } from '../policy.ts'
import { checkView, type CheckView } from '../queries/check.ts'
import { act, guest, later, member, NOW, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
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
    const row = await db.response.findFirst({ where: { item: `probe:${view.question?.id ?? ''}` } })
    expect(row).toMatchObject({ value: '0 guess', seconds: 30, copied: false, version: expect.stringMatching(/^[0-9a-f]{12}$/) })
    const next = await seen(db)
    expect(next.answered).toBe(1)
    expect(next.question?.id).not.toBe(view.question?.id)
    expect(next.widths.after).toHaveLength(2)
  })

  test('counts once when it is sent twice, also at the same moment', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    await together(db, 4, () => act(db, ada, answerCheck, form(view)))
    expect(await db.response.count({ where: { item: { startsWith: 'probe:' } } })).toBe(1)
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
  })

  test('needs how sure somebody is, unless they do not know', async () => {
    const { db } = await open()
    await begun(db)
    const { confidence: _, ...unsure } = form(await seen(db))
    await expect(act(db, ada, answerCheck, unsure)).rejects.toMatchObject({ field: 'confidence' })
  })

  test('is refused once the result stands, and from anybody else like an attempt that does not exist', async () => {
    const { db } = await open()
    await begun(db)
    const view = await seen(db)
    for (const stranger of [guest('alan'), await member(db, 'Alan')])
      await expect(act(db, stranger, answerCheck, form(view))).rejects.toBeInstanceOf(NotFound)
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
