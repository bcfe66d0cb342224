import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import type { Tx } from '../db/client.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { NotFound, Refused } from '../errors.ts'
import type { CommandContext } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, later, member, mentored, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { handedIn } from '../testing/handed-in.ts'
import { meanwhile } from '../testing/meanwhile.ts'
import { answerProposals } from './answer-proposals.ts'
import { askAnotherMentor } from './ask-another-mentor.ts'
import { askRoadmapReview } from './ask-roadmap-review.ts'
import { changeShares } from './change-shares.ts'
import { claimReview } from './claim-review.ts'
import { endMentorship } from './end-mentorship.ts'
import { leaveMentoring } from './leave-mentoring.ts'
import { pauseMentorship } from './pause-mentorship.ts'
import { postInReview } from './post-in-review.ts'
import { proposeChange } from './propose-change.ts'
import { sendVerdict } from './send-verdict.ts'
import { switchRoadmap } from './switch-roadmap.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const inside = (db: Tx, actor: Actor): CommandContext => ({ db, actor, content: content(), now: NOW, after: () => {} })
const draft = { ...nothingWritten, decision: 'comment' as const, words: 'I read half of it.' }

onBothDatabases('At the moment at which a mentorship changes', (open) => {
  test.each([
    ['ends', endMentorship, {}],
    ['is paused', pauseMentorship, {}],
    ['shares less', changeShares, { shares: ['hours'] }],
  ] as const)('it %s: nothing is decided, taken, said or proposed any more', async (_, command, more) => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
    const roadmapId = await onTheWay(db, ada)
    const mentorshipId = await mentored(db, ada, grace)
    const reviewId = await handedIn(db, ada)
    const change = (tx: Tx) => command.run(inside(tx, ada), command.input.parse({ mentorshipId, ...more }) as never)
    const proposal = { roadmapId, key: randomUUID(), words: 'You know it.', kind: 'remove', milestoneId: 'm-ml-literacy' } as const
    const all = () =>
      Promise.allSettled([
        act(db, grace, sendVerdict, { reviewId, number: 1, draft }),
        act(db, grace, claimReview, { reviewId }),
        act(db, grace, postInReview, { reviewId, body: 'Well done' }),
        act(db, grace, proposeChange, proposal),
      ])
    const outcomes = await meanwhile(db, change, all)
    for (const it of outcomes) expect(it).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) })
    expect([await db.verdict.count(), await db.reviewPost.count(), await db.proposal.count()]).toEqual([0, 0, 0])
    expect(await db.reviewRequest.count({ where: { claimedById: { not: null } } })).toBe(0)
  })
})

onBothDatabases('At the moment at which a mentor leaves', (open) => {
  test('nobody is asked any more who will not be there', async () => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
    const roadmapId = await onTheWay(db, ada)
    await mentored(db, ada, grace)
    const asking = meanwhile(
      db,
      (tx) => leaveMentoring(inside(tx, grace), grace),
      () => act(db, ada, askRoadmapReview, { roadmapId, ask: 'Is it realistic?' }),
    )
    await expect(asking).rejects.toBeInstanceOf(Refused)
    expect(await db.reviewRequest.count()).toBe(0)
  })

  test('a request that waits elsewhere is not given to them', async () => {
    const { db } = await open()
    const [ada, grace, ines] = [await member(db, 'Ada'), await member(db, 'Grace'), await member(db, 'Ines')]
    await mentored(db, ada, grace)
    const mentorshipId = await mentored(db, ada, ines)
    const reviewId = await handedIn(db, ada, { mentorId: 'grace' })
    const asking = meanwhile(
      db,
      (tx) => endMentorship.run(inside(tx, ines), { mentorshipId, reason: '' }),
      () => act(db, ada, askAnotherMentor, { reviewId, mentor: 'ines' }, later(60 * 24 * 10)),
    )
    await expect(asking).rejects.toBeInstanceOf(Refused)
    expect(await db.reviewRequest.findMany()).toMatchObject([{ mentorId: 'grace', closedAt: null }])
  })
})

onBothDatabases('At the moment at which a proposal is taken back', (open) => {
  test('it is not made', async () => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
    const roadmapId = await onTheWay(db, ada)
    await mentored(db, ada, grace)
    const id = randomUUID()
    const proposal = { roadmapId, key: id, words: 'You know it.', kind: 'remove', milestoneId: 'm-ml-literacy' } as const
    await act(db, grace, proposeChange, proposal)
    await meanwhile(
      db,
      (tx) => withdrawProposal.run(inside(tx, grace), { proposalId: id }),
      () => act(db, ada, answerProposals, { roadmapId, answers: [{ id, answer: 'accept' }] }).catch(() => null),
    )
    expect(await db.proposal.findMany()).toMatchObject([{ withdrawnAt: NOW, answeredAt: null }])
    expect(await db.roadmapMilestone.count({ where: { roadmapId, skippedAt: { not: null } } })).toBe(0)
  })
})

onBothDatabases('At the moment at which another roadmap takes its place', (open) => {
  test('one is not asked to be reviewed any more: the review is of what is followed', async () => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
    const roadmapId = await onTheWay(db, ada)
    await mentored(db, ada, grace)
    const other = { roadmapId, trackId: 'mlops-engineer', scope: 'full', hoursPerWeek: '8', startOn: '2026-12-01' } as const
    const asking = meanwhile(
      db,
      (tx) => switchRoadmap.run(inside(tx, ada), switchRoadmap.input.parse(other)),
      () => act(db, ada, askRoadmapReview, { roadmapId, ask: 'Is it realistic?' }),
    )
    await expect(asking).rejects.toBeInstanceOf(Refused)
    expect(await db.reviewRequest.count()).toBe(0)
  })
})
