/** What the owner's report of estimates reads from a database, and what it never says. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { content } from '../content/current.ts'
import { toVersion } from '../content/version.ts'
import type { Db } from '../db/client.ts'
import { NOW } from '../testing/cast.ts'
import { blankDatabase, onBothDatabases } from '../testing/database.ts'
import { seededRandom } from '../domain/numbers/seeded-random.ts'
import { estimatesMarkdown } from './estimates-report.ts'
import { estimateReport } from './estimates.ts'

const MILESTONES = [...content().milestones.values()].slice(0, 6).map((it) => it.id)
const OFF = MILESTONES[2] ?? ''
const report = async (db: Db) => estimatesMarkdown(content(), await estimateReport(db, content()), '2026-11-28')

/** People who finished the same six milestones: one of them takes 1.4 times its estimate, and everybody has their own pace. */
async function crowd(db: Db, people: number, contentHash = content().hash): Promise<void> {
  const random = seededRandom(7)
  for (let index = 0; index < people; index++) {
    const id = `secret-${index}`
    const person = Math.exp(0.3 * random.normal())
    await db.user.create({ data: { id, email: `${id}@example.org`, name: `Name ${id}`, role: 'learner', createdAt: NOW } })
    await db.attempt.create({ data: { id, learnerId: id, contentHash, startedAt: NOW, submittedAt: NOW } })
    const roadmap = { trackId: 'mlops-engineer', scope: 'full', hoursPerWeek: 8, startOn: '2026-11-30', createdAt: NOW }
    await db.roadmap.create({ data: { ...roadmap, id, learnerId: id, attemptId: id, contentHash } })
    await db.roadmapMilestone.createMany({ data: MILESTONES.map((it, position) => plannedRow(id, it, position)) })
    await db.milestoneProgress.createMany({
      data: MILESTONES.map((milestoneId) => ({ learnerId: id, milestoneId, scope: 'full', startedAt: NOW, finishedAt: NOW })),
    })
    await db.timeEntry.createMany({
      data: MILESTONES.map((milestoneId) => {
        const hours = 20 * person * (milestoneId === OFF ? 1.4 : 1) * Math.exp(0.15 * random.normal())
        const minutes = Math.round(60 * hours)
        return { id: `${id}-${milestoneId}`, learnerId: id, milestoneId, scope: 'full', day: '2026-12-01', minutes, at: NOW }
      }),
    })
  }
}

const plannedRow = (roadmapId: string, milestoneId: string, position: number) => ({
  id: `${roadmapId}-${milestoneId}`,
  roadmapId,
  milestoneId,
  position,
  stage: 'Foundations',
  title: milestoneId,
  elective: false,
  prerequisites: '',
  learningLow: 8,
  learningLikely: 10,
  learningHigh: 14,
  practiceLow: 8,
  practiceLikely: 10,
  practiceHigh: 13,
  fullLearning: 12,
  skillsTotal: 1,
  skillsHeld: 0,
})

onBothDatabases('The report of estimates', (open) => {
  test('finds the milestone that takes longer than estimated, and gives the line to paste', async () => {
    const { db } = await open()
    await crowd(db, 25)
    const found = await estimateReport(db, content())
    expect(found.lines.filter((it) => it.isOff).map((it) => it.milestone)).toEqual([OFF])
    const line = found.lines.find((it) => it.milestone === OFF)
    expect(line && line.from < 1.4 && line.to > 1.4).toBe(true)
    const was = content().milestones.get(OFF)?.practiceHours.full ?? 0
    const text = await report(db)
    expect(text).toContain(`# content/milestones/${OFF}.yaml\npracticeHours: {`)
    expect(text).toMatch(new RegExp(`full: ${Math.round(was * (3 * (line?.factor ?? 0) - (line?.factor ?? 0) - 1))} `))
    expect(text).toContain(`full was ${was}: 25 people took`)
  })

  test('names nobody, and says the same of four people as of nobody', async () => {
    const { db } = await open()
    const empty = await report(db)
    const json = JSON.stringify(await estimateReport(db, content()))
    await crowd(db, 4)
    expect(await report(db)).toBe(empty)
    expect(JSON.stringify(await estimateReport(db, content()))).toBe(json)
    await db.user.deleteMany()
    await crowd(db, 5)
    const five = (await report(db)) + JSON.stringify(await estimateReport(db, content()))
    expect(five).toContain(`| ${OFF} | full | 5 |`)
    expect(five).not.toContain('secret')
  })

  test('counts no time that was taken back, nothing unfinished, and no estimate of other figures', async () => {
    const { db } = await open()
    const milestones = new Map([...content().milestones].map(([id, it]) => [id, { ...it, practiceHours: { full: 999 } }]))
    await db.contentVersion.create({ data: { hash: 'other', body: toVersion({ ...content(), milestones }), storedAt: NOW } })
    await db.contentVersion.create({ data: { hash: 'same', body: toVersion(content()), storedAt: NOW } })
    await crowd(db, 6, 'other')
    expect((await estimateReport(db, content())).lines).toEqual([])
    await db.roadmap.updateMany({ data: { contentHash: 'same' } })
    expect((await estimateReport(db, content())).lines).toHaveLength(6)
    await db.timeEntry.updateMany({ where: { milestoneId: OFF }, data: { removedAt: NOW } })
    await db.milestoneProgress.updateMany({ where: { milestoneId: MILESTONES[0] ?? '' }, data: { finishedAt: null } })
    expect((await estimateReport(db, content())).lines).toHaveLength(4)
  })

  test('is printed and written by npm run estimates:report, also as JSON, and changes nothing', async () => {
    const { db, url } = await open()
    await crowd(db, 6)
    const before = await db.timeEntry.findMany({ orderBy: { id: 'asc' } })
    const folder = mkdtempSync(join(tmpdir(), 'cairn-estimates-'))
    const out = join(folder, 'report.json')
    const { code, text } = await run(url, '--json', '--out', out)
    expect(code).toBe(0)
    expect(JSON.parse(text)).toMatchObject({ people: 6, lines: expect.arrayContaining([expect.objectContaining({ milestone: OFF })]) })
    expect(readFileSync(out, 'utf8')).toBe(text)
    expect((await run(url)).text).toContain('# What people’s hours say of the estimates')
    expect(await db.timeEntry.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    expect(await db.event.count()).toBe(0)
    rmSync(folder, { recursive: true })
  })
})

test('npm run estimates:report says in one line what is wrong: an option, a database without tables', async () => {
  const { url, remove } = await blankDatabase('sqlite')
  expect(await run(url)).toEqual({ code: 1, text: 'The database has no tables yet. Run npm start once.\n' })
  expect((await run(url, '--people', '9')).text).toContain('npm run estimates:report -- --json')
  await remove()
})

/** Runs the command as the operator does. */
function run(url: string, ...words: string[]): Promise<{ code: number; text: string }> {
  const env = { ...process.env, DATABASE_URL: url, CAIRN_SECRET: 'x'.repeat(40) }
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/estimates-report.mjs', ...words], { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, text: `${stdout}${stderr}` })
    })
  })
}
