import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dispositionOf, whenRead } from './hand-file.ts'

test.each([
  ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
  ['Über "uns" 100%.txt', `attachment; filename="Uber -uns- 100-.txt"; filename*=UTF-8''%C3%9Cber%20%22uns%22%20100%25.txt`],
  ['漢.png', `attachment; filename="file.png"; filename*=UTF-8''%E6%BC%A2.png`],
  ["it's (1).md", `attachment; filename="it's (1).md"; filename*=UTF-8''it%27s%20%281%29.md`],
])('%s is only ever saved, under a name that no header is broken by', (name, header) => expect(dispositionOf(name)).toBe(header))

test('A file of which only the headers are asked for is not opened, and one that is left half read is closed', async () => {
  const isOpen = () => readdirSync('/dev/fd').length
  const before = isOpen()
  const responses = Array.from({ length: 20 }, () => new Response(whenRead(process.execPath)))
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
  expect(isOpen()).toBe(before)
  const readers = responses.map((it) => it.body!.getReader())
  for (const it of readers) expect((await it.read()).value?.length).toBeGreaterThan(0)
  for (const it of readers) await it.cancel()
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
  expect(isOpen()).toBe(before)
})
