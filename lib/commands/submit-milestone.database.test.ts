import { expect, test } from 'vitest'
import type { Db } from '../db/client.ts'
import { findOwnWork } from '../db/own-work.ts'
import { milestoneSubject } from '../db/reviews.ts'
import { draftText } from '../domain/review/hand-in-draft.ts'
import { reviewState } from '../domain/review/review.ts'
import { Conflict, NotFound, Refused, SignInNeeded } from '../errors.ts'
import { act, guest, later, member, mentored, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { askAnotherMentor } from './ask-another-mentor.ts'
import { keepFile } from './keep-file.ts'
import { moveMilestone } from './move-milestone.ts'
import { saveNote } from './save-note.ts'
import { skipMilestone } from './skip-milestone.ts'
import { submitMilestone } from './submit-milestone.ts'
import { withdrawSubmission } from './withdraw-submission.ts'

const newKey = () => crypto.randomUUID()
const ask = draftText({ answers: { c1: 'It runs.' }, hours: '7.5', ask: 'Is it enough?', mentor: '' })
const draft = { body: 'A stranger ran it.', links: 'https://git.example.org/ada/lab', rest: ask, revision: 0 }
const to = (mentor: string) => draftText({ answers: {}, hours: '', ask: 'Is it enough?', mentor })

/** Ada on her way, with the first milestone begun, and Grace as her mentor. */
async function adaAndGrace(db: Db) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace)
  const { milestones, statusOf } = await standing(db, roadmapId)
  const before = new Set(milestones.flatMap((it) => it.prerequisites))
  const milestoneId = milestones.find((it) => statusOf(it.milestone) === 'ready' && before.has(it.milestone))?.milestone ?? ''
  const place = { roadmapId, milestoneId }
  await act(db, ada, moveMilestone, { ...place, move: 'start' })
  const handIn = (over: Partial<typeof draft & { key: string }> = {}, minutes = 0) =>
    act(db, ada, submitMilestone, { ...place, ...draft, key: newKey(), ...over }, later(minutes))
  const review = () => db.review.findFirstOrThrow()
  const state = async () => reviewState(await review())
  const status = async () => (await standing(db, roadmapId)).statusOf(place.milestoneId)
  /** What a mentor's decision leaves, without the command of it. */
  const decided = async (kind: 'changes' | 'approve', minutes: number) => {
    const { id, number } = await review()
    await db.verdict.create({
      data: {
        id: newKey(),
        reviewId: id,
        number,
        kind,
        mentorId: 'grace',
        learnerId: 'ada',
        checks: '{}',
        words: 'Say more',
        at: later(minutes),
      },
    })
    const turn =
      kind === 'changes'
        ? { awaitingLearnerSince: later(minutes), changesAskedAt: later(minutes) }
        : { approvedAt: later(minutes), approvedNumber: number, approvedById: 'grace' }
    await db.review.update({ where: { id }, data: { awaitingMentorSince: null, ...turn, version: { increment: 1 } } })
    await db.reviewRequest.updateMany({ where: { openKey: id }, data: { openKey: null, closedAt: later(minutes), outcome: 'answered' } })
  }
  return { ada, grace, roadmapId, mentorshipId, place, handIn, review, state, status, decided }
}

const counts = async (db: Db) => ({
  reviews: await db.review.count(),
  tries: await db.iteration.count(),
  requests: await db.reviewRequest.count(),
  told: await db.notification.count(),
})
const NOTHING = { reviews: 0, tries: 0, requests: 0, told: 0 }

