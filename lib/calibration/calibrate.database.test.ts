/** What the command reads from a database, and what it never says. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deleteAccount } from '../commands/delete-account.ts'
import { retakeAssessment } from '../commands/retake-assessment.ts'
import { saveResponses } from '../commands/save-responses.ts'
import { submitAssessment } from '../commands/submit-assessment.ts'
import { content } from '../content/current.ts'
import { findOpenAttempt } from '../db/attempts.ts'
import type { Db } from '../db/client.ts'
import { submittedAnswers, type GivenAnswers } from '../db/item-responses.ts'
import { PEOPLE_NEEDED } from '../domain/items/item-calibration.ts'
import { ownerOf, type Actor } from '../policy.ts'
import { act, assessed, guest, later, member, NOW } from '../testing/cast.ts'
import { blankDatabase, onBothDatabases } from '../testing/database.ts'
import { calibrate } from './calibrate.ts'
import { calibrationMarkdown } from './report.ts'
import { bankOf, simulatedPeople, truthOf } from './simulated-answers.fixture.ts'

const DAY = '2026-11-24'
const reportOn = async (db: Db) => calibrationMarkdown(await calibrate(content(), submittedAnswers(db)), DAY)

async function everyone(db: Db, batch?: number): Promise<GivenAnswers[][]> {
  const all: GivenAnswers[][] = []
  for await (const attempts of submittedAnswers(db, batch)) all.push([...attempts])
  return all
}

/** Simulated people as rows, with one item that all of them answered. @returns the item's id */
async function answeredBy(db: Db, people: number): Promise<string> {
  const bank = bankOf(1)
  let index = 0
  for await (const [answers] of simulatedPeople({ bank, truth: truthOf(bank), people, itemsEach: 1, secondsOn: () => 20 })) {
    const id = `attempt-${index++}`
    await db.attempt.create({ data: { id, guestHash: `hash-${id}`, contentHash: 'x', startedAt: NOW, submittedAt: NOW } })
    await db.response.createMany({ data: [...(answers ?? [])].map(([item, it]) => ({ attemptId: id, item, ...it, at: NOW })) })
  }
  return bank.probes[0]?.id ?? ''
}

async function submitAgain(db: Db, actor: Actor, minutes: number): Promise<void> {
  const attempt = await findOpenAttempt(db, ownerOf(actor))
  await act(db, actor, submitAssessment, { attemptId: attempt?.id ?? '' }, later(minutes))
}

onBothDatabases('The answers that items are calibrated from', (open) => {
  test('are those of submitted attempts, person by person and the oldest first, whatever fits in a batch', async () => {
    const { db } = await open()
    const [ada, alan] = [await member(db, 'Ada'), await member(db, 'Alan')]
    const first = await assessed(db, ada)
    await assessed(db, alan)
    await assessed(db, guest('grace'))
    await act(db, ada, retakeAssessment, { attemptId: first }, later(60))
    await act(db, ada, saveResponses, { responses: { 'area:data': '4' } }, later(61))
    await submitAgain(db, ada, 62)
    await act(db, guest('unfinished'), saveResponses, { responses: { 'area:data': '4' } })

    const all = await everyone(db)
    expect(all.map((attempts) => attempts.length)).toEqual([2, 1, 1])
    expect(all[0]?.map((answers) => answers.get('area:data'))).toEqual([
      expect.objectContaining({ value: '2', copied: false }),
      expect.objectContaining({ value: '4', copied: false }),
    ])
    expect(all[0]?.map((answers) => answers.get('about:years')?.copied)).toEqual([false, true])
    for (const batch of [1, 2, 3]) expect(await everyone(db, batch)).toEqual(all)
  })

  test('hold the newest of an attempt', async () => {
    const { db } = await open()
    const ada = guest('ada')
    await act(db, ada, saveResponses, { responses: { 'area:data': '1' } })
    await act(db, ada, saveResponses, { responses: { 'area:data': '3' } }, later(1))
    await submitAgain(db, ada, 2)
    const [[answers] = []] = await everyone(db)
    expect(answers?.get('area:data')?.value).toBe('3')
  })

  test('are gone with a deleted account', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await assessed(db, ada)
    expect(await everyone(db)).toHaveLength(1)
    await act(db, ada, deleteAccount, { sure: 'on' })
    expect(await everyone(db)).toEqual([])
  })
})

onBothDatabases('The calibration', (open) => {
  test('refuses while one person is missing, and gives a figure with them', async () => {
    const { db } = await open()
    const id = await answeredBy(db, PEOPLE_NEEDED.difficulty)
    const figure = new RegExp(`\\| ${id} \\| \\S+ \\| 100 \\|.* → `)
    expect(await reportOn(db)).toMatch(figure)
    await db.attempt.delete({ where: { id: 'attempt-7' } })
    const report = await reportOn(db)
    expect(report).not.toMatch(figure)
    expect(report).toContain(`- ${id}: 99 people have answered; 1 more are missing.`)
  })

  test('says the same of four people as of nobody, since no figure comes from fewer than five', async () => {
    const { db } = await open()
    const empty = await reportOn(db)
    await answeredBy(db, 4)
    expect(await reportOn(db)).toBe(empty)
  })

  test('reads and changes nothing', async () => {
    const { db } = await open()
    await answeredBy(db, 6)
    const before = await db.response.findMany({ orderBy: { id: 'asc' } })
    await reportOn(db)
    expect(await db.response.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    expect(await db.event.count()).toBe(0)
  })

  test('is printed by npm run items:calibrate, and written to the file that it is given', async () => {
    const { db, url } = await open()
    await answeredBy(db, 5)
    const folder = mkdtempSync(join(tmpdir(), 'cairn-calibration-'))
    const out = join(folder, 'report.md')
    const { code, text } = await run(url, '--out', out)
    expect(code).toBe(0)
    expect(text).toContain('5 people answered')
    expect(readFileSync(out, 'utf8')).toBe(text)
    rmSync(folder, { recursive: true })
  })
})

test('npm run items:calibrate says in one line what is wrong: an option, a database without tables', async () => {
  const { url, remove } = await blankDatabase('sqlite')
  expect(await run(url)).toEqual({ code: 1, text: 'The database has no tables yet. Run npm start once.\n' })
  expect((await run(url, '--people', '9')).text).toContain('npm run items:calibrate -- --out report.md')
  await remove()
})

/** Runs the command as the operator does. */
function run(url: string, ...words: string[]): Promise<{ code: number; text: string }> {
  const env = { ...process.env, DATABASE_URL: url, CAIRN_SECRET: 'x'.repeat(40) }
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/calibrate-items.mjs', ...words], { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, text: `${stdout}${stderr}` })
    })
  })
}
