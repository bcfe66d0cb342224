import { expect, test } from 'vitest'
import { moveMilestone } from '../commands/move-milestone.ts'
import { openBrief } from '../commands/open-brief.ts'
import { postInReview } from '../commands/post-in-review.ts'
import { sendVerdict } from '../commands/send-verdict.ts'
import { skipMilestone } from '../commands/skip-milestone.ts'
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { nothingWritten, type ReviewWords } from '../domain/review/review-draft.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { HANDED_IN, handedIn } from '../testing/handed-in.ts'
import { menteeBrief } from './mentee-brief.ts'

const HOUR = 60
const DAY = 24 * HOUR

const criteria = (content().milestones.get(HANDED_IN)?.criteria ?? []).filter((it) => it.scope === undefined)
const checks = Object.fromEntries(criteria.map((it) => [`criterion:${it.id}`, { judgement: 'met' as const, words: '' }]))
const approval: ReviewWords = { ...nothingWritten, checks, decision: 'approve', words: 'Well done.' }
const changes: ReviewWords = {
  ...nothingWritten,
  checks: { ...checks, [`criterion:${criteria[0]?.id}`]: { judgement: 'not-yet', words: 'Pin the versions.' } },
  decision: 'changes',
  words: 'Nearly there.',
}

async function pair(db: Db, shares: readonly Share[] = ['roadmap', 'evidence', 'hours']) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace', 'mentor')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace, shares)
  const brief = (minutes: number, actor: Actor = grace) =>
    menteeBrief({ actor, db, content: content(), now: later(minutes) }, { mentorshipId })
  const open = (minutes: number, actor: Actor = grace) => act(db, actor, openBrief, { mentorshipId }, later(minutes))
  const move = (milestoneId: string, move: 'start' | 'finish', minutes: number) =>
    act(db, ada, moveMilestone, { roadmapId, milestoneId, move }, later(minutes))
  return { ada, grace, roadmapId, mentorshipId, brief, open, move }
}

