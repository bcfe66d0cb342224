/** One text out of two that were changed apart: what they share once, what differs one after the other. Nothing is lost. */

/** @returns both texts; where they differ, each part says whose it is */
export function bothTexts(mine: string, theirs: string): string {
  if (mine === theirs || theirs.trim() === '') return mine
  if (mine.trim() === '') return theirs
  const [my, their] = [mine.split('\n'), theirs.split('\n')]
  const most = Math.min(my.length, their.length)
  let head = 0
  while (head < most && my[head] === their[head]) head++
  let tail = 0
  while (tail < most - head && my.at(-1 - tail) === their.at(-1 - tail)) tail++
  const middle = [...marked(HERE, my.slice(head, my.length - tail)), ...marked(MEANWHILE, their.slice(head, their.length - tail))]
  return [...my.slice(0, head), ...middle, ...my.slice(my.length - tail)].join('\n')
}

/** Words that stay words in Markdown, and are easy to find and delete. */
export const HERE = '(Written here:)'
export const MEANWHILE = '(Saved meanwhile:)'

const marked = (label: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [label, ...lines])

/** Every line of both, once each, in the order of the first. */
export const bothLists = (mine: string, theirs: string): string =>
  [...new Set(`${mine}\n${theirs}`.split('\n').filter((line) => line.trim() !== ''))].join('\n')
