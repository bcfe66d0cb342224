import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Db } from '../db/client.ts'
import { lineOf, revisionsFrom } from '../db/revisions.ts'
import { compare } from '../domain/roadmap/revision.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { Conflict, NotFound, Refused } from '../errors.ts'
import { act, later, member, mentored, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { addMilestone } from './add-milestone.ts'
import { answerProposals } from './answer-proposals.ts'
import { answerRoadmapProposal } from './answer-roadmap-proposal.ts'
import { askRoadmapReview } from './ask-roadmap-review.ts'
import { endMentorship } from './end-mentorship.ts'
import { moveMilestone } from './move-milestone.ts'
import { proposeChange, type ProposeChange } from './propose-change.ts'
import { proposeRoadmap } from './propose-roadmap.ts'
import { sendRoadmapVerdict } from './send-roadmap-verdict.ts'
import { skipMilestone } from './skip-milestone.ts'
import { switchRoadmap } from './switch-roadmap.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

async function mentoredRoadmap(db: Db, name = 'Ada') {
  const [ada, grace] = [await member(db, name), await member(db, `Grace-of-${name}`, 'mentor')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace)
  return { ada, grace, roadmapId, mentorshipId }
}

type Change = z.input<typeof ProposeChange>
/** A change without what every one has. */
type Bare<C = Change> = C extends unknown ? Omit<C, 'roadmapId' | 'key' | 'words'> : never

const drill = { title: 'Incident drill', why: 'It teaches more.', criteria: 'I found the cause', links: '', hours: '8' }

async function propose(db: Db, it: { grace: Awaited<ReturnType<typeof member>>; roadmapId: string }, change: Bare): Promise<string> {
  const key = randomUUID()
  const input = { ...change, roadmapId: it.roadmapId, key, words: 'I have run it with four people' } as Change
  await act(db, it.grace, proposeChange, input)
  return key
}

const answers = (answer: 'accept' | 'decline', ...ids: string[]) => ids.map((id) => ({ id, answer }))
const newestReason = async (db: Db, roadmapId: string) => (await revisionsFrom(db, await lineOf(db, roadmapId), 1)).at(-1)?.reason

async function lastChanges(db: Db, roadmapId: string) {
  const [before, after] = (await revisionsFrom(db, await lineOf(db, roadmapId), 1)).slice(-2)
  return before && after ? compare(before.plan, after.plan).map((it) => it.kind) : []
}

onBothDatabases('What a mentor proposes', (open) => {
  test('changes nothing until the learner accepts it, and then all of it is one revision with the mentor’s name', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const { ada, roadmapId } = it
    await act(db, ada, skipMilestone, { roadmapId, milestoneId: 'm-ml-ci', reason: 'No time' })
    const before = await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })
    const ids = [
      await propose(db, it, { kind: 'add', milestoneId: 'm-gpu-cost', before: 'm-mlops-capstone' }),
      await propose(db, it, { kind: 'custom', ...drill, before: 'm-drift-feedback' }),
      await propose(db, it, { kind: 'remove', milestoneId: 'm-ml-literacy' }),
      await propose(db, it, { kind: 'restore', milestoneId: 'm-ml-ci' }),
      await propose(db, it, { kind: 'rescope', milestoneId: 'm-model-service', scope: 'full' }),
      await propose(db, it, { kind: 'move', milestoneId: 'm-k8s-serving', before: 'm-ml-ci' }),
    ]
    expect(await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } })).toEqual(before)
    expect(await db.ownMilestone.count()).toBe(0)
    const outcome = await act(db, ada, answerProposals, { roadmapId, answers: answers('accept', ...ids) }, later(1))
    expect(outcome).toEqual({ accepted: 6, declined: 0, stays: [] })
    expect(new Set(await lastChanges(db, roadmapId))).toEqual(new Set(['added', 'left-out', 'put-back', 'rescoped', 'hours', 'moved']))
    expect(await newestReason(db, roadmapId)).toBe('Proposed by Grace-of-Ada')
    expect(await db.ownMilestone.findFirstOrThrow()).toMatchObject({ authorId: it.grace.userId, learnerId: 'ada', title: 'Incident drill' })
    expect(await db.event.count({ where: { verb: 'roadmap:proposal-accepted', actorKey: 'account:ada' } })).toBe(6)
    const positions = (await standing(db, roadmapId)).milestones.map((row) => row.position)
    expect(positions).toEqual(positions.map((_, index) => index))
  })

  test('is declined with words for the mentor, who is told', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const { ada, grace, roadmapId } = it
    const id = await propose(db, it, { kind: 'remove', milestoneId: 'm-ml-ci' })
    const declined = [{ id, answer: 'decline' as const, words: 'I need it at work' }]
    expect(await act(db, ada, answerProposals, { roadmapId, answers: declined })).toEqual({ accepted: 0, declined: 1, stays: [] })
    expect(await db.proposal.findFirstOrThrow()).toMatchObject({ answer: 'declined', answerWords: 'I need it at work' })
    expect(await db.notification.count({ where: { userId: grace.userId, kind: 'proposal-answered' } })).toBe(1)
    expect((await revisionsFrom(db, await lineOf(db, roadmapId), 1)).length).toBe(1)
    // Once more, and the other way round: it was answered.
    expect(await act(db, ada, answerProposals, { roadmapId, answers: answers('accept', id) })).toMatchObject({ accepted: 0 })
  })

  test('that does not fit any more is said and stays, and the others are made', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const { ada, roadmapId } = it
    const remove = await propose(db, it, { kind: 'remove', milestoneId: 'm-python-project' })
    const add = await propose(db, it, { kind: 'add', milestoneId: 'm-gpu-cost' })
    const move = await propose(db, it, { kind: 'move', milestoneId: 'm-k8s-serving', before: 'm-ml-ci' })
    await act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost' })
    await db.milestoneProgress.create({
      data: { learnerId: 'ada', milestoneId: 'm-python-project', scope: 'first-role', startedAt: later(0), finishedAt: later(1) },
    })
    await db.milestoneProgress.create({
      data: { learnerId: 'ada', milestoneId: 'm-python-project', scope: 'full', startedAt: later(0), finishedAt: later(1) },
    })
    const outcome = await act(db, ada, answerProposals, { roadmapId, answers: answers('accept', remove, add, move) })
    expect(outcome).toMatchObject({
      accepted: 1,
      stays: [expect.stringContaining('finished or known'), 'The roadmap is like this already.'],
    })
    expect(await db.proposal.count({ where: { answeredAt: null } })).toBe(2)
    const alone = act(db, ada, answerProposals, { roadmapId, answers: answers('accept', add) })
    await expect(alone).rejects.toThrow('like this already')
  })

  test('is refused where it could not be made', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const wrong: [Bare, string][] = [
      [{ kind: 'add', milestoneId: 'm-nowhere' }, 'no such milestone'],
      [{ kind: 'add', milestoneId: 'm-ml-ci' }, 'like this already'],
      [{ kind: 'move', milestoneId: 'm-k8s-serving', before: 'm-containers-cloud' }, 'needs “'],
      [{ kind: 'restore', milestoneId: 'm-ml-ci' }, 'like this already'],
      [{ kind: 'remove', milestoneId: 'm-nowhere' }, 'not on the roadmap'],
      [{ kind: 'custom', ...drill, criteria: ' ' }, 'at least one thing'],
    ]
    for (const [change, why] of wrong) await expect(propose(db, it, change)).rejects.toThrow(why)
    expect(await db.proposal.count()).toBe(0)
  })

  test('sent twice is one, taken back is gone, and answered at once is answered once', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const { ada, grace, roadmapId } = it
    const again = { kind: 'remove', milestoneId: 'm-ml-ci', roadmapId, key: randomUUID(), words: 'Too much' } as const
    await act(db, grace, proposeChange, again)
    expect(await act(db, grace, proposeChange, again)).toEqual({ changed: false })
    expect(await act(db, grace, withdrawProposal, { proposalId: again.key })).toEqual({ changed: true })
    expect(await act(db, grace, withdrawProposal, { proposalId: again.key })).toEqual({ changed: false })
    expect(await act(db, ada, answerProposals, { roadmapId, answers: answers('accept', again.key) })).toMatchObject({ accepted: 0 })
    const id = await propose(db, it, { kind: 'add', milestoneId: 'm-gpu-cost' })
    const outcomes = await together(db, 4, () => act(db, ada, answerProposals, { roadmapId, answers: answers('accept', id) }))
    expect(outcomes.reduce((sum, one) => sum + one.accepted, 0)).toBe(1)
    expect((await revisionsFrom(db, await lineOf(db, roadmapId), 1)).length).toBe(2)
  })

  test('waits on the roadmap that takes the place of another', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const id = await propose(db, it, { kind: 'remove', milestoneId: 'm-ml-ci' })
    const choice = { trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '6', startOn: '2026-11-30' } as const
    const { roadmapId } = await act(db, it.ada, switchRoadmap, { roadmapId: it.roadmapId, ...choice })
    expect(await act(db, it.ada, answerProposals, { roadmapId, answers: answers('accept', id) })).toMatchObject({ accepted: 1 })
  })

  test('is for nobody but a mentor of the learner to make, and nobody but the learner to answer', async () => {
    const { db } = await open()
    const it = await mentoredRoadmap(db)
    const other = await mentoredRoadmap(db, 'Alan')
    const { ada, grace, roadmapId } = it
    const id = await propose(db, it, { kind: 'remove', milestoneId: 'm-ml-ci' })
    for (const who of [ada, other.ada, other.grace])
      await expect(propose(db, { grace: who, roadmapId }, { kind: 'remove', milestoneId: 'm-ml-ci' })).rejects.toThrow(NotFound)
    for (const who of [grace, other.ada])
      await expect(act(db, who, answerProposals, { roadmapId, answers: answers('accept', id) })).rejects.toThrow(NotFound)
    // Somebody else's proposal under one's own roadmap.
    const nested = { roadmapId: other.roadmapId, answers: answers('accept', id) }
    await expect(act(db, other.ada, answerProposals, nested)).rejects.toThrow(NotFound)
    await expect(act(db, other.grace, withdrawProposal, { proposalId: id })).rejects.toThrow(NotFound)
    await act(db, ada, endMentorship, { mentorshipId: it.mentorshipId })
    await expect(propose(db, it, { kind: 'remove', milestoneId: 'm-drift-feedback' })).rejects.toThrow(NotFound)
    await expect(act(db, grace, withdrawProposal, { proposalId: id })).rejects.toThrow(NotFound)
    expect(await db.proposal.count({ where: { answeredAt: null, withdrawnAt: null } })).toBe(1)
    // What was proposed before stays the learner's to answer.
    expect(await act(db, ada, answerProposals, { roadmapId, answers: answers('accept', id) })).toMatchObject({ accepted: 1 })
  })
})