onBothDatabases('The brief of a mentee', (open) => {
  test('says what waits, with the learner’s ask, since when and where it is read', async () => {
    const { db } = await open()
    const { ada, brief } = await pair(db)
    const reviewId = await handedIn(db, ada)
    const { waits, changed, name } = await brief(2 * DAY)
    expect(name).toBe('Ada')
    expect(waits).toEqual([
      {
        mark: 'with-mentor',
        title: 'A project in Python',
        text: 'first submission',
        quote: 'Is it enough?',
        figure: '2 days',
        href: `/mentoring/reviews/${reviewId}`,
      },
    ])
    expect(changed.map((it) => it.title)).not.toContain('A project in Python')
  })

  test('says what was begun, finished and left out since the last visit, each with its place on the roadmap', async () => {
    const { db } = await open()
    const it = await pair(db)
    const place = `/mentoring/mentees/${it.mentorshipId}/roadmap`
    await it.move(HANDED_IN, 'start', 1)
    expect((await it.brief(2)).changed).toMatchObject([{ mark: 'in-progress', text: 'begun', href: `${place}#${HANDED_IN}` }])
    await it.open(2)
    await it.move(HANDED_IN, 'finish', 2 * DAY)
    const rows = await db.roadmapMilestone.findMany({ where: { roadmapId: it.roadmapId }, orderBy: { position: 'asc' } })
    const skipped = rows.at(-1)?.milestoneId ?? ''
    await act(db, it.ada, skipMilestone, { roadmapId: it.roadmapId, milestoneId: skipped, reason: 'We rent none.' }, later(2 * DAY))
    const { changed, since } = await it.brief(3 * DAY)
    expect(since).toBe('2026-11-24')
    expect(changed.filter((line) => line.href.includes('#'))).toMatchObject([
      { mark: 'finished', text: 'finished', href: `${place}#${HANDED_IN}` },
      { mark: 'skipped', text: 'left out', quote: 'We rent none.', href: `${place}#${skipped}` },
    ])
    expect(changed.at(-1)).toMatchObject({ title: 'Roadmap', mark: 'list', text: 'from revision 1 to 2', figure: '1 edit', href: place })
    await it.open(3 * DAY)
    expect((await it.brief(4 * DAY)).changed).toEqual([])
  })

  test('says the same again within one visit, however often it is looked at, and begins the next one at the first look', async () => {
    const { db } = await open()
    const it = await pair(db)
    await it.move(HANDED_IN, 'start', 1)
    const before = await it.brief(10)
    expect(await it.open(10)).toEqual({ changed: true })
    expect(await it.open(11)).toEqual({ changed: false })
    expect((await it.brief(11 * HOUR)).changed).toEqual(before.changed)
    await it.move(HANDED_IN, 'finish', 11 * HOUR)
    expect((await it.brief(11 * HOUR + 1)).changed).toHaveLength(1)
    // A look of the next visit: what came after the first look of the last one is news, what came before is not.
    expect((await it.brief(13 * HOUR)).changed).toMatchObject([{ text: 'finished' }])
    await it.open(13 * HOUR)
    expect((await it.brief(14 * HOUR)).changed).toMatchObject([{ text: 'finished' }])
    expect((await it.brief(26 * HOUR)).changed).toEqual([])
  })

  test('opened 8 times at once is one visit, in the mentor’s record and not in the mentee’s', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId, open: look } = await pair(db)
    const looks = await together(db, 8, () => look(10))
    expect(looks.filter((it) => it.changed)).toHaveLength(1)
    const events = await db.event.findMany({ where: { subject: `mentorship:${mentorshipId}`, actorKey: `account:${grace.userId}` } })
    expect(events.map((it) => [it.verb, it.ownerKey])).toContainEqual(['brief:opened', `account:${grace.userId}`])
    expect(await db.event.count({ where: { verb: 'brief:opened' } })).toBe(1)
    await expect(look(11, ada)).rejects.toBeInstanceOf(NotFound)
    expect((await db.mentorship.findUniqueOrThrow({ where: { id: mentorshipId } })).mentorSeenAt).toEqual(later(10))
  })

  test('says what was sent back, what they wrote, the mentor’s last words, and asks about it when it waits long', async () => {
    const { db } = await open()
    const { ada, grace, brief } = await pair(db)
    const reviewId = await handedIn(db, ada)
    await act(db, grace, sendVerdict, { reviewId, number: 1, draft: changes }, later(DAY))
    await act(db, ada, postInReview, { reviewId, number: 1, body: 'Which versions,\n\nall of them?' }, later(2 * DAY))
    const view = await brief(16 * DAY)
    expect(view.inTheWay).toMatchObject([{ mark: 'changes-asked', figure: '15 days', href: `/mentoring/reviews/${reviewId}` }])
    expect(view.asked).toMatchObject([{ quote: 'Which versions, all of them?', figure: '14 days', href: `/mentoring/reviews/${reviewId}` }])
    expect(view.lastWords).toEqual({ quote: 'Nearly there.', on: '2026-11-25' })
    expect(view.reasons.map((it) => it.rule)).toEqual(['unanswered'])
    expect(view.question).toMatchObject({
      words: 'Which point on A project in Python is the hardest to begin with?',
      href: `/mentoring/reviews/${reviewId}`,
    })
  })

  test('names the mentor who approved something meanwhile, and does not tell a mentor of their own approvals', async () => {
    const { db } = await open()
    const { ada, grace, brief } = await pair(db)
    const alan = await member(db, 'Alan', 'mentor')
    await mentored(db, ada, alan)
    const reviewId = await handedIn(db, ada, { mentorId: alan.userId })
    await act(db, alan, sendVerdict, { reviewId, number: 1, draft: approval }, later(DAY))
    const lines = (await brief(2 * DAY)).changed.map((it) => [it.mark, it.text])
    expect(lines).toContainEqual(['approved', 'first submission approved by Alan'])
    await db.verdict.updateMany({ data: { mentorId: grace.userId } })
    expect((await brief(2 * DAY)).changed.map((it) => it.text)).not.toContain('first submission approved by Grace')
  })

  test('says what slipped, in days against the first plan, only where hours are shared', async () => {
    const { db } = await open()
    const { brief, mentorshipId, move } = await pair(db)
    await move(HANDED_IN, 'start', 0)
    const { slipped, question, trail } = await brief(90 * DAY)
    expect(slipped?.map((it) => it.title)).toEqual(['Finish', expect.any(String)])
    expect(slipped?.[0]).toMatchObject({ mark: 'clock', figure: expect.stringMatching(/^\+\d+ days$/) as string })
    expect(question?.because).toContain('In progress for 12 weeks')
    expect(trail).toMatchObject({ trackName: 'MLOps Engineer', approved: 0, finished: 0 })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap evidence' } })
    const without = await brief(90 * DAY)
    expect(without.slipped).toBeNull()
    expect(without.question?.because).not.toContain('weeks')
  })

  test('shows nothing that is not shared: without the roadmap, that something waits and the mentor’s own words', async () => {
    const { db } = await open()
    const { ada, brief, move } = await pair(db, [])
    await move(HANDED_IN, 'start', 1)
    await handedIn(db, ada)
    const view = await brief(DAY)
    expect(view.waits).toMatchObject([{ title: 'A project in Python', quote: null }])
    expect(view).toMatchObject({ changed: [], inTheWay: null, asked: null, slipped: null, question: null, weeks: null, trail: null })
  })

  test('is nobody’s but the mentor’s, and only while the mentorship lives', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId, brief, open: look } = await pair(db)
    const alan = await member(db, 'Alan', 'mentor')
    for (const it of [ada, alan, await member(db, 'Root', 'administrator')]) {
      await expect(brief(1, it)).rejects.toBeInstanceOf(NotFound)
      await expect(look(1, it)).rejects.toBeInstanceOf(NotFound)
    }
    await expect(brief(1, guest('nobody'))).rejects.toBeInstanceOf(SignInNeeded)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: NOW } })
    await expect(brief(1)).rejects.toBeInstanceOf(NotFound)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: null, endedAt: NOW, pairKey: null } })
    await expect(brief(1, grace)).rejects.toBeInstanceOf(NotFound)
    await expect(look(1)).rejects.toBeInstanceOf(NotFound)
  })
})
