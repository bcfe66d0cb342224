import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerQuietTap } from '../commands/answer-quiet-tap.ts'
import { archiveRoadmap } from '../commands/archive-roadmap.ts'
import { logTime } from '../commands/log-time.ts'
import { pauseRoadmap } from '../commands/pause-roadmap.ts'
import { planAway } from '../commands/plan-away.ts'
import { resumeRoadmap } from '../commands/resume-roadmap.ts'
import { saveNotifications } from '../commands/save-notifications.ts'
import { setTick } from '../commands/set-tick.ts'
import { switchRoadmap } from '../commands/switch-roadmap.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { addDays } from '../domain/calendar/calendar.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import { weekView } from '../queries/week.ts'
import { act, guest, member, onTheWay, together } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { tapAfterQuiet } from './tap-after-quiet.ts'

/** Ada's roadmap begins on Monday, 30 November 2026. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const FIRST = 'm-python-project'

async function ada(db: Db) {
  const actor = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, actor)
  const look = (day: string, on = db) => tapAfterQuiet({ db: on, content: content(), now: noon(day) })
  const taps = () => db.quietTap.findMany({ orderBy: { at: 'asc' } })
  return {
    actor,
    roadmapId,
    look,
    taps,
    log: (day: string) => act(db, actor, logTime, { key: randomUUID(), day, hours: '2', milestone: '' }, noon(day)),
    /** Looks each day, and says on which days something was asked. */
    async asked(from: string, to: string) {
      for (let day = from; day <= to; day = addDays(day, 1)) await look(day)
      return (await taps()).map((it) => it.at.toISOString().slice(0, 10))
    },
    card: async (day: string) => (await weekView({ actor, db, content: content(), now: noon(day) }, { roadmapId: undefined })).tap,
  }
}