onBothDatabases('A roadmap that a mentor drafts', (open) => {
  const draft = { trackId: 'mlops-engineer', scope: 'first-role', electives: ['m-gpu-cost', 'm-on-device'], hoursPerWeek: '6' } as const

  test('starts nothing: accepted, it leads to the choices filled in', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId } = await mentoredRoadmap(db)
    const key = randomUUID()
    const sent = { mentorshipId, key, ...draft, words: 'Begin here', electives: [...draft.electives] }
    expect(await act(db, grace, proposeRoadmap, sent)).toMatchObject({ changed: true })
    expect(await act(db, grace, proposeRoadmap, sent)).toMatchObject({ changed: false })
    const roadmaps = await db.roadmap.count()
    const { path } = await act(db, ada, answerRoadmapProposal, { proposalId: key, answer: 'accept' })
    expect(path).toMatch(/^\/paths\/[\w-]+\/start\?track=mlops-engineer&scope=first-role&pace=6&electives=m-gpu-cost$/)
    expect(await db.roadmap.count()).toBe(roadmaps)
    expect(await db.proposal.findFirstOrThrow()).toMatchObject({ answer: 'accepted' })
    // Pressed twice it leads there once more.
    expect(await act(db, ada, answerRoadmapProposal, { proposalId: key, answer: 'accept' })).toEqual({ changed: false, path })
  })

  test('needs a result, and is for nobody else to make or answer', async () => {
    const { db } = await open()
    const [lin, grace, alan] = [await member(db, 'Lin'), await member(db, 'Grace', 'mentor'), await member(db, 'Alan')]
    const mentorshipId = await mentored(db, lin, grace)
    const sent = { mentorshipId, key: randomUUID(), ...draft, electives: [], words: 'Begin here' }
    await expect(act(db, grace, proposeRoadmap, sent)).rejects.toThrow('no result yet')
    for (const who of [lin, alan]) await expect(act(db, who, proposeRoadmap, sent)).rejects.toThrow(NotFound)
    await onTheWay(db, lin)
    await act(db, grace, proposeRoadmap, sent)
    for (const who of [grace, alan])
      await expect(act(db, who, answerRoadmapProposal, { proposalId: sent.key, answer: 'accept' })).rejects.toThrow(NotFound)
    const declined = { proposalId: sent.key, answer: 'decline' as const, words: 'Not yet' }
    expect(await act(db, lin, answerRoadmapProposal, declined)).toMatchObject({ changed: true })
  })
})

