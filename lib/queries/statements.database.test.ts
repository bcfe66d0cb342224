import { expect, test } from 'vitest'
import { creditMilestone } from '../commands/credit-milestone.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { startRoadmap } from '../commands/start-roadmap.ts'
import { switchRoadmap } from '../commands/switch-roadmap.ts'
import { content } from '../content/current.ts'
import { connect, type Db } from '../db/client.ts'
import { createSession, findSignedIn } from '../db/sessions.ts'
import type { Query } from '../operation.ts'
import { act, assessed, later, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { assessmentOverview, assessmentPage } from './assessment.ts'
import { curriculumChange } from './curriculum-change.ts'
import { milestoneView } from './milestone.ts'
import { pathHours } from './path-hours.ts'
import { pathView } from './path.ts'
import { roadmapChange } from './roadmap-change.ts'
import { roadmapChoice } from './roadmap-choice.ts'
import { roadmapMap } from './roadmap-map.ts'
import { roadmapList } from './roadmap-list.ts'
import { roadmapView } from './roadmap.ts'
import { secondFactor } from './second-factor.ts'
import { signInAndDevices } from './sign-in-and-devices.ts'
import { waysToProve } from './ways-to-prove.ts'

/** Session and user included. */
const MOST = 4

/** A query with its parameters, so that pages of different kinds fit one list. */
interface Page {
  name: string
  load(context: Parameters<Query<null, unknown>>[0]): Promise<unknown>
}

const page = <Params>(name: string, query: Query<Params, unknown>, params: Params): Page => ({
  name,
  load: (context) => query(context, params),
})

async function pagesOfALearner(db: Db, url: string, scope: 'first-role' | 'full') {
  const ada = await member(db, 'Ada')
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
  await db.$transaction((tx) => createSession(tx, { idHash: 's', userId: ada.userId, userAgent: '', now: NOW, expiresAt: later(60) }))
  const pages = [
    page('assessment', assessmentOverview, null),
    page('assessment page', assessmentPage, { pageId: 'skills-running' }),
    page('path', pathView, { attemptId, scope }),
    page('hours', pathHours, { attemptId, trackId: 'ml-engineer', scope }),
    page('start', roadmapChoice, { attemptId, track: undefined, scope }),
    page('roadmaps', roadmapList, null),
    page('roadmap', roadmapView, { roadmapId }),
    page('map', roadmapMap, { roadmapId }),
    page('milestone', milestoneView, { roadmapId, milestoneId: 'm-python-project' }),
    page('milestone known already', milestoneView, { roadmapId, milestoneId: 'm-data-wrangling' }),
    page('change', roadmapChange, { roadmapId, track: 'ml-engineer', scope, electives: undefined, hoursPerWeek: undefined }),
    page('curriculum', curriculumChange, { roadmapId }),
    page('devices', signInAndDevices, null),
    page('second factor', secondFactor, null),
    page('is it you', waysToProve, null),
    page('roadmap put away', roadmapView, { roadmapId: before }),
  ]
  const counts: Record<string, number> = {}
  for (const { name, load } of pages) {
    const statements: string[] = []
    const counted = connect(url, { onStatement: (sql) => statements.push(sql) })
    const found = await findSignedIn(counted, 's', NOW)
    expect(found?.userId).toBe(ada.userId)
    await load({ actor: ada, db: counted, content: content(), now: NOW })
    await counted.$disconnect()
    counts[name] = statements.filter((sql) => !/^(BEGIN|COMMIT|PRAGMA)/i.test(sql)).length
  }
  return counts
}

onBothDatabases('Every page', (open) => {
  test(`needs at most ${MOST} statements, and as many for a long roadmap among many users as for a short one alone`, async () => {
    const alone = await open()
    const short = await pagesOfALearner(alone.db, alone.url, 'first-role')
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
    const long = await pagesOfALearner(crowd.db, crowd.url, 'full')
    expect(long).toEqual(short)
    for (const [name, count] of Object.entries(short)) expect(count, name).toBeLessThanOrEqual(MOST)
    expect(Math.min(...Object.values(short))).toBeGreaterThan(0)
  })
})