onBothDatabases('Handing in', (open) => {
  test('makes a numbered try with all of the draft, asks the mentor and opens what depends on it', async () => {
    const { db } = await open()
    const { ada, place, roadmapId, handIn, status, state } = await adaAndGrace(db)
    const before = await standing(db, roadmapId)
    const waits = before.milestones.filter((it) => it.prerequisites.includes(place.milestoneId))
    expect(waits.length).toBeGreaterThan(0)
    expect(await handIn({}, 5)).toMatchObject({ number: 1, changed: true })
    expect(await status()).toBe('with-mentor')
    expect(await state()).toBe('with-mentor')
    const after = await standing(db, roadmapId)
    for (const it of waits) if (it.prerequisites.length === 1) expect(after.statusOf(it.milestone)).toBe('ready')
    expect(await db.iteration.findFirstOrThrow()).toMatchObject({
      number: 1,
      body: draft.body,
      links: draft.links,
      answers: '{"c1":"It runs."}',
      hoursSpent: 7.5,
      at: later(5),
    })
    expect(await db.reviewRequest.findFirstOrThrow()).toMatchObject({ number: 1, mentorId: null, ask: 'Is it enough?', askedAt: later(5) })
    expect(await db.notification.findFirstOrThrow()).toMatchObject({ userId: 'grace', kind: 'review-asked' })
    expect((await findOwnWork(db, { learnerId: ada.userId, milestoneId: place.milestoneId })).notes.evidence).toMatchObject({ rest: ask })
    expect(await db.event.count({ where: { verb: 'review:handed-in' } })).toBe(1)
  })

  test('takes the files of the draft along, and leaves those of another milestone', async () => {
    const { db } = await open()
    const { ada, roadmapId, place, handIn } = await adaAndGrace(db)
    const file = { name: 'a.txt', type: 'text/plain', bytes: 3 } as const
    const other = (await standing(db, roadmapId)).first('locked')
    await act(db, ada, keepFile, { ...place, ...file, id: newKey(), sha256: 'a'.repeat(64) })
    await act(db, ada, keepFile, { ...place, milestoneId: other, ...file, id: newKey(), sha256: 'a'.repeat(64) })
    const key = newKey()
    await handIn({ key })
    const files = await db.storedFile.findMany({ orderBy: { milestoneId: 'asc' } })
    expect(files.filter((it) => it.iterationId === key).map((it) => it.milestoneId)).toEqual([place.milestoneId])
    expect(files.filter((it) => it.iterationId === null).map((it) => it.milestoneId)).toEqual([other])
  })

  test('pressed 20 times at once is one try, one request and one notification', async () => {
    const { db } = await open()
    const { handIn } = await adaAndGrace(db)
    const key = newKey()
    const pressed = await together(db, 20, () => handIn({ key }))
    expect(pressed.filter((it) => it.changed)).toHaveLength(1)
    expect(pressed.every((it) => it.number === 1)).toBe(true)
    expect(await counts(db)).toEqual({ reviews: 1, tries: 1, requests: 1, told: 1 })
  })

  test('from two pages at once is one try: the second says what is there already', async () => {
    const { db } = await open()
    const { handIn } = await adaAndGrace(db)
    const pressed = await together(db, 10, () => handIn())
    expect(pressed.filter((it) => it.changed)).toHaveLength(1)
    expect(await counts(db)).toMatchObject({ tries: 1, requests: 1 })
  })

  test('again while it waits is the next try in the old place of the queue', async () => {
    const { db } = await open()
    const { handIn, state } = await adaAndGrace(db)
    await handIn({}, 5)
    await handIn({ body: 'Better.', revision: 1 }, 60)
    expect(await db.reviewRequest.findMany()).toMatchObject([{ number: 2, askedAt: later(5) }])
    expect((await db.iteration.findMany({ orderBy: { number: 'asc' } })).map((it) => it.body)).toEqual([draft.body, 'Better.'])
    expect(await state()).toBe('with-mentor')
  })

  test('after changes were asked is a new request, and the words before stay as they were', async () => {
    const { db } = await open()
    const { handIn, decided, status } = await adaAndGrace(db)
    await handIn({}, 5)
    await decided('changes', 30)
    expect(await status()).toBe('changes-asked')
    await handIn({ body: 'With numbers.', revision: 1 }, 60)
    expect(await status()).toBe('with-mentor')
    expect(await db.reviewRequest.count({ where: { closedAt: null } })).toBe(1)
    expect((await db.iteration.findFirstOrThrow({ where: { number: 1 } })).body).toBe(draft.body)
  })

  test('is refused where there is nothing to look at, nothing wanted, a wrong link or no hours', async () => {
    const { db } = await open()
    const { handIn } = await adaAndGrace(db)
    const wish = draftText({ answers: {}, hours: '', ask: 'Look', mentor: '' })
    await expect(handIn({ body: ' ', links: '', rest: wish })).rejects.toMatchObject({ field: 'body' })
    await expect(handIn({ rest: '' })).rejects.toMatchObject({ field: 'ask' })
    await expect(handIn({ links: 'my laptop' })).rejects.toMatchObject({ field: 'links' })
    await expect(handIn({ rest: draftText({ answers: {}, hours: 'many', ask: 'Look', mentor: '' }) })).rejects.toMatchObject({
      field: 'hours',
    })
    expect(await counts(db)).toEqual(NOTHING)
  })

  test('needs a milestone that was begun, and not one that is approved', async () => {
    const { db } = await open()
    const { ada, place, roadmapId, handIn, decided } = await adaAndGrace(db)
    const { first } = await standing(db, roadmapId)
    const other = { ...place, ...draft, key: newKey() }
    await expect(act(db, ada, submitMilestone, { ...other, milestoneId: first('locked') })).rejects.toThrow('Start this milestone first')
    await handIn({})
    await act(db, ada, moveMilestone, { ...place, move: 'finish' })
    await decided('approve', 10)
    await expect(handIn({ body: 'More', revision: 1 })).rejects.toThrow('approved')
    await db.roadmap.update({ where: { id: roadmapId }, data: { archivedAt: later(1), activeKey: null } })
    await expect(handIn({ body: 'More', revision: 1 })).rejects.toThrow('put away')
  })

  test('needs a mentor who may see it: one who is paused, gone or sees only the roadmap is none', async () => {
    const { db } = await open()
    const { ada, place, mentorshipId, handIn } = await adaAndGrace(db)
    await mentored(db, ada, await member(db, 'Mary'), ['roadmap'])
    await expect(handIn({ rest: to('mary') })).rejects.toMatchObject({ field: 'mentor' })
    await expect(handIn({ rest: to('nobody') })).rejects.toMatchObject({ field: 'mentor' })
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: later(0), pausedBy: 'mentor' } })
    await expect(handIn({ rest: to('grace') })).rejects.toThrow('No mentor of yours')
    await db.mentorship.update({
      where: { id: mentorshipId },
      data: { pausedAt: null, endedAt: later(0), endedBy: 'mentor', pairKey: null },
    })
    await expect(handIn()).rejects.toThrow('No mentor of yours')
    expect(await counts(db)).toEqual(NOTHING)
    expect((await findOwnWork(db, { learnerId: 'ada', milestoneId: place.milestoneId })).handedIn.reviewers).toEqual([])
  })

  test('to a mentor is for that mentor only, and to any it is told to each with room', async () => {
    const { db } = await open()
    const { ada, handIn } = await adaAndGrace(db)
    await mentored(db, ada, await member(db, 'Mary'))
    await handIn({ rest: to('mary') })
    expect(await db.reviewRequest.findFirstOrThrow()).toMatchObject({ mentorId: 'mary' })
    expect((await db.notification.findMany()).map((it) => it.userId)).toEqual(['mary'])
    await handIn({ rest: to(''), body: 'Anybody', revision: 1 })
    expect((await db.notification.findMany()).map((it) => it.userId).sort()).toEqual(['grace', 'mary', 'mary'])
  })

  test('stops where a mentor is full, however many ask at once', async () => {
    const { db } = await open()
    const { grace } = await adaAndGrace(db)
    await db.mentor.update({ where: { userId: 'grace' }, data: { mostWaiting: 2 } })
    const others: { it: Awaited<ReturnType<typeof member>>; place: { roadmapId: string; milestoneId: string } }[] = []
    for (const name of ['Bea', 'Cleo', 'Dora', 'Edda']) {
      const it = await member(db, name)
      const roadmapId = await onTheWay(db, it)
      await mentored(db, it, grace)
      const place = { roadmapId, milestoneId: (await standing(db, roadmapId)).first('ready') }
      await act(db, it, moveMilestone, { ...place, move: 'start' })
      others.push({ it, place })
    }
    const asked = await together(db, others.length, async (index) => {
      const one = others[index]
      return (
        one &&
        act(db, one.it, submitMilestone, { ...one.place, ...draft, rest: to('grace'), key: newKey() }).catch((error: unknown) => error)
      )
    })
    expect(asked.filter((it) => it instanceof Refused)).toHaveLength(2)
    expect(await db.reviewRequest.count()).toBe(2)
    // What was refused is still a draft to go on with, and asking for newer work takes no further room.
    const [first] = others
    const again = { ...draft, body: 'Newer', revision: 1, rest: to('grace') }
    const waiting = await db.reviewRequest.findFirstOrThrow()
    const owner = others.find((other) => other.it.userId === waiting.learnerId) ?? first
    if (owner) expect(await act(db, owner.it, submitMilestone, { ...owner.place, ...again, key: newKey() })).toMatchObject({ number: 2 })
  })

  test('never overwrites what another tab saved', async () => {
    const { db } = await open()
    const { ada, place, handIn } = await adaAndGrace(db)
    await act(db, ada, saveNote, { ...place, kind: 'evidence', body: 'From the other tab', links: '', revision: 0 })
    await expect(handIn()).rejects.toMatchObject({ present: { body: 'From the other tab', revision: 1 } })
    expect(await counts(db)).toEqual(NOTHING)
    // Saved meanwhile by itself is the same as what is sent.
    await act(db, ada, saveNote, { ...place, kind: 'evidence', ...draft, revision: 1 })
    expect(await handIn({ revision: 0 })).toMatchObject({ number: 1 })
  })

  test("is nobody else's: strangers, mentors and administrators get not found, and so does another's key", async () => {
    const { db } = await open()
    const { ada, grace, place, handIn } = await adaAndGrace(db)
    const input = { ...place, ...draft, key: newKey() }
    const alan = await member(db, 'Alan')
    for (const it of [alan, grace, await member(db, 'Root', 'administrator')])
      for (const command of [submitMilestone, withdrawSubmission] as const)
        await expect(
          act(db, it, command as typeof submitMilestone, command === submitMilestone ? input : (place as never)),
        ).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, guest('ada'), submitMilestone, input)).rejects.toBeInstanceOf(SignInNeeded)
    await expect(act(db, ada, submitMilestone, { ...input, milestoneId: 'm-unknown' })).rejects.toBeInstanceOf(NotFound)
    expect(await counts(db)).toEqual(NOTHING)
    const key = newKey()
    await handIn({ key })
    const roadmapId = await onTheWay(db, alan)
    await mentored(db, alan, grace)
    await act(db, alan, moveMilestone, { roadmapId, milestoneId: place.milestoneId, move: 'start' })
    await expect(act(db, alan, submitMilestone, { ...input, roadmapId, key })).rejects.toBeInstanceOf(NotFound)
    expect(await counts(db)).toMatchObject({ tries: 1 })
  })
})

