import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { keepFile } from '../commands/keep-file.ts'
import { moveMilestone } from '../commands/move-milestone.ts'
import { removeFile } from '../commands/remove-file.ts'
import { submitMilestone } from '../commands/submit-milestone.ts'
import { withdrawSubmission } from '../commands/withdraw-submission.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { MOST_BYTES, MOST_BYTES_EACH, MOST_FILES } from '../domain/review/file-type.ts'
import { draftText } from '../domain/review/hand-in-draft.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { incomingFolder, pathOf } from '../files/folder.ts'
import { sweepFiles } from '../files/sweep.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, guest, later, member, mentored, NOW, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { standing } from '../testing/standing.ts'
import { iterationView } from './iteration.ts'
import { milestoneView } from './milestone.ts'
import { reviewsView } from './reviews.ts'
import { storedFile } from './stored-file.ts'

const newKey = () => crypto.randomUUID()
const rest = (mentor = '') => draftText({ answers: { c1: 'It runs.' }, hours: '3', ask: 'Is it enough?', mentor })
const file = (number = 0, bytes = 3) => ({
  id: newKey(),
  name: `${number}.txt`,
  type: 'text/plain' as const,
  bytes,
  sha256: String(number).padStart(64, 'a'),
})
const ask = <Params, View>(db: Db, actor: Actor, query: Query<Params, View>, params: Params, now = NOW) =>
  query({ actor, db, content: content(), now }, params)

async function adaAndGrace(db: Db) {
  const [ada, grace] = [await member(db, 'Ada'), await member(db, 'Grace')]
  const roadmapId = await onTheWay(db, ada)
  const mentorshipId = await mentored(db, ada, grace)
  const { milestones, statusOf } = await standing(db, roadmapId)
  const before = new Set(milestones.flatMap((it) => it.prerequisites))
  const open = milestones.map((it) => it.milestone).filter((id) => statusOf(id) === 'ready')
  // Something waits for the first.
  const ready = [...open.filter((id) => before.has(id)), ...open.filter((id) => !before.has(id))]
  const place = { roadmapId, milestoneId: ready[0] ?? '' }
  await act(db, ada, moveMilestone, { ...place, move: 'start' })
  const handIn = (over: { mentor?: string; milestoneId?: string } = {}, minutes = 0) => {
    const { mentor = '', milestoneId = place.milestoneId } = over
    const words = { body: 'A stranger ran it.', links: '', rest: rest(mentor), revision: 0, key: newKey() }
    return act(db, ada, submitMilestone, { roadmapId, milestoneId, ...words }, later(minutes))
  }
  return { ada, grace, mentorshipId, place, ready, handIn }
}

const folders: string[] = []
afterEach(() => {
  for (const it of folders.splice(0)) rmSync(it, { recursive: true, force: true })
})

