/** About how long a mentor needs for what was handed in: to plan by, not to be held to. */

export interface ToRead {
  /** Characters of all texts. */
  characters: number
  links: number
  files: number
}

/** Characters a minute: 200 words of six. */
const PACE = 1_200
/** Minutes to look at what a link leads to, and at a file. */
const PER_LINK = 8
const PER_FILE = 4

/** Minutes in steps of 5, at least 5. */
export function minutesToRead({ characters, links, files }: ToRead): number {
  return Math.max(5, 5 * Math.ceil((characters / PACE + PER_LINK * links + PER_FILE * files) / 5))
}
