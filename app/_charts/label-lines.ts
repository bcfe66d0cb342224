/** Words of a title on the lines of a label. The server draws it and cannot measure, so it knows how wide letters are. */

/** Hundredths of the type size, measured in the text face at weight 600. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [27, " .,:;'’|ijlI()"],
  [36, 'ft-'],
  [42, 'r/'],
  [47, 'sz'],
  [54, 'aceghkvxyJL'],
  [58, 'bdnopquBEFPSTZ'],
  [62, 'RY'],
  [69, 'ACDHKNUVX…&'],
  [78, 'GOQw'],
  [86, 'mM'],
  [97, 'W'],
]
const OTHER = 70
const widths = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))

/** Width of a text in parts of its type size. */
export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? OTHER), 0) / 100

/** At most so many lines of a width in parts of the type size; what does not fit ends in "…", after a whole word where one fits. */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  // A line may end after a hyphen too.
  for (const word of text.split(/ |(?<=-)/)) {
    const last = lines.at(-1)
    const longer = last === undefined || last.endsWith('-') ? `${last ?? ''}${word}` : `${last} ${word}`
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  return kept.map((line, i) => fitted(line, width, lines.length > most && i === most - 1))
}

function fitted(line: string, width: number, goesOn: boolean): string {
  if (!goesOn && widthOf(line) <= width) return line
  const fits = (text: string) => widthOf(`${text}…`) <= width
  const words = line.split(' ')
  while (words.length > 1 && !fits(words.join(' '))) words.pop()
  let cut = words.join(' ')
  while (cut !== '' && !fits(cut)) cut = cut.slice(0, -1)
  return `${cut}…`
}
