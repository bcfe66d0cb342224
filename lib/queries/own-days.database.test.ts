/** Days on pages are those of the person: counted in their zone, written in their language. */
import { expect, test } from 'vitest'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { content } from '../content/current.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { adasAnswers } from '../demo/answers.ts'
import { ownerOf, type Actor } from '../policy.ts'
import { act, guest, member, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { milestoneView } from './milestone.ts'
import { pathView } from './path.ts'
import { roadmapChange } from './roadmap-change.ts'
import { roadmapChoice } from './roadmap-choice.ts'
import { roadmapMap } from './roadmap-map.ts'
import { roadmapView } from './roadmap.ts'

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

onBothDatabases('A roadmap', (open) => {
  test('is begun, worked on and put away on the person’s own days', async () => {
    const { db } = await open()
    const ada = { ...(await member(db, 'Ada')), ...choice }
    const base = { actor: ada, db, content: content(), now: evening }
    const roadmapId = await onTheWay(db, ada)
    const { next, attemptId } = await roadmapView(base, { roadmapId })
    const start = { attemptId, track: 'ml-engineer', scope: undefined }
    expect(await roadmapChoice(base, start)).toMatchObject({ today: '2026-11-25' })
    const place = { roadmapId, milestoneId: next?.id ?? '' }
    await act(db, ada, moveMilestone, { ...place, move: 'start' }, evening)
    await act(db, ada, moveMilestone, { ...place, move: 'finish' }, evening)
    const own = { language: 'de-DE', startedOn: '2026-11-25', finishedOn: '2026-11-25' }
    expect(await milestoneView(base, place)).toMatchObject(own)
    const as = { roadmapId, track: undefined, scope: undefined, electives: undefined, hoursPerWeek: undefined }
    expect(await roadmapChange(base, as)).toMatchObject({ language: 'de-DE', today: '2026-11-25' })
    await act(db, ada, archiveRoadmap, { roadmapId }, evening)
    for (const view of [roadmapView, roadmapMap])
      expect(await view(base, { roadmapId })).toMatchObject({ language: 'de-DE', archivedOn: '2026-11-25' })
  })
})
