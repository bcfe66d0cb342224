import { expect, test } from 'vitest'
import { dispositionOf } from './hand-file.ts'

test.each([
  ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
  ['Über "uns" 100%.txt', `attachment; filename="Uber -uns- 100-.txt"; filename*=UTF-8''%C3%9Cber%20%22uns%22%20100%25.txt`],
  ['漢.png', `attachment; filename="file.png"; filename*=UTF-8''%E6%BC%A2.png`],
  ["it's (1).md", `attachment; filename="it's (1).md"; filename*=UTF-8''it%27s%20%281%29.md`],
])('%s is only ever saved, under a name that no header is broken by', (name, header) => expect(dispositionOf(name)).toBe(header))
