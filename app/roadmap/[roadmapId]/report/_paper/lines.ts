/** Text broken into lines of a width: between words, and within one that is longer than a line, as an address may be. */
import type { Face, Letters, Run } from './letters.ts'

export interface Line {
  runs: readonly Run[]
  width: number
}

export interface Look {
  face: Face
  size: number
}

/** At least one line, an empty one for nothing. */
export function linesOf(letters: Letters, text: string, { face, size }: Look, width: number): Line[] {
  const lineOf = (words: string): Line => {
    const runs = letters.runs(words, face, size)
    return { runs, width: runs.reduce((sum, it) => sum + it.width, 0) }
  }
  const fits = (words: string) => lineOf(words).width <= width
  return shown(text)
    .split('\n')
    .flatMap((paragraph) => broken(paragraph, fits))
    .map(lineOf)
}

/** Letters as fonts have them, and none that cannot be seen. */
export const shown = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')

function broken(paragraph: string, fits: (words: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/\s+/).filter((it) => it !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = partsOf(word, fits)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line]
}

/** A word in pieces that fit, after a sign that joins its parts where there is one in the second half of a piece. */
function partsOf(word: string, fits: (words: string) => boolean): string[] {
  const parts: string[] = []
  let left = [...word]
  while (left.length > 0 && !fits(left.join(''))) {
    const most = mostThatFits(left, fits)
    const joint = left.slice(0, most).findLastIndex((it) => '/-_?&=.'.includes(it)) + 1
    const cut = joint > most / 2 ? joint : most
    parts.push(left.slice(0, cut).join(''))
    left = left.slice(cut)
  }
  return [...parts, left.join('')]
}

/** By halving; one at least, so that it comes to an end. */
function mostThatFits(letters: readonly string[], fits: (words: string) => boolean): number {
  let [least, most] = [1, Math.min(letters.length, 400)]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(letters.slice(0, middle).join(''))) least = middle
    else most = middle - 1
  }
  return least
}
