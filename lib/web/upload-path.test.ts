import { expect, test } from 'vitest'
import { config } from '../../proxy.ts'

/** Next reads the pattern off the source; it is anchored at both ends. */
const passesProxy = (path: string) => config.matcher.some((it) => new RegExp(`^${it}$`).test(path))

test.each([
  ['/roadmap/1-2/milestones/m-python-project/files', false],
  ['/roadmap/1-2/milestones/m-python-project', true],
  ['/roadmap/1-2/milestones/m-python-project/files/more', true],
  ['/roadmap/1-2/milestones/a/b/files', true],
  ['/roadmap/notes', true],
  ['/files/1-2', true],
  ['/', true],
])('the proxy, which cuts large bodies, sees %s: %s', (path, sees) => expect(passesProxy(path)).toBe(sees))