onBothDatabases('A file', (open) => {
  test('is its owner’s, and a mentor’s who sees evidence once it is handed in and while it stands', async () => {
    const { db } = await open()
    const { ada, grace, mentorshipId, place, handIn } = await adaAndGrace(db)
    const it = file()
    const see = (actor: Actor) =>
      ask(db, actor, storedFile, { fileId: it.id }).then(
        () => 'seen',
        (error: unknown) => error,
      )
    await act(db, ada, keepFile, { ...place, ...it })
    expect(await see(ada)).toBe('seen')
    expect(await see(grace)).toBeInstanceOf(NotFound)
    await handIn()
    expect(await see(grace)).toBe('seen')
    for (const other of [await member(db, 'Alan'), await member(db, 'Root', 'administrator'), guest('ada')])
      expect(await see(other)).toBeInstanceOf(NotFound)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap' } })
    expect(await see(grace)).toBeInstanceOf(NotFound)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { shares: 'roadmap evidence', pausedAt: NOW } })
    expect(await see(grace)).toBeInstanceOf(NotFound)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { pausedAt: null, endedAt: NOW, pairKey: null } })
    expect(await see(grace)).toBeInstanceOf(NotFound)
    await db.mentorship.update({ where: { id: mentorshipId }, data: { endedAt: null, pairKey: 'again' } })
    await act(db, ada, withdrawSubmission, place)
    expect(await see(grace)).toBeInstanceOf(NotFound)
    expect(await see(ada)).toBe('seen')
  })

  test('goes into a draft once, and no more than ten and no more than a hundred megabytes do, however many come at once', async () => {
    const { db } = await open()
    const { ada, place, ready } = await adaAndGrace(db)
    const keep = (it: ReturnType<typeof file>, milestoneId = place.milestoneId) => act(db, ada, keepFile, { ...place, milestoneId, ...it })
    const same = await together(db, 5, () => keep(file(1)))
    expect(same.map((it) => it.outcome).sort()).toEqual(['added', 'there', 'there', 'there', 'there'])
    const many = await together(db, 12, (index) => keep(file(10 + index)))
    expect(many.filter((it) => it.outcome === 'added')).toHaveLength(MOST_FILES - 1)
    expect(many.filter((it) => it.outcome === 'too-many')).toHaveLength(3)
    const large = await together(db, 10, (index) => keep(file(30 + index, MOST_BYTES), ready[1] ?? ''))
    expect(large.filter((it) => it.outcome === 'no-room').length).toBeGreaterThan(0)
    expect((await db.storedFile.aggregate({ _sum: { bytes: true } }))._sum.bytes).toBeLessThanOrEqual(MOST_BYTES_EACH)
  })

  test('is taken out of a draft by its owner only, and stays once it is handed in', async () => {
    const { db } = await open()
    const { ada, grace, place, handIn } = await adaAndGrace(db)
    const it = file()
    const remove = (actor: Actor) => act(db, actor, removeFile, { ...place, file: it.id })
    await act(db, ada, keepFile, { ...place, ...it })
    for (const other of [grace, await member(db, 'Alan')]) await expect(remove(other)).rejects.toBeInstanceOf(NotFound)
    await expect(remove(guest('ada'))).rejects.toBeInstanceOf(SignInNeeded)
    await handIn()
    await expect(remove(ada)).rejects.toBeInstanceOf(NotFound)
    await act(db, ada, withdrawSubmission, place)
    await remove(ada)
    await expect(remove(ada)).rejects.toBeInstanceOf(NotFound)
    expect(await db.storedFile.count()).toBe(0)
  })

  test('of nobody is swept up after a while, and no other', async () => {
    const { db } = await open()
    const { ada, place } = await adaAndGrace(db)
    const folder = mkdtempSync(join(tmpdir(), 'files-'))
    folders.push(folder)
    const it = file()
    await act(db, ada, keepFile, { ...place, ...it })
    const put = (path: string, hoursAgo: number) => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, 'abc')
      const at = new Date(NOW.getTime() - hoursAgo * 3_600_000)
      utimesSync(path, at, at)
      return path
    }
    const kept = put(pathOf(folder, { ownerId: 'ada', id: it.id }), 9)
    const young = put(pathOf(folder, { ownerId: 'ada', id: newKey() }), 0.5)
    const gone = [
      put(pathOf(folder, { ownerId: 'ada', id: newKey() }), 2),
      put(pathOf(folder, { ownerId: 'left', id: newKey() }), 2),
      put(join(incomingFolder(folder), newKey()), 2),
    ]
    const coming = put(join(incomingFolder(folder), newKey()), 0.5)
    expect(await sweepFiles(db, folder, NOW)).toBe(3)
    expect([kept, young, coming].map((path) => existsSync(path))).toEqual([true, true, true])
    expect(gone.some((path) => existsSync(path))).toBe(false)
    expect(await sweepFiles(db, join(folder, 'nowhere'), NOW)).toBe(0)
  })
})

