import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { act, member, mentored, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { HANDED_IN, handedIn } from '../testing/handed-in.ts'
import { meanwhile } from '../testing/meanwhile.ts'
import { moveItem } from './move-item.ts'
import { sendVerdict } from './send-verdict.ts'

onBothDatabases('At the moment at which a point is opened again', (open) => {
  test('the work is not approved', async () => {
    const { db } = await open()
    const [ada, grace, ines] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Ines')]
    await onTheWay(db, ada)
    await mentored(db, ada, grace)
    await mentored(db, ada, ines)
    const reviewId = await handedIn(db, ada, { mentorId: 'grace' })
    const points = [{ about: '' as const, blocking: true, words: 'It does not run.' }]
    await act(db, grace, sendVerdict, { reviewId, number: 1, draft: { ...nothingWritten, decision: 'changes', points } })
    const { id: itemId } = await db.changeItem.findFirstOrThrow()
    await act(db, grace, moveItem, { reviewId, itemId, move: 'resolve' })
    const criteria = (content().milestones.get(HANDED_IN)?.criteria ?? []).map((it) => `criterion:${it.id}`)
    const checks = Object.fromEntries(criteria.map((it) => [it, { judgement: 'met' as const, words: '' }]))
    const approving = meanwhile(
      db,
      (tx) => moveItem.run({ db: tx, actor: ines, content: content(), now: NOW, after: () => {} }, { reviewId, itemId, move: 'reopen' }),
      () => act(db, grace, sendVerdict, { reviewId, number: 1, draft: { ...nothingWritten, decision: 'approve', checks } }),
    )
    await expect(approving).rejects.toThrow()
    expect(await db.verdict.count({ where: { kind: 'approve' } })).toBe(0)
    expect(await db.review.findFirst()).toMatchObject({ approvedAt: null })
  })
})
