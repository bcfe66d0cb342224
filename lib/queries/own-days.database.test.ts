/** Days on pages are those of the person: counted in their zone, written in their language. */
import { expect, test } from 'vitest'
import { saveResponses } from '../commands/save-responses.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { content } from '../content/current.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { adasAnswers } from '../demo/answers.ts'
import { ownerOf, type Actor } from '../policy.ts'
import { act, guest, member } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { pathView } from './path.ts'

/** Tomorrow in Auckland, still today in Lisbon. */
const evening = new Date('2026-11-24T20:00:00Z')
const choice = { timeZone: 'Pacific/Auckland', dateLanguage: 'de-DE' }

async function resultOf(db: Db, actor: Actor) {
  const responses = { ...Object.fromEntries(adasAnswers(content())), 'about:target-date': '2027-06-30' }
  await act(db, actor, saveResponses, { responses }, evening)
  const attempt = await findOpenAttempt(db, ownerOf(actor))
  await act(db, actor, submitAssessment, { attemptId: attempt?.id ?? '' }, evening)
  return pathView({ actor, db, content: content(), now: evening }, { attemptId: attempt?.id ?? '', scope: undefined })
}

onBothDatabases('A result', (open) => {
  test('was taken on the person’s own day, and is told in their language of dates', async () => {
    const { db } = await open()
    const view = await resultOf(db, { ...(await member(db, 'Ada')), ...choice })
    expect(view).toMatchObject({ submittedOn: '2026-11-25', language: 'de-DE' })
    expect(view.remarks.join()).toContain('To be ready by 30. Juni 2027')
  })

  test('of a guest has days in UTC and English', async () => {
    const { db } = await open()
    const view = await resultOf(db, guest('browser'))
    expect(view).toMatchObject({ submittedOn: '2026-11-24', language: 'en-GB' })
    expect(view.remarks.join()).toContain('To be ready by 30 Jun 2027')
  })
})
