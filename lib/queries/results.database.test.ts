import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../policy.ts'
import { ownerOf } from '../policy.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import { retakeAssessment } from '../commands/retake-assessment.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { NotFound } from '../errors.ts'
import { act, assessed, guest, later, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { pathView } from './path.ts'
import { results } from './results.ts'

const ada = guest('ada')
const seenBy = (db: Db, actor: Actor) => results({ actor, db, content: content(), now: NOW }, null)
const pathSeenBy = (db: Db, actor: Actor, attemptId: string) =>
  pathView({ actor, db, content: content(), now: NOW }, { attemptId, scope: undefined })

/** Takes the assessment once more with other answers, so many minutes later. */
async function again(db: Db, from: string, minutes: number, responses: Record<string, string>): Promise<string> {
  await act(db, ada, retakeAssessment, { attemptId: from }, later(minutes))
  await act(db, ada, saveResponses, { responses }, later(minutes))
  const attemptId = (await findOpenAttempt(db, ownerOf(ada)))?.id ?? ''
  await act(db, ada, submitAssessment, { attemptId }, later(minutes))
  return attemptId
}

const everything = (level: string) => Object.fromEntries(content().settings.areas.map((it) => [`area:${it.id}`, level]))

onBothDatabases('The results so far', (open) => {
  test('are one’s own, the newest first, each told whether it is a change from the one before', async () => {
    const { db } = await open()
    await assessed(db, guest('alan'))
    const first = await assessed(db, ada)
    const second = await again(db, first, 1, { 'area:data': '3' })
    const third = await again(db, second, 2, everything('0'))
    const { results: lines, more } = await seenBy(db, ada)
    expect(lines.map((it) => [it.attemptId, it.change])).toEqual([
      [third, 'clear'],
      [second, 'none'],
      [first, null],
    ])
    expect(more).toBe(false)
    expect((await pathSeenBy(db, ada, third)).reasons.change?.hours.some((it) => it.clear)).toBe(true)
    expect((await pathSeenBy(db, ada, second)).reasons.change?.hours.some((it) => it.clear)).toBe(false)
    expect((await pathSeenBy(db, ada, first)).reasons.change).toBeNull()
    await expect(pathSeenBy(db, guest('alan'), third)).rejects.toBeInstanceOf(NotFound)
  })

  test('stop at twelve, and the twelfth is not called the first where there are older ones', async () => {
    const { db } = await open()
    let last = await assessed(db, ada)
    for (let index = 1; index <= 12; index++) last = await again(db, last, index, { 'area:data': String(index % 5) })
    const { results: lines, more } = await seenBy(db, ada)
    expect(lines).toHaveLength(12)
    expect(lines[11]?.change).not.toBeNull()
    expect(more).toBe(true)
  })

  test('are none for a browser that has saved nothing, and for an account without any', async () => {
    const { db } = await open()
    await assessed(db, ada)
    expect((await seenBy(db, { kind: 'guest', guestHash: null })).results).toEqual([])
    expect((await seenBy(db, await member(db, 'Alan'))).results).toEqual([])
  })
})
