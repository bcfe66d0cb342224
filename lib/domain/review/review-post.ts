/** How long words in a review can be changed. */

/** Minutes after a post in which its author may change it. Earlier versions stay readable. */
export const EDIT_MINUTES = 10

export const mayEdit = (postedAt: Date, now: Date): boolean => now.getTime() - postedAt.getTime() <= EDIT_MINUTES * 60_000

/** The words of somebody as a quotation in Markdown, to be answered below. */
export const quoted = (body: string): string =>
  `${body
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n\n`
