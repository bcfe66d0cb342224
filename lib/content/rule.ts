/** A rule on authored content: a name that authors can look up, and what breaks it. */
import type { Authored } from './authored.ts'
import type { Place } from './problem.ts'

export interface Finding {
  at: Place
  message: string
}

export interface Rule {
  name: string
  /** What breaks it, in the order of the files. */
  check(authored: Authored): Iterable<Finding>
}