/** What a mentor may try, by numbers that choose among what is there. */
const attempt = fc.record({
  what: fc.constantFrom('add', 'custom', 'remove', 'restore', 'move', 'rescope', 'verdict', 'withdraw', 'draft', 'answer', 'edit'),
  at: fc.nat(30),
  to: fc.nat(30),
})

onBothDatabases('No mentor', (open) => {
  test('changes a roadmap by anything they do, in whatever order', async () => {
    const { db } = await open()
    let lives = 0
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 3, maxLength: 12 }), async (attempts) => {
        const it = await mentoredRoadmap(db, `Ada${lives++}`)
        const { grace, ada, roadmapId, mentorshipId } = it
        const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ask: 'Is it realistic?' })
        const state = async () => [
          await db.roadmap.findMany({ where: { learnerId: ada.userId } }),
          await db.roadmapMilestone.findMany({ where: { roadmapId }, orderBy: { position: 'asc' } }),
          await db.roadmapRevision.findMany({ where: { roadmapId } }),
          await db.ownMilestone.findMany({ where: { learnerId: ada.userId } }),
          await db.milestoneProgress.findMany({ where: { learnerId: ada.userId } }),
        ]
        const before = await state()
        const ids = (await standing(db, roadmapId)).milestones.map((row) => row.milestone)
        const made: string[] = []
        for (const [turn, { what, at, to }] of attempts.entries()) {
          const milestoneId = ids[at % ids.length] ?? ''
          const place = { roadmapId, milestoneId }
          const change = { milestoneId, before: ids[to % ids.length] ?? '' }
          const id = made[at % Math.max(1, made.length)] ?? randomUUID()
          const tries: Record<typeof what, () => Promise<unknown>> = {
            add: () => propose(db, it, { kind: 'add', milestoneId: 'm-gpu-cost' }).then((key) => made.push(key)),
            custom: () => propose(db, it, { kind: 'custom', ...drill, before: change.before }).then((key) => made.push(key)),
            remove: () => propose(db, it, { kind: 'remove', milestoneId }).then((key) => made.push(key)),
            restore: () => propose(db, it, { kind: 'restore', milestoneId }),
            move: () => propose(db, it, { kind: 'move', ...change }).then((key) => made.push(key)),
            rescope: () => propose(db, it, { kind: 'rescope', milestoneId, scope: 'full' }),
            verdict: () =>
              act(db, grace, sendRoadmapVerdict, {
                reviewId,
                number: 1,
                draft: {
                  ...nothingWritten,
                  decision: 'approve',
                  checks: { [`milestone:${milestoneId}`]: { judgement: 'advice', words: 'Rather not' } },
                },
              }),
            withdraw: () => act(db, grace, withdrawProposal, { proposalId: id }),
            draft: () =>
              act(db, grace, proposeRoadmap, {
                mentorshipId,
                key: randomUUID(),
                trackId: 'ml-engineer',
                scope: 'full',
                hoursPerWeek: '9',
                words: 'Instead',
              }),
            answer: () => act(db, grace, answerProposals, { roadmapId, answers: answers('accept', id) }),
            edit: () =>
              turn % 2
                ? act(db, grace, moveMilestone, { ...place, move: 'start' })
                : act(db, grace, skipMilestone, { ...place, reason: 'Rather not' }),
          }
          await tries[what]().catch((error: unknown) => {
            if (!(error instanceof Refused || error instanceof Conflict || error instanceof NotFound)) throw error
          })
        }
        expect(await state()).toEqual(before)
      }),
      { numRuns: 8 },
    )
  })
})
