import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { creditMilestone } from '../commands/credit-milestone.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { setRole } from '../commands/set-role.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { switchRoadmap } from '../commands/switch-roadmap.ts'
import { content } from '../content/current.ts'
import { toVersion } from '../content/version.ts'
import { connect, type Db } from '../db/client.ts'
import { createSession, findSignedIn } from '../db/sessions.ts'
import { WHOLE_REPORT } from '../domain/roadmap/report-choice.ts'
import type { Query } from '../operation.ts'
import type { Actor } from '../policy.ts'
import { act, assessed, later, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { accountData } from './account-data.ts'
import { accountList, accountPage } from './accounts.ts'
import { administration } from './administration.ts'
import { assessmentOverview, assessmentPage } from './assessment.ts'
import { auditLog } from './audit-log.ts'
import { calendarSettings } from './calendar-settings.ts'
import { checkView } from './check.ts'
import { curriculumChange } from './curriculum-change.ts'
import { deletionView } from './deletion.ts'
import { emailSection } from './email-section.ts'
import { jobs } from './jobs.ts'
import { milestoneView } from './milestone.ts'
import { notificationList } from './notification-list.ts'
import { notificationSettings } from './notification-settings.ts'
import { pathHours } from './path-hours.ts'
import { pathView } from './path.ts'
import { progressReport } from './progress-report.ts'
import { QUIET_ANSWERS } from '../domain/time/quiet-tap.ts'
import { profileView } from './profile.ts'
import { quietTap } from './quiet-tap.ts'
import { roadmapChange } from './roadmap-change.ts'
import { roadmapChoice } from './roadmap-choice.ts'
import { roadmapMap } from './roadmap-map.ts'
import { roadmapPause } from './roadmap-pause.ts'
import { roadmapList } from './roadmap-list.ts'
import { roadmapView } from './roadmap.ts'
import { results } from './results.ts'
import { scheduleView } from './schedule.ts'
import { secondFactor } from './second-factor.ts'
import { signInAndDevices } from './sign-in-and-devices.ts'
import { waysToProve } from './ways-to-prove.ts'
import { weekView } from './week.ts'

/** Session and user included. */
const MOST = 4
/** A report shows all of a roadmap at once: the plan, the hours and what mentors decided. */
const MOST_OF_REPORT = 5

/** A query with its parameters, so that pages of different kinds fit one list. */
interface Page {
  name: string
  load(context: Parameters<Query<null, unknown>>[0]): Promise<unknown>
}

const page = <Params>(name: string, query: Query<Params, unknown>, params: Params): Page => ({
  name,
  load: (context) => query(context, params),
})

const mostOf = (name: string): number => (name.startsWith('report') ? MOST_OF_REPORT : MOST)

type Account = Extract<Actor, { kind: 'account' }>

/** What is in the way after quiet days, for each answer. */
async function quietPages(db: Db, learnerId: string, roadmapId: string): Promise<Page[]> {
  const tap = { learnerId, roadmapId, milestoneId: 'm-python-project', at: NOW, answeredAt: NOW }
  await db.quietTap.createMany({ data: QUIET_ANSWERS.map((answer) => ({ ...tap, id: `quiet-${answer}`, answer })) })
  return QUIET_ANSWERS.map((answer) => page(`quiet: ${answer}`, quietTap, { tapId: `quiet-${answer}` }))
}

async function learnerPages(db: Db, ada: Account, scope: 'first-role' | 'full'): Promise<Page[]> {
  const attemptId = await assessed(db, ada)
  const electives =
    content()
      .tracks.get('ml-platform')
      ?.electives.map((it) => it.milestone) ?? []
  const choice = { attemptId, trackId: 'ml-platform', scope, electives, hoursPerWeek: '8', startOn: '2026-11-30' }
  const { roadmapId: before } = await act(db, ada, startRoadmap, choice)
  const { attemptId: _, ...again } = choice
  const { roadmapId } = await act(db, ada, switchRoadmap, { roadmapId: before, ...again })
  await act(db, ada, creditMilestone, { roadmapId, milestoneId: 'm-data-wrangling', kind: 'claim' })
  await act(db, ada, saveResponses, { responses: { 'area:data': '1' } })
  return [
    page('assessment', assessmentOverview, null),
    page('assessment page', assessmentPage, { pageId: 'skills-running' }),
    page('check', checkView, null),
    page('path', pathView, { attemptId, scope }),
    page('results', results, null),
    page('hours', pathHours, { attemptId, trackId: 'ml-engineer', scope }),
    page('start', roadmapChoice, { attemptId, track: undefined, scope }),
    page('roadmaps', roadmapList, null),
    page('roadmap', roadmapView, { roadmapId }),
    page('map', roadmapMap, { roadmapId }),
    page('pause', roadmapPause, { roadmapId }),
    ...(await quietPages(db, ada.userId, roadmapId)),
    page('milestone', milestoneView, { roadmapId, milestoneId: 'm-python-project' }),
    page('milestone known already', milestoneView, { roadmapId, milestoneId: 'm-data-wrangling' }),
    page('change', roadmapChange, { roadmapId, track: 'ml-engineer', scope, electives: undefined, hoursPerWeek: undefined }),
    page('curriculum', curriculumChange, { roadmapId }),
    page('schedule', scheduleView, { roadmapId }),
    page('week', weekView, { roadmapId: undefined }),
    page('roadmap put away', roadmapView, { roadmapId: before }),
    page('report', progressReport, { roadmapId, choice: WHOLE_REPORT }),
    page('report put away', progressReport, { roadmapId: before, choice: WHOLE_REPORT }),
  ]
}

/** With every kind of thing that guards an account, and as many of each as are asked for. */
async function accountPages(db: Db, { userId }: Account, guards: number): Promise<Page[]> {
  const many = Array.from({ length: guards }, (_, index) => `${userId}-${index}`)
  await db.totp.create({ data: { userId, sealedSecret: 'sealed', createdAt: NOW, confirmedAt: NOW } })
  await db.recoveryCode.createMany({ data: many.map((codeHash) => ({ userId, codeHash })) })
  const passkey = { userId, publicKey: 'key', counter: 0, transports: '', name: 'Phone', createdAt: NOW }
  await db.passkey.createMany({ data: many.map((credentialId) => ({ ...passkey, credentialId })) })
  const told = { userId, kind: 'approved', facts: '{}', path: '/reviews/r', at: NOW, shown: true, mail: 'none' }
  await db.notification.createMany({ data: many.map((id) => ({ ...told, id, dedupeKey: id })) })
  await db.notificationChoice.create({ data: { userId, kind: 'approved', shown: true, mailed: false } })
  const providers = ['github', 'google', 'oidc'].slice(0, guards)
  await db.identity.createMany({ data: providers.map((provider) => ({ provider, subject: userId, userId, label: '', linkedAt: NOW })) })
  return [
    { name: 'profile', load: async (context) => [await profileView(context, null), await emailSection(context, null)] },
    page('sign-in and devices', signInAndDevices, null),
    page('second factor', secondFactor, null),
    page('is it you', waysToProve, null),
    page('your data', accountData, null),
    page('delete', deletionView, null),
    page('notifications', notificationList, { before: null }),
    page('notification settings', notificationSettings, null),
    page('calendar', calendarSettings, null),
  ]
}

async function administrationPages(db: Db, root: Account, others: number): Promise<Page[]> {
  for (let index = 0; index < others; index++) {
    const { userId } = await member(db, `Alan-${index}`)
    await act(db, root, setRole, { userId, role: 'mentor' })
  }
  return [
    page('overview', administration, null),
    page('users', accountList, { search: 'nobody@example.org', state: 'unverified', after: '' }),
    page('user', accountPage, { userId: 'alan-0' }),
    page('jobs', jobs, null),
    page('audit', auditLog, { kind: 'administration', before: undefined }),
  ]
}

/** The curriculum before its authors warned of anything: the same plan, in other words. */
function withoutPitfalls(): string {
  const milestones = new Map([...content().milestones].map(([id, it]) => [id, { ...it, pitfalls: [] }]))
  return toVersion({ ...content(), milestones })
}

/** The same page when the roadmaps were made from a curriculum that this process has not read yet. */
const unread = (db: Db, { name, load }: Page): Page => ({
  name,
  async load(context) {
    const hash = randomUUID()
    await db.contentVersion.create({ data: { hash, body: withoutPitfalls(), storedAt: NOW } })
    await db.roadmap.updateMany({ data: { contentHash: hash } })
    return load(context)
  },
})

/** Pages of attempts and their results. */
const OF_RESULTS = ['assessment', 'assessment page', 'check', 'path', 'results', 'hours', 'start']

/** The same page when every attempt was begun on another content, none of which this process has read yet. */
const eachUnread = (db: Db, { name, load }: Page): Page => ({
  name,
  async load(context) {
    for (const { id } of await db.attempt.findMany()) {
      const contentHash = randomUUID()
      await db.contentVersion.create({ data: { hash: contentHash, body: withoutPitfalls(), storedAt: NOW } })
      await db.attempt.update({ where: { id }, data: { contentHash } })
    }
    return load(context)
  },
})

/** Statements of each page, with those that find out who asks. */
async function counted(db: Db, url: string, actor: Account, pages: readonly Page[]): Promise<[string, number][]> {
  const idHash = actor.sessionIdHash
  await db.$transaction((tx) => createSession(tx, { idHash, userId: actor.userId, userAgent: '', now: NOW, expiresAt: later(60) }))
  const counts: [string, number][] = []
  for (const { name, load } of pages) {
    const statements: string[] = []
    const counting = connect(url, { onStatement: (sql) => statements.push(sql) })
    const found = await findSignedIn(counting, idHash, NOW)
    expect(found?.userId).toBe(actor.userId)
    await load({ actor, db: counting, content: content(), now: NOW })
    await counting.$disconnect()
    counts.push([name, statements.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length])
  }
  return counts
}

async function everyPage(db: Db, url: string, { scope, many }: { scope: 'first-role' | 'full'; many: number }) {
  const [ada, root] = [await member(db, 'Ada'), await member(db, 'Root', 'administrator')]
  const own = [...(await learnerPages(db, ada, scope)), ...(await accountPages(db, ada, many))]
  const counts = [...(await counted(db, url, ada, own)), ...(await counted(db, url, root, await administrationPages(db, root, many)))]
  return Object.fromEntries(counts)
}

onBothDatabases('Every page', (open) => {
  test(`needs at most ${MOST} statements, and as many for a long roadmap among many users as for a short one alone`, async () => {
    const alone = await open()
    const short = await everyPage(alone.db, alone.url, { scope: 'first-role', many: 1 })
    const crowd = await open()
    await crowd.db.user.createMany({
      data: Array.from({ length: 300 }, (_, i) => ({
        id: `u${i}`,
        email: `u${i}@example.org`,
        name: `U ${i}`,
        role: 'learner',
        createdAt: NOW,
      })),
    })
    const long = await everyPage(crowd.db, crowd.url, { scope: 'full', many: 8 })
    expect(long).toEqual(short)
    for (const [name, count] of Object.entries(short)) expect(count, name).toBeLessThanOrEqual(mostOf(name))
    expect(Math.min(...Object.values(short))).toBeGreaterThan(0)
  })
  test(`needs no more than ${MOST} where its roadmap was made from another curriculum, which this process reads for the first time`, async () => {
    const { db, url } = await open()
    const ada = await member(db, 'Ada')
    const pages = (await learnerPages(db, ada, 'first-role')).map((it) => unread(db, it))
    for (const [name, count] of await counted(db, url, ada, pages)) expect(count, name).toBeLessThanOrEqual(mostOf(name))
    const roadmap = pages.find((it) => it.name === 'roadmap')
    const context = { actor: ada, db, content: content(), now: NOW }
    // It was read: without it there would be nothing to tell.
    expect(await roadmap?.load(context)).toMatchObject({ curriculumChange: 'words' })
  })

  test(`needs no more than ${MOST} where every attempt was begun on another content, which this process reads for the first time`, async () => {
    const { db, url } = await open()
    const ada = await member(db, 'Ada')
    const first = await assessed(db, ada)
    await db.attempt.update({ where: { id: first }, data: { submittedAt: later(-60) } })
    const pages = (await learnerPages(db, ada, 'first-role')).filter((it) => OF_RESULTS.includes(it.name))
    const counts = await counted(
      db,
      url,
      ada,
      pages.map((it) => eachUnread(db, it)),
    )
    expect(counts.map(([name]) => name)).toEqual(OF_RESULTS)
    expect(counts.filter(([, count]) => count > MOST)).toEqual([])
  })
})
