/** What is wrong with authored content, said so that an author finds the place at once. */

/** A line of a content file; lines count from 1. */
export interface Place {
  file: string
  line: number
}

export interface Problem extends Place {
  /** Name of the rule that was broken. */
  rule: string
  message: string
}

/** `file:line rule message`, the form that editors turn into a link. */
export function describe({ file, line, rule, message }: Problem): string {
  return `${file}:${line} ${rule} ${message}`
}

/** Content that must not be used. The app does not start with it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super([`The content has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:`, ...problems.map(describe)].join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}
