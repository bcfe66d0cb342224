import { expect, test } from 'vitest'
import { WHOLE_REPORT } from '#lib/domain/roadmap/report-choice.ts'
import type { ProgressReport } from '#lib/queries/progress-report.ts'
import { fileNameOf } from './file-name.ts'
import { paperReport } from './paper-report.ts'
import { piecesOf, textOf, type Piece } from './pdf-text.fixture.ts'
import { reportOf } from './report.fixture.ts'
import { PAGE } from './sheet.ts'

const made = (view: ProgressReport) => paperReport(view, { compress: false })
const few = ['Python for data work', 'Training, validation and metrics', 'Serving models: batch and online']

test('The file holds the milestones, the figures, the evidence with its address, and the mentor’s words as text', async () => {
  const pdf = await made(reportOf(few))
  expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7')
  const text = textOf(pdf)
  for (const it of few) expect(text).toContain(it)
  for (const it of ['1 of 3 milestones', '89.5 h', '6.7 h a week', '24 Jun – 24 Sep 2027', '5 Oct, Grace Lund', '5 of 5', 'frames.ipynb'])
    expect(text).toContain(it)
  for (const it of ['4 Aug 2027', 'Clear, and faster than the', 'https://git.example.org/ada/', 'Page 1 of 2', 'Page 2 of 2'])
    expect(text).toContain(it)
  expect(text).not.toContain('�')
})

test('It is tagged, says its language, title and author, and has an outline and links that lead somewhere', async () => {
  const pdf = Buffer.from(await made(reportOf(few))).toString('latin1')
  for (const it of ['/MarkInfo', '/Lang (en-GB)', '/DisplayDocTitle true', '/S /H1', '/S /Table', '/S /TH', '/Scope /Row', '/S /Figure'])
    expect(pdf).toContain(it)
  expect(pdf).toContain('(Ada Brook: Progress report, 25 Nov 2026)')
  expect(pdf).toContain('(Ada Brook)')
  expect(pdf).toContain('/Title (Approved evidence)')
  expect(pdf).toContain('/URI (https://git.example.org/ada/frames)')
})

test('The same report of the same day is the same file', async () => {
  expect(Buffer.compare(await made(reportOf(few)), await made(reportOf(few)))).toBe(0)
})

test('What its learner left out is not in it', async () => {
  const whole = reportOf(few)
  const text = textOf(await made({ ...whole, choice: { hours: false, evidence: false, words: false }, hours: null, evidence: null }))
  expect(text).not.toMatch(/89\.5|Forecast|Hours by week|git\.example|faster than/)
  expect(text).toContain('The learner left logged hours out.')
  const [only] = whole.evidence ?? []
  const silent = { ...whole, choice: { ...WHOLE_REPORT, words: false }, evidence: only ? [{ ...only, words: null }] : [] }
  expect(textOf(await made(silent))).not.toMatch(/What the mentor wrote|faster than/)
})

test('A report of one who has just begun says what there is not yet', async () => {
  const begun = reportOf(few, { counts: { milestones: 3, approved: 0, finished: 0 }, evidence: [], mentors: [] })
  const hours = begun.hours && { ...begun.hours, logged: 0, weeks: [], finish: { kind: 'plan' as const, day: '2027-03-01' } }
  const text = textOf(await made({ ...begun, hours }))
  expect(text).toContain('Nothing is approved yet.')
  expect(text).toContain('No hours are logged for this roadmap.')
  expect(text).toContain('There is no range yet')
})

test('A hundred and twenty milestones, long names and long addresses go over pages, and nothing lies on anything else', async () => {
  const long = 'Monitoring and drift of things that go on and on '.repeat(5)
  const titles = Array.from({ length: 120 }, (_, index) => (index % 7 === 0 ? `${index} ${long}` : `Milestone ${index}`))
  const view = reportOf(titles, { name: `${'Wolfeschlegelsteinhausen'.repeat(9)} Brook` })
  const [one] = view.evidence ?? []
  const address = `https://git.example.org/${'averylongpath'.repeat(140)}`
  const many = [0, 1, 2].map((it) => ({ milestoneId: `m-${it}`, links: [address], words: 'They write and write. '.repeat(450) }))
  const pdf = await made({ ...view, evidence: one ? many.map((it) => ({ ...one, ...it })) : [] })
  const pages = piecesOf(pdf)
  expect(pages.length).toBeGreaterThan(8)
  for (const page of pages) {
    expect(meeting(page)).toEqual([])
    for (const it of page) expect(it.baseline).toBeLessThan(PAGE.height - 20)
    for (const it of page) expect(it.x).toBeLessThan(PAGE.right)
  }
  const text = textOf(pdf)
  for (const [index] of titles.entries()) expect(text).toContain(index % 7 === 0 ? `${index} Monitoring` : `Milestone ${index}`)
  const all = pages.flat()
  const column = all.find((it) => it.text.startsWith('https://git'))?.x ?? 0
  const inColumn = all.filter((it) => Math.abs(it.x - column) < 1 && it.text !== 'Evidence').map((it) => it.text)
  expect(inColumn.join('').includes(address)).toBe(true)
  expect(text).toContain(`Page ${pages.length} of ${pages.length}`)
})

/** Pairs that begin at one place of the page, nearer to each other than two lines are. */
function meeting(pieces: readonly Piece[]): [string, string][] {
  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((it) => Math.abs(it.x - one.x) < 1 && Math.abs(it.baseline - one.baseline) < 0.9 * Math.min(it.size, one.size))
      .map((it): [string, string] => [one.text, it.text]),
  )
}

test('Names in Latin, Greek and Cyrillic letters are set; what no font has is a box that keeps its text, with a note', async () => {
  const set = textOf(await made(reportOf(few, { name: 'Zoë Nguyễn Łukasz Ωμέγα Олена Ґалаґан Әлия' })))
  for (const it of ['Zoë', 'Nguy', 'ukasz', 'Ωμέγα', 'Олена', 'Ґалаґан', 'лия']) expect(set).toContain(it)
  expect(set).not.toContain('A box stands')
  const name = '张伟 محمد 🙂'
  const pdf = await made(reportOf(few, { name }))
  expect(textOf(pdf)).toContain('A box stands for a letter that the fonts of this file do not have.')
  const utf16 = Buffer.from(`﻿${name}`, 'utf16le').swap16().toString('latin1')
  expect(Buffer.from(pdf).toString('latin1')).toContain(utf16.slice(0, 6))
  expect(Buffer.from(pdf).toString('latin1')).toContain('/ActualText')
})

test('Its name is made of letters, digits and dashes', () => {
  const name = (it: string) => fileNameOf({ name: it, today: '2026-11-25' })
  expect(name('Ada Brook')).toBe('cairn-progress-Ada-Brook-2026-11-25.pdf')
  expect(name('../..\\"; rm\r\n-rf /')).toBe('cairn-progress-rm-rf-2026-11-25.pdf')
  expect(name('张伟')).toBe('cairn-progress-张伟-2026-11-25.pdf')
  expect(name('🙂')).toBe('cairn-progress-2026-11-25.pdf')
})
