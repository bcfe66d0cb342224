/** A learner in the middle of a roadmap of the first version: what they did comes through the migration that gives it to the person. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankDatabase } from '../testing/database.ts'
import { connect, type Db, type Dialect } from './client.ts'
import { migrate } from './migrate.ts'
import { findRoadmap } from './roadmaps.ts'

const prisma = join(import.meta.dirname, '../../prisma')
const first = '20261124000000_first'
const day = (number: number) => new Date(`2026-11-${String(number).padStart(2, '0')}T09:00:00.000Z`)

describe.each<Dialect>(['sqlite', 'postgres'])('A database of the first version (%s)', (dialect) => {
  let url: string
  let db: Db
  let remove: () => Promise<void>
  let folder: string

  beforeEach(async () => {
    ;({ url, remove } = await blankDatabase(dialect))
    folder = mkdtempSync(join(tmpdir(), 'cairn-first-'))
    const place = join(folder, dialect, 'migrations')
    mkdirSync(place, { recursive: true })
    cpSync(join(prisma, dialect, 'migrations', first), join(place, first), { recursive: true })
    expect(await migrate(url, folder)).toEqual([first])
    db = connect(url)
  })

  afterEach(async () => {
    await db.$disconnect()
    await remove()
    rmSync(folder, { recursive: true })
  })

  it('keeps what was started, finished and ticked on every roadmap, for the person and for the scope it was done for', async () => {
    await ada(db)
    await roadmap(db, 'r1', { scope: 'first-role', archivedAt: day(10) })
    await roadmap(db, 'r2', { scope: 'first-role', archivedAt: null })
    await roadmap(db, 'r3', { scope: 'full', archivedAt: day(12) })
    await milestone(db, 'r1', { id: 'm-a', position: 0, startedAt: day(2), finishedAt: day(4) })
    await milestone(db, 'r1', { id: 'm-b', position: 1, startedAt: null, finishedAt: null })
    await milestone(db, 'r2', { id: 'm-a', position: 0, startedAt: day(3), finishedAt: null })
    await milestone(db, 'r2', { id: 'm-b', position: 1, startedAt: day(5), finishedAt: null })
    await milestone(db, 'r3', { id: 'm-c', position: 0, startedAt: day(6), finishedAt: day(7) })
    // The same tick on two roadmaps is one tick of the person, from the day it was first set.
    await tick(db, 'r1-m-a', { subject: 'criterion:c1', at: day(3) })
    await tick(db, 'r2-m-a', { subject: 'criterion:c1', at: day(8) })
    await tick(db, 'r2-m-b', { subject: 'resource:book', at: day(6) })

    expect(await migrate(url)).not.toEqual([])

    const progress = await db.milestoneProgress.findMany({ orderBy: { milestoneId: 'asc' } })
    expect(progress.map(({ milestoneId, scope, startedAt, finishedAt }) => ({ milestoneId, scope, startedAt, finishedAt }))).toEqual([
      { milestoneId: 'm-a', scope: 'first-role', startedAt: day(2), finishedAt: day(4) },
      { milestoneId: 'm-b', scope: 'first-role', startedAt: day(5), finishedAt: null },
      { milestoneId: 'm-c', scope: 'full', startedAt: day(6), finishedAt: day(7) },
    ])
    expect(await db.tick.findMany({ orderBy: { milestoneId: 'asc' } })).toEqual([
      { learnerId: 'ada', milestoneId: 'm-a', subject: 'criterion:c1', at: day(3) },
      { learnerId: 'ada', milestoneId: 'm-b', subject: 'resource:book', at: day(6) },
    ])
  })

  it('shows each roadmap as it stood, with its hours, and lets it be gone on with', async () => {
    await ada(db)
    await roadmap(db, 'r1', { scope: 'first-role', archivedAt: null })
    await milestone(db, 'r1', { id: 'm-a', position: 0, startedAt: day(2), finishedAt: day(4) })
    await milestone(db, 'r1', { id: 'm-b', position: 1, startedAt: null, finishedAt: null })
    await migrate(url)
    const found = await findRoadmap(db, 'r1')
    expect(found).toMatchObject({ learnerId: 'ada', trackId: 'mlops-engineer', scope: 'first-role', archivedAt: null, hoursPerWeek: 7.5 })
    expect(found?.milestones).toMatchObject([
      { milestone: 'm-a', scope: 'first-role', learning: { likely: 10 }, practice: { likely: 5 }, retired: false, skills: [] },
      { milestone: 'm-b', scope: 'first-role', prerequisites: ['m-a'], skippedAt: null, openedAt: null },
    ])
    expect(found?.milestones.map((it) => it.work['first-role'])).toEqual([
      { startedAt: day(2), finishedAt: day(4), creditedAt: null, handedIn: null },
      null,
    ])
  })
})

async function ada(db: Db): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "User" ("id", "email", "name", "role", "createdAt") VALUES ('ada', 'ada@example.org', 'Ada', 'learner', ${day(1)})`
  await db.$executeRaw`
    INSERT INTO "Attempt" ("id", "learnerId", "contentHash", "startedAt", "submittedAt") VALUES ('t', 'ada', 'h', ${day(1)}, ${day(1)})`
}

async function roadmap(db: Db, id: string, { scope, archivedAt }: { scope: string; archivedAt: Date | null }): Promise<void> {
  const activeKey = archivedAt ? null : 'ada:mlops-engineer'
  await db.$executeRaw`
    INSERT INTO "Roadmap"
      ("id", "learnerId", "attemptId", "trackId", "scope", "contentHash", "hoursPerWeek", "startOn", "createdAt", "archivedAt", "activeKey")
    VALUES (${id}, 'ada', 't', 'mlops-engineer', ${scope}, 'h', 7.5, '2026-11-02', ${day(1)}, ${archivedAt}, ${activeKey})`
}

interface OldMilestone {
  id: string
  position: number
  startedAt: Date | null
  finishedAt: Date | null
}

async function milestone(db: Db, roadmapId: string, { id, position, startedAt, finishedAt }: OldMilestone): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "RoadmapMilestone"
      ("id", "roadmapId", "milestoneId", "position", "stage", "title", "elective", "prerequisites",
       "learningLow", "learningLikely", "learningHigh", "practiceLow", "practiceLikely", "practiceHigh",
       "fullLearning", "skillsTotal", "skillsHeld", "startedAt", "finishedAt")
    VALUES (${`${roadmapId}-${id}`}, ${roadmapId}, ${id}, ${position}, 'Groundwork', ${`Title of ${id}`}, false,
      ${position === 0 ? '' : 'm-a'}, 8, 10, 14, 4, 5, 7, 20, 3, 1, ${startedAt}, ${finishedAt})`
}

async function tick(db: Db, roadmapMilestoneId: string, { subject, at }: { subject: string; at: Date }): Promise<void> {
  await db.$executeRaw`INSERT INTO "Tick" ("roadmapMilestoneId", "subject", "at") VALUES (${roadmapMilestoneId}, ${subject}, ${at})`
}
