/** Two versions of a text as one: what both have, what was taken out, what came in. By words, so that a changed one stands out. */

export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/**
 * The parts in order: without the added ones they are the old text, without the removed ones the new. A middle that changed too much to
 * be compared word by word is compared by lines, and one that changed even more is removed and added as a whole.
 */
export function wordDifference(before: string, after: string): DiffPart[] {
  if (before === after) return joined([{ kind: 'same', text: after }])
  const words = compare(tokens(before, WORDS), tokens(after, WORDS)) ?? compare(tokens(before, LINES), tokens(after, LINES))
  return joined(words ?? [removed(before), added(after)])
}

/** Spaces, words, and every other sign alone. */
const WORDS = /\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu
const LINES = /[^\n]*\n|[^\n]+/g
/** Cells of the table of a comparison: two megabytes. */
const MOST_CELLS = 1_000_000

const tokens = (text: string, by: RegExp): string[] => text.match(by) ?? []
const removed = (text: string): DiffPart => ({ kind: 'removed', text })
const added = (text: string): DiffPart => ({ kind: 'added', text })
const same = (text: string): DiffPart => ({ kind: 'same', text })

/** Null when the middle between what both begin and end with is too long. */
function compare(old: readonly string[], now: readonly string[]): DiffPart[] | null {
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const middle = commonParts(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  return middle && [...old.slice(0, head).map(same), ...middle, ...old.slice(old.length - tail).map(same)]
}

/** By the longest common subsequence. */
function commonParts(old: readonly string[], now: readonly string[]): DiffPart[] | null {
  const width = now.length + 1
  if ((old.length + 1) * width > MOST_CELLS) return null
  // Length of the longest common subsequence of what comes from here on.
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [mine, theirs] = [old[i], now[j]]
    const both = mine !== undefined && mine === theirs
    const out = mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))
    if (both) parts.push(same(mine))
    else parts.push(out ? removed(mine) : added(theirs ?? ''))
    if (both || out) i++
    if (both || !out) j++
  }
  return parts
}

/** Neighbours of one kind as one part; of a change, first what was removed. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = []
  let change = { removed: '', added: '' }
  const flush = () => {
    if (change.removed !== '') all.push(removed(change.removed))
    if (change.added !== '') all.push(added(change.added))
    change = { removed: '', added: '' }
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind !== 'same') {
      change[kind] += text
      continue
    }
    flush()
    const last = all.at(-1)
    if (last?.kind === 'same') last.text += text
    else all.push(same(text))
  }
  flush()
  return all
}

/** Characters of unchanged text kept on either side of a change. */
const AROUND = 120

/** The same with long unchanged stretches cut down to what stands beside the changes. */
export function aroundChanges(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((it, index) => {
    if (it.kind !== 'same') return it
    const [first, last] = [index === 0, index === parts.length - 1]
    const room = (first ? 0 : AROUND) + (last ? 0 : AROUND)
    if (it.text.length <= room + 20) return it
    const head = first ? '' : it.text.slice(0, AROUND).toWellFormed()
    const tail = last ? '' : it.text.slice(-AROUND).toWellFormed()
    return same(`${head} … ${tail}`)
  })
}
