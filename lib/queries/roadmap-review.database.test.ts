import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addMilestone } from '../commands/add-milestone.ts'
import { addOwnMilestone } from '../commands/add-own-milestone.ts'
import { askRoadmapReview } from '../commands/ask-roadmap-review.ts'
import { changeShares } from '../commands/change-shares.ts'
import { pauseMentorship } from '../commands/pause-mentorship.ts'
import { proposeChange } from '../commands/propose-change.ts'
import { proposeRoadmap } from '../commands/propose-roadmap.ts'
import { reorderMilestone } from '../commands/reorder-milestone.ts'
import { sendRoadmapVerdict } from '../commands/send-roadmap-verdict.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { switchRoadmap } from '../commands/switch-roadmap.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { createSession, findSignedIn } from '../db/sessions.ts'
import { nothingWritten } from '../domain/review/review-draft.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, later, member, mentored, NOW, onTheWay } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { menteeDraft } from './mentee-draft.ts'
import { planEditor } from './plan-editor.ts'
import { proposeToMentee } from './propose-to-mentee.ts'
import { mentorsRoadmapReview, type MentorsRoadmapReview } from './roadmap-for-mentor.ts'
import { roadmapProposals } from './roadmap-proposals.ts'
import { roadmapReview } from './roadmap-review.ts'
import { roadmapView } from './roadmap.ts'

type Account = Extract<Actor, { kind: 'account' }>

const ask = <Params, View>(db: Db, actor: Actor, query: Query<Params, View>, params: Params): Promise<View> =>
  query({ actor, db, content: content(), now: later(60) }, params)

/** A roadmap that is approved as revision 1 and was changed in every way since. */
async function changed(db: Db) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
  const started = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace, ['roadmap', 'evidence', 'hours'])
  const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId: started, ask: 'Is it realistic?' })
  const draft = { ...nothingWritten, decision: 'approve' as const, words: 'Good' }
  await act(db, grace, sendRoadmapVerdict, { reviewId, number: 1, draft }, later(1))
  const choice = { trackId: 'mlops-engineer', scope: 'first-role', hoursPerWeek: '7', startOn: '2026-11-30' } as const
  const { roadmapId } = await act(db, ada, switchRoadmap, { roadmapId: started, ...choice })
  await act(db, ada, skipMilestone, { roadmapId, milestoneId: 'm-ml-literacy', reason: 'I teach it' })
  await act(db, ada, reorderMilestone, { roadmapId, milestoneId: 'm-k8s-serving', before: 'm-ml-ci', reason: 'Our upgrade is in December' })
  const drill = { title: 'Incident drill', why: 'A reader outside', criteria: 'I found the cause', links: '', hours: '8' }
  await act(db, ada, addOwnMilestone, { roadmapId, key: randomUUID(), ...drill })
  await act(db, ada, askRoadmapReview, { roadmapId, ask: 'Am I cutting the right thing?' }, later(2))
  return { ada, grace, roadmapId, reviewId, mentorshipId }
}

async function mentorsView(db: Db, grace: Actor, reviewId: string): Promise<MentorsRoadmapReview> {
  const view = await ask(db, grace, mentorsRoadmapReview, { reviewId, quote: '' })
  if (view.kind === 'former') throw new Error('not open')
  return view
}

async function statementsOf(url: string, db: Db, actor: Account, load: (db: Db) => Promise<unknown>): Promise<number> {
  const idHash = `${actor.sessionIdHash}-${randomUUID()}`
  await db.$transaction((tx) => createSession(tx, { idHash, userId: actor.userId, userAgent: '', now: NOW, expiresAt: later(600) }))
  const statements: string[] = []
  const counting = connect(url, { onStatement: (sql) => statements.push(sql) })
  await findSignedIn(counting, idHash, NOW)
  await load(counting)
  await counting.$disconnect()
  return statements.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length
}