onBothDatabases('What was handed in', (open) => {
  test('is taken back while nobody answered: the try stays, its files are in the draft, and the mentor knows', async () => {
    const { db } = await open()
    const { ada, place, handIn, status } = await adaAndGrace(db)
    await act(db, ada, keepFile, { ...place, id: newKey(), name: 'a.txt', type: 'text/plain', bytes: 3, sha256: 'a'.repeat(64) })
    await handIn()
    const taken = await together(db, 10, () => act(db, ada, withdrawSubmission, place, later(5)))
    expect(taken.filter((it) => it.changed)).toHaveLength(1)
    expect(await status()).toBe('in-progress')
    expect(await db.iteration.findFirstOrThrow()).toMatchObject({ number: 1, withdrawnAt: later(5) })
    expect(await db.storedFile.findFirstOrThrow()).toMatchObject({ iterationId: null })
    expect(await db.reviewRequest.findFirstOrThrow()).toMatchObject({ openKey: null, outcome: 'cancelled' })
    expect(await db.notification.count({ where: { kind: 'request-closed', userId: 'grace' } })).toBe(1)
    // No number is given twice.
    expect(await handIn({}, 10)).toMatchObject({ number: 2, changed: true })
  })

  test('and answered is not taken back; what came after it is, and the answer stands again', async () => {
    const { db } = await open()
    const { ada, place, handIn, decided, status, review } = await adaAndGrace(db)
    await handIn()
    await decided('changes', 10)
    await handIn({ body: 'Better', revision: 1 }, 20)
    await act(db, ada, withdrawSubmission, place, later(30))
    expect(await status()).toBe('changes-asked')
    expect(await review()).toMatchObject({ number: 1 })
    expect(await act(db, ada, withdrawSubmission, place, later(40))).toEqual({ changed: false })
  })

  test('and read meanwhile is not taken back', async () => {
    const { db } = await open()
    const { ada, place, handIn, review } = await adaAndGrace(db)
    await handIn()
    const { id } = await review()
    await db.reviewPost.create({
      data: { id: newKey(), reviewId: id, number: 1, authorId: 'grace', authorRole: 'mentor', body: 'Hm', at: later(5) },
    })
    await expect(act(db, ada, withdrawSubmission, place)).rejects.toBeInstanceOf(Refused)
  })

  test('is finished without a review: the request closes as such, and the mentor is told', async () => {
    const { db } = await open()
    const { ada, place, handIn, status, state } = await adaAndGrace(db)
    await handIn()
    await together(db, 10, () => act(db, ada, moveMilestone, { ...place, move: 'finish' }))
    expect(await status()).toBe('finished')
    expect(await state()).toBe('open')
    expect(await db.reviewRequest.findMany()).toMatchObject([{ outcome: 'unreviewed', openKey: null }])
    expect(await db.notification.count({ where: { kind: 'request-closed' } })).toBe(1)
    expect(await db.event.count({ where: { verb: 'review:closed' } })).toBe(1)
    // And may be reviewed later all the same.
    expect(await handIn({}, 60)).toMatchObject({ number: 2, changed: true })
    expect(await status()).toBe('with-mentor')
  })

  test('and sent back may be left out, with a reason', async () => {
    const { db } = await open()
    const { ada, place, handIn, decided, status, state } = await adaAndGrace(db)
    await handIn()
    await expect(act(db, ada, skipMilestone, { ...place, reason: 'Not mine' })).rejects.toBeInstanceOf(Conflict)
    await decided('changes', 10)
    await act(db, ada, skipMilestone, { ...place, reason: 'Not mine' })
    expect(await status()).toBe('skipped')
    expect(await state()).toBe('open')
  })
})

