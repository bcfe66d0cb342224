/**
 * The letters of a report as a file: for each face several fonts, since none holds Latin, Greek and Cyrillic. What none of them has, as
 * Arabic or Chinese, is drawn as a box, and the file keeps the text itself for whoever copies it or has it read out.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const of = (family: string, weight: number, ...scripts: string[]) => scripts.map((it) => `${family}-${it}-${weight}-normal`)
const textOf = (weight: number) => [
  ...of('hanken-grotesk', weight, 'latin', 'latin-ext', 'vietnamese'),
  ...of('source-sans-3', weight, 'greek', 'cyrillic', 'cyrillic-ext'),
]

/** Fonts of a face, the first that has a letter gives it. */
const FACES = {
  text: textOf(400),
  strong: textOf(600),
  display: [...of('national-park', 600, 'latin', 'latin-ext'), ...textOf(600)],
} as const
export type Face = keyof typeof FACES

/** Letters next to each other that one font gives. */
export interface Run {
  /** Null for letters that no font has. */
  font: string | null
  text: string
  width: number
}

/** Width of the box for a missing letter, in parts of the size. */
export const BOX = 0.62

export interface Letters {
  runs(text: string, face: Face, size: number): Run[]
  /** Whether a box stands for some letter so far. */
  hasMissing(): boolean
}

const files = new Map<string, Buffer>()

/** Read once for each process. */
function fileOf(font: string): Buffer {
  const known = files.get(font)
  if (known) return known
  const read = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'app', 'fonts', 'paper', `${font}.ttf`))
  files.set(font, read)
  return read
}

/** pdfkit has no other way to ask. */
type WithFont = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } }

export function lettersOf(doc: PDFKit.PDFDocument): Letters {
  const fonts = new Map<string, WithFont['_font']['font']>()
  const fontOf = new Map<string, string | null>()
  let missing = false

  function open(name: string): WithFont['_font']['font'] {
    const known = fonts.get(name)
    if (known) return known
    doc.registerFont(name, fileOf(name)).font(name)
    const { font } = (doc as unknown as WithFont)._font
    fonts.set(name, font)
    return font
  }

  function find(letter: string, face: Face): string | null {
    const key = `${face}${letter}`
    const known = fontOf.get(key)
    if (known !== undefined) return known
    const found = FACES[face].find((it) => open(it).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) ?? null
    fontOf.set(key, found)
    return found
  }

  return {
    hasMissing: () => missing,
    runs(text, face, size) {
      const runs: { font: string | null; text: string }[] = []
      for (const letter of text) {
        const font = find(letter, face)
        const last = runs.at(-1)
        if (last && last.font === font) last.text += letter
        else runs.push({ font, text: letter })
        missing ||= font === null
      }
      return runs.map((it) => {
        const width = it.font === null ? BOX * size * [...it.text].length : doc.font(it.font).fontSize(size).widthOfString(it.text)
        return { ...it, width }
      })
    },
  }
}