onBothDatabases('A roadmap in review', (open) => {
  test('is shown as the difference since the approved revision, each row with its reason and what could be proposed instead', async () => {
    const { db } = await open()
    const { grace, reviewId } = await changed(db)
    const view = await mentorsView(db, grace, reviewId)
    expect(view).toMatchObject({ newest: 5, approvedNumber: 1, state: 'with-mentor', waits: { ask: 'Am I cutting the right thing?' } })
    expect(view.rows.map(({ kind, reasons, counter }) => [kind, reasons.at(-1)?.words, counter])).toEqual([
      ['left-out', 'I teach it', 'Proposal, put back'],
      ['moved', 'Our upgrade is in December', 'Proposal, another place'],
      ['added', 'A reader outside', 'Proposal, leave out'],
      ['plan', undefined, null],
    ])
    expect(view.rows.at(-1)?.lines).toEqual([{ before: '8 h a week', after: '7 h a week' }])
    expect(view.figures).toMatchObject({ before: { dates: { hoursPerWeek: 8 } }, after: { dates: { hoursPerWeek: 7 } } })
    expect(view.checks.every((it) => it.found.length === 0)).toBe(true)
    expect(view.same + 3).toBe(view.all)
  })

  test('keeps pace and dates to themselves where hours are not shared', async () => {
    const { db } = await open()
    const { ada, grace, reviewId, mentorshipId } = await changed(db)
    await act(db, ada, changeShares, { mentorshipId, shares: ['roadmap', 'evidence'] })
    const view = await mentorsView(db, grace, reviewId)
    expect(JSON.stringify(view.rows)).not.toContain('h a week')
    expect(JSON.stringify(view.figures)).not.toContain('2027')
  })

  test('is shown whole where nothing is approved yet', async () => {
    const { db } = await open()
    const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
    const roadmapId = await onTheWay(db, ada)
    await mentored(db, ada, grace)
    const { reviewId } = await act(db, ada, askRoadmapReview, { roadmapId, ask: 'Is it realistic?' })
    const view = await mentorsView(db, grace, reviewId)
    expect([view.approvedNumber, view.figures.before, view.rows.length]).toEqual([null, null, view.all])
    expect(new Set(view.rows.map((it) => it.kind))).toEqual(new Set(['added']))
  })

  test('is read by nobody else; of a paused mentorship the thread stays', async () => {
    const { db } = await open()
    const { ada, grace, reviewId, mentorshipId, roadmapId } = await changed(db)
    const alan = await member(db, 'Alan')
    for (const who of [ada, alan]) await expect(ask(db, who, mentorsRoadmapReview, { reviewId, quote: '' })).rejects.toThrow(NotFound)
    for (const who of [grace, alan]) {
      await expect(ask(db, who, roadmapReview, { roadmapId })).rejects.toThrow(NotFound)
      await expect(ask(db, who, roadmapProposals, { roadmapId, accept: undefined })).rejects.toThrow(NotFound)
      await expect(ask(db, who, planEditor, { roadmapId })).rejects.toThrow(NotFound)
    }
    for (const who of [ada, alan])
      for (const query of [menteeDraft, proposeToMentee] as Query<{ mentorshipId: string }, unknown>[])
        await expect(ask(db, who, query, { mentorshipId })).rejects.toThrow(NotFound)
    await act(db, ada, pauseMentorship, { mentorshipId })
    expect(await ask(db, grace, mentorsRoadmapReview, { reviewId, quote: '' })).toMatchObject({ kind: 'former' })
    await expect(ask(db, grace, menteeDraft, { mentorshipId })).rejects.toThrow(NotFound)
    await db.block.create({ data: { blockerId: 'ada', blockedId: 'grace', at: NOW } })
    await expect(ask(db, grace, mentorsRoadmapReview, { reviewId, quote: '' })).rejects.toThrow(NotFound)
  })

  test('says on the roadmap what is approved, and marks just what was touched since', async () => {
    const { db } = await open()
    const { ada, roadmapId } = await changed(db)
    const view = await ask(db, ada, roadmapView, { roadmapId })
    expect(view.plan).toMatchObject({
      revision: 5,
      state: 'with-mentor',
      approved: { number: 1, by: 'Grace' },
      asked: { number: 5, of: null },
    })
    const marked = view.stages.flatMap((it) => it.milestones).filter((it) => it.changed)
    expect(marked.map((it) => it.title)).toContain('Incident drill')
    expect(marked).toHaveLength(3)
    const own = await ask(db, ada, roadmapReview, { roadmapId })
    expect(own.rows.map((it) => it.kind)).toEqual(['left-out', 'moved', 'added', 'plan'])
    expect(own.mentors).toMatchObject([{ name: 'Grace', full: false }])
  })
})