onBothDatabases('Another mentor', (open) => {
  const day = 24 * 60

  test('is asked once the promised days have passed, in the same place of the queue', async () => {
    const { db } = await open()
    const { ada, handIn } = await adaAndGrace(db)
    await mentored(db, ada, await member(db, 'Mary'))
    const { reviewId } = await handIn({ rest: to('grace') })
    const another = (mentor: string, minutes: number) => act(db, ada, askAnotherMentor, { reviewId, mentor }, later(minutes))
    await expect(another('mary', 5 * day - 1)).rejects.toThrow('within 5 days')
    await expect(another('nobody', 5 * day)).rejects.toMatchObject({ field: 'mentor' })
    const asked = await together(db, 10, () => another('mary', 5 * day).catch((error: unknown) => error))
    expect(asked.filter((it) => (it as { changed?: boolean }).changed)).toHaveLength(1)
    expect(await db.reviewRequest.findMany()).toMatchObject([{ mentorId: 'mary', askedAt: later(0) }])
    expect(await db.notification.count({ where: { userId: 'mary', kind: 'review-asked' } })).toBe(1)
    expect(await db.notification.count({ where: { userId: 'grace', kind: 'request-closed' } })).toBe(1)
  })

  test('is not asked while the first one reads, nor when they are full', async () => {
    const { db } = await open()
    const { ada, handIn } = await adaAndGrace(db)
    await mentored(db, ada, await member(db, 'Mary'))
    const { reviewId } = await handIn({ rest: to('grace') })
    const another = () => act(db, ada, askAnotherMentor, { reviewId, mentor: 'mary' }, later(6 * day))
    await db.reviewRequest.updateMany({ data: { claimedById: 'grace', claimedUntil: later(6 * day + 10) } })
    await expect(another()).rejects.toThrow('reading it now')
    await db.reviewRequest.updateMany({ data: { claimedById: null, claimedUntil: null } })
    await db.mentor.update({ where: { userId: 'mary' }, data: { mostWaiting: 0 } })
    await expect(another()).rejects.toMatchObject({ field: 'mentor' })
  })

  test('is not asked by anybody but the learner, nor where nothing waits', async () => {
    const { db } = await open()
    const { ada, grace, place, handIn } = await adaAndGrace(db)
    const { reviewId } = await handIn({ rest: to('grace') })
    for (const it of [grace, await member(db, 'Alan')])
      await expect(act(db, it, askAnotherMentor, { reviewId, mentor: '' }, later(6 * day))).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, ada, askAnotherMentor, { reviewId: 'unknown', mentor: '' })).rejects.toBeInstanceOf(NotFound)
    await act(db, ada, withdrawSubmission, place)
    await expect(act(db, ada, askAnotherMentor, { reviewId, mentor: '' })).rejects.toBeInstanceOf(Conflict)
  })
})

test('a review is named after the work that counts', () => expect(milestoneSubject('m', 'full')).toBe('milestone:m:full'))
