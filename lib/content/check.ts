/** All rules that authored content keeps. The loader and `npm run content:check` share them. */
import type { Authored } from './authored.ts'
import type { Problem } from './problem.ts'

export function checkAuthored(_authored: Authored): Problem[] {
  return []
}