onBothDatabases('The proposals of a roadmap', (open) => {
  test('are shown with what each would change, and together', async () => {
    const { db } = await open()
    const { ada, grace, roadmapId } = await changed(db)
    const say = { roadmapId, words: 'It pays off' }
    const [first, second] = [randomUUID(), randomUUID()]
    await act(db, grace, proposeChange, { ...say, key: first, kind: 'add', milestoneId: 'm-gpu-cost' })
    await act(db, grace, proposeChange, { ...say, key: second, kind: 'restore', milestoneId: 'm-ml-literacy' }, later(1))
    const view = await ask(db, ada, roadmapProposals, { roadmapId, accept: undefined })
    expect(view.proposals.map((it) => [it.id, it.kind, it.mentor, it.words])).toEqual([
      [first, 'Proposal, add', 'Grace', 'It pays off'],
      [second, 'Proposal, put back', 'Grace', 'It pays off'],
    ])
    expect(view.proposals[0]?.effect).toMatchObject([{ kind: 'added', lines: [{ before: null }] }])
    expect(view.accepted).toEqual([first, second])
    expect(view.figures.after.milestones).toBe(view.figures.before.milestones + 2)
    const one = await ask(db, ada, roadmapProposals, { roadmapId, accept: [second] })
    expect(one.figures.after.milestones).toBe(one.figures.before.milestones + 1)
    await act(db, ada, addMilestone, { roadmapId, milestoneId: 'm-gpu-cost' })
    const after = await ask(db, ada, roadmapProposals, { roadmapId, accept: undefined })
    expect(after.proposals[0]).toMatchObject({ refused: 'The roadmap is like this already.', finish: null })
    expect(after.accepted).toEqual([second])
  })
})

onBothDatabases('What a mentor may propose unasked', (open) => {
  test('is worked out from the roadmap that is followed, and names what waits already', async () => {
    const { db } = await open()
    const { grace, roadmapId, mentorshipId } = await changed(db)
    const key = randomUUID()
    await act(db, grace, proposeChange, { roadmapId, words: 'It pays off', key, kind: 'add', milestoneId: 'm-gpu-cost' })
    const { proposing } = await ask(db, grace, proposeToMentee, { mentorshipId })
    expect(proposing).toMatchObject({ roadmapId, proposals: [{ id: key, kind: 'Proposal, add', words: 'It pays off' }] })
    expect(proposing?.onRoadmap.filter((it) => it.leftOut).map((it) => it.value)).toEqual(['m-ml-literacy'])
    const offered = proposing?.library.flatMap((it) => it.options.map((option) => option.value)) ?? []
    expect(offered).toContain('m-gpu-cost')
    expect(offered).not.toContain('m-ml-ci')
  })
})

onBothDatabases('Pages of a roadmap’s review', (open) => {
  test('need at most 4 statements each, however much was changed and proposed', async () => {
    const { db, url } = await open()
    const { ada, grace, roadmapId, reviewId, mentorshipId } = await changed(db)
    for (const milestoneId of ['m-gpu-cost', 'm-tabular-depth'])
      await act(db, grace, proposeChange, { roadmapId, words: 'It pays off', key: randomUUID(), kind: 'add', milestoneId })
    const draft = {
      mentorshipId,
      key: randomUUID(),
      trackId: 'ml-engineer',
      scope: 'full',
      hoursPerWeek: '8',
      words: 'Begin here',
    } as const
    await act(db, grace, proposeRoadmap, draft)
    const pages: [string, Account, (with_: Db) => Promise<unknown>][] = [
      ['roadmap', ada, (it) => ask(it, ada, roadmapView, { roadmapId })],
      ['review', ada, (it) => ask(it, ada, roadmapReview, { roadmapId })],
      ['proposals', ada, (it) => ask(it, ada, roadmapProposals, { roadmapId, accept: undefined })],
      ['plan', ada, (it) => ask(it, ada, planEditor, { roadmapId })],
      ['mentor', grace, (it) => ask(it, grace, mentorsRoadmapReview, { reviewId, quote: '' })],
      ['draft', grace, (it) => ask(it, grace, menteeDraft, { mentorshipId })],
      ['propose', grace, (it) => ask(it, grace, proposeToMentee, { mentorshipId })],
    ]
    const counts: [string, number][] = []
    for (const [name, who, load] of pages) counts.push([name, await statementsOf(url, db, who, load)])
    for (const [name, count] of counts) expect(count, name).toBeLessThanOrEqual(4)
    expect(Math.min(...counts.map(([, count]) => count))).toBeGreaterThan(1)
  })
})