onBothDatabases('After quiet days', (open) => {
  test('somebody is asked once, told of it in Cairn and by no mail, and the week shows it for 14 days', async () => {
    const { db } = await open()
    const { actor, roadmapId, log, asked, taps, card } = await ada(db)
    await log('2026-12-02')
    expect(await asked('2026-12-03', '2026-12-14')).toEqual(['2026-12-13'])
    expect(await taps()).toMatchObject([{ learnerId: actor.userId, roadmapId, milestoneId: 'entry-mlops-engineer', answer: null }])
    const [tap] = await taps()
    const [told] = await db.notification.findMany({ where: { kind: 'quiet' } })
    expect(told).toMatchObject({ userId: actor.userId, path: `/week/quiet/${tap?.id}`, shown: true, mail: 'none' })
    expect(JSON.parse(told?.facts ?? '{}')).toMatchObject({ since: '2 Dec 2026' })
    expect(await card('2026-12-13')).toEqual({ id: tap?.id, since: '2026-12-02' })
    expect(await card('2026-12-26')).toEqual({ id: tap?.id, since: '2026-12-02' })
    expect(await card('2026-12-27')).toBeNull()
    await log('2026-12-15')
    expect(await card('2026-12-16')).toBeNull()
  })

  test('somebody who says nothing is asked once more after 14 days, and then left alone until they do something', async () => {
    const { db } = await open()
    const { log, asked } = await ada(db)
    await log('2026-12-02')
    expect(await asked('2026-12-03', '2027-03-01')).toEqual(['2026-12-13', '2026-12-27'])
    await log('2027-03-02')
    expect((await asked('2027-03-03', '2027-03-20')).at(-1)).toBe('2027-03-13')
  })

  test('a tick, and any other thing done, ends the quiet; so do days away, which are no quiet days', async () => {
    const { db } = await open()
    const { actor, roadmapId, log, asked } = await ada(db)
    await log('2026-12-02')
    await act(db, actor, planAway, { key: randomUUID(), from: '2026-12-10', to: '2026-12-14' }, noon('2026-12-02'))
    await act(db, actor, setTick, { roadmapId, milestoneId: FIRST, subject: 'criterion:c1', on: 'yes' }, noon('2026-12-08'))
    expect(await asked('2026-12-09', '2026-12-31')).toEqual(['2026-12-24'])
  })

  test('nobody is asked while the roadmap is paused, put away, or has nothing to go on with', async () => {
    const { db } = await open()
    const { actor, roadmapId, log, asked } = await ada(db)
    await log('2026-12-02')
    await act(db, actor, pauseRoadmap, { roadmapId }, noon('2026-12-03'))
    expect(await asked('2026-12-04', '2027-01-10')).toEqual([])
    await act(db, actor, resumeRoadmap, { roadmapId }, noon('2027-01-11'))
    await db.roadmapMilestone.updateMany({ data: { skippedAt: noon('2027-01-11'), skipReason: 'Not needed' } })
    expect(await asked('2027-01-12', '2027-02-10')).toEqual([])
    await db.roadmapMilestone.updateMany({ data: { skippedAt: null, skipReason: null } })
    expect(await asked('2027-02-11', '2027-02-11')).toEqual(['2027-02-11'])
    await act(db, actor, archiveRoadmap, { roadmapId }, noon('2027-02-12'))
    expect(await asked('2027-02-13', '2027-04-01')).toEqual(['2027-02-11'])
  })

  test('the week leaves the question out while the roadmap rests, on days away, and once another is followed instead', async () => {
    const { db } = await open()
    const { actor, roadmapId, log, look, taps, card } = await ada(db)
    await log('2026-12-02')
    await look('2026-12-13')
    const [tap] = await taps()
    const shown = { id: tap?.id, since: '2026-12-02' }
    await act(db, actor, pauseRoadmap, { roadmapId }, noon('2026-12-14'))
    expect(await card('2026-12-15')).toBeNull()
    await act(db, actor, resumeRoadmap, { roadmapId }, noon('2026-12-16'))
    expect(await card('2026-12-16')).toEqual(shown)
    await act(db, actor, planAway, { key: randomUUID(), from: '2026-12-18', to: '2026-12-19' }, noon('2026-12-16'))
    expect([await card('2026-12-18'), await card('2026-12-19')]).toEqual([null, null])
    expect([await card('2026-12-17'), await card('2026-12-20')]).toEqual([shown, shown])
    const toMl = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-12-21' } as const
    await act(db, actor, switchRoadmap, { roadmapId, ...toMl }, noon('2026-12-20'))
    expect(await card('2026-12-21')).toBeNull()
  })

  test('nobody is asked who wants to hear of it nowhere, nor whose account is closed', async () => {
    const { db } = await open()
    const { actor, log, asked } = await ada(db)
    await log('2026-12-02')
    await act(db, actor, saveNotifications, { kinds: ['quiet'], shown: [], mailed: [], digestHour: '' })
    expect(await asked('2026-12-12', '2026-12-20')).toEqual([])
    await db.notificationChoice.deleteMany()
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: noon('2026-12-20') } })
    expect(await asked('2026-12-21', '2026-12-24')).toEqual([])
  })

  test('several processes that look at the same moment ask once, and each of many people', async () => {
    const { db, url } = await open()
    const { look, taps } = await ada(db)
    await onTheWay(db, await member(db, 'Bea'))
    const other = connect(url)
    await together(db, 6, (index) => look('2026-12-10', index % 2 === 0 ? db : other))
    await other.$disconnect()
    expect((await taps()).map((it) => it.learnerId).toSorted()).toEqual(['ada', 'bea'])
    expect(await db.notification.count({ where: { kind: 'quiet' } })).toBe(2)
  })

  test('one for whom it fails keeps nobody else from being asked, and the job says so', async () => {
    const { db } = await open()
    const { roadmapId, look, taps } = await ada(db)
    await onTheWay(db, await member(db, 'Bea'))
    await db.roadmapMilestone.updateMany({ where: { roadmapId }, data: { skills: 'no JSON' } })
    await expect(look('2026-12-10')).rejects.toThrow(/^1 of 2 failed, the first with: /)
    expect((await taps()).map((it) => it.learnerId)).toEqual(['bea'])
  })

  test('each answer is kept, the last one counts, pressed twice it is given once, and it is the learner’s alone', async () => {
    const { db } = await open()
    const { actor, look, taps, card } = await ada(db)
    await look('2026-12-10')
    const [{ id: tapId } = { id: '' }] = await taps()
    const answer = (answer: 'dull' | 'fine') => act(db, actor, answerQuietTap, { tapId, answer }, noon('2026-12-11'))
    const results = await together(db, 4, () => answer('dull'))
    expect(results.filter((it) => it.changed)).toHaveLength(1)
    expect(await taps()).toMatchObject([{ answer: 'dull', answeredAt: noon('2026-12-11') }])
    expect(await card('2026-12-11')).toBeNull()
    await answer('fine')
    const events = await db.event.findMany({ where: { verb: 'quiet:answered' }, orderBy: { id: 'asc' } })
    expect(events.map((it) => it.detail)).toEqual([{ answer: 'dull' }, { answer: 'fine' }])
    await expect(act(db, await member(db, 'Alan'), answerQuietTap, { tapId, answer: 'fine' })).rejects.toBeInstanceOf(NotFound)
    await expect(act(db, guest('Gus'), answerQuietTap, { tapId, answer: 'fine' })).rejects.toBeInstanceOf(SignInNeeded)
  })
})
