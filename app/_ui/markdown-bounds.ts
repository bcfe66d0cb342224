/**
 * Which texts are laid out. Readers of Markdown take a time that grows with the square of some marks and overflow the stack on deep
 * nesting; nobody writes that into a note by accident, so such a text is shown as it was written.
 */

/** Marks that may open or close something: emphasis, links, code, cells. */
const MOST_MARKS = 2_000
const MOST_LINES = 1_500
/** Quotes and lists inside one another, on one line. */
const DEEPEST = 10
/** Quotes and list items, counted on every line. */
const MOST_CONTAINERS = 2_000

/** What may stand before a line's own text: the marks of the quotes and lists around it. */
const AROUND = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/

/** Whether laying out the text takes a bounded time. Itself linear. */
export function canBeLaidOut(text: string): boolean {
  const lines = text.split('\n')
  if (lines.length > MOST_LINES) return false
  if ((text.match(/[*_~`[\]|]/g)?.length ?? 0) > MOST_MARKS) return false
  const depths = lines.map(depthOf)
  return Math.max(...depths) <= DEEPEST && depths.reduce((sum, it) => sum + it, 0) <= MOST_CONTAINERS
}

/** An indented item has its depth in its spaces: two for each level at least, mostly four. */
function depthOf(line: string): number {
  const around = AROUND.exec(line)?.[0] ?? ''
  const marks = around.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0
  return marks + Math.floor((/^[ \t]*/.exec(around)?.[0].length ?? 0) / 8)
}