onBothDatabases('The pages of handing in', (open) => {
  test('show the draft, whom it can go to, the tries and since when one waits', async () => {
    const { db } = await open()
    const { ada, place, handIn } = await adaAndGrace(db)
    const page = (minutes = 0) => ask(db, ada, milestoneView, place, later(minutes))
    expect((await page()).handIn).toMatchObject({ obstacle: null, review: null, mentors: [{ id: 'grace', isFull: false }] })
    await act(db, ada, keepFile, { ...place, ...file() })
    expect((await page()).handIn.files).toMatchObject([{ name: '0.txt', bytes: 3 }])
    await handIn({ mentor: 'grace' })
    const view = await page(3 * 60)
    expect(view).toMatchObject({ status: 'with-mentor', handIn: { files: [], draft: { answers: { c1: 'It runs.' }, hours: '3' } } })
    expect(view.handIn.review).toMatchObject({
      number: 1,
      tries: [{ number: 1, isWithdrawn: false }],
      waits: { mentor: 'Grace', text: '3 hours' },
    })
    const [next] = view.opens
    expect(next && (await ask(db, ada, milestoneView, { ...place, milestoneId: next.id })).builtOn).toMatchObject([
      { id: place.milestoneId },
    ])
    await db.mentor.updateMany({ data: { mostWaiting: 1 } })
    expect((await page()).handIn.obstacle).toBeNull()
    await act(db, ada, withdrawSubmission, place)
    await db.mentor.updateMany({ data: { mostWaiting: 0 } })
    expect((await page()).handIn).toMatchObject({ obstacle: 'all-full', files: [{ name: '0.txt' }] })
    await db.mentorship.updateMany({ data: { pausedAt: NOW } })
    expect((await page()).handIn.obstacle).toBe('no-mentor')
  })

  test('show one try as it was handed in, to its owner', async () => {
    const { db } = await open()
    const { ada, grace, place, handIn } = await adaAndGrace(db)
    await act(db, ada, keepFile, { ...place, ...file() })
    const { reviewId } = await handIn()
    const read = (actor: Actor, number = '1') => ask(db, actor, iterationView, { reviewId, number })
    expect(await read(ada)).toMatchObject({
      number: 1,
      body: 'A stranger ran it.',
      hoursSpent: 3,
      files: [{ name: '0.txt' }],
      isWithdrawn: false,
    })
    expect((await read(ada)).answers).toMatchObject([{ words: 'It runs.' }])
    for (const number of ['2', '0', 'x', '1.0']) await expect(read(ada, number)).rejects.toBeInstanceOf(NotFound)
    for (const other of [grace, await member(db, 'Alan')]) await expect(read(other)).rejects.toBeInstanceOf(NotFound)
    await expect(ask(db, ada, iterationView, { reviewId: 'unknown', number: '1' })).rejects.toBeInstanceOf(NotFound)
  })

  test('list what is whose turn since when, and offer a way out of a long wait', async () => {
    const { db } = await open()
    const { ada, ready, handIn } = await adaAndGrace(db)
    await mentored(db, ada, await member(db, 'Mary'))
    const list = (minutes: number) => ask(db, ada, reviewsView, null, later(minutes))
    expect(await list(0)).toMatchObject({ yourTurn: [], withMentor: [], settled: [], mentors: [{ name: 'Grace' }, { name: 'Mary' }] })
    const { reviewId } = await handIn({ mentor: 'grace' })
    const milestoneId = ready[1] ?? ''
    await act(db, ada, moveMilestone, { roadmapId: (await db.roadmap.findFirstOrThrow()).id, milestoneId, move: 'start' })
    await handIn({ milestoneId }, 60)
    const day = 24 * 60
    const { withMentor } = await list(2 * day)
    expect(withMentor.map((it) => it.since?.waited)).toEqual(['2 days', '1 day'])
    expect(withMentor[0]?.waiting).toMatchObject({ asked: 'Grace', mayAnswer: ['Grace'], isLong: false })
    expect(withMentor[1]?.waiting).toMatchObject({ asked: null, mayAnswer: ['Grace', 'Mary'] })
    const long = (await list(6 * day)).withMentor[0]?.waiting
    expect(long).toMatchObject({ isLong: true, others: [{ name: 'Mary' }], place: { milestoneId: ready[0] } })
    await db.review.update({ where: { id: reviewId }, data: { awaitingMentorSince: null, awaitingLearnerSince: NOW, changesAskedAt: NOW } })
    expect((await list(day)).yourTurn).toMatchObject([{ id: reviewId, state: 'changes-asked', href: `/reviews/${reviewId}` }])
    await expect(ask(db, guest('ada'), reviewsView, null)).rejects.toBeInstanceOf(SignInNeeded)
    expect(await ask(db, await member(db, 'Alan'), reviewsView, null)).toMatchObject({
      yourTurn: [],
      withMentor: [],
      settled: [],
      mentors: [],
    })
  })

  test('need three statements beside the one for the session, for many reviews and mentors as for one', async () => {
    const { db, url } = await open()
    const { ada, place, ready, handIn } = await adaAndGrace(db)
    const { reviewId } = await handIn()
    const count = async <Params, View>(query: Query<Params, View>, params: Params) => {
      const statements: string[] = []
      const counting = connect(url, { onStatement: (sql) => statements.push(sql) })
      await ask(counting, ada, query, params)
      await counting.$disconnect()
      return statements.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length
    }
    const all = async () => [
      await count(milestoneView, place),
      await count(reviewsView, null),
      await count(iterationView, { reviewId, number: '1' }),
      await count(storedFile, { fileId: 'none' }).catch(() => 1),
    ]
    const few = await all()
    for (const it of few) expect(it).toBeLessThanOrEqual(3)
    for (const name of ['Mary', 'Bea', 'Cleo']) await mentored(db, ada, await member(db, name))
    for (const milestoneId of ready.slice(1)) {
      await act(db, ada, moveMilestone, { ...place, milestoneId, move: 'start' })
      await handIn({ milestoneId })
    }
    expect(await all()).toEqual(few)
  })
})
