/** Reads the text of a PDF whose streams are not compressed, as letters at places: only as much of PDF as our own files use. */

export interface Piece {
  text: string
  x: number
  /** From the top of the page. */
  baseline: number
  size: number
}

const PAGE_HEIGHT = 841.89

/** The pieces of each page, in the order in which they were drawn. */
export function piecesOf(pdf: Uint8Array): Piece[][] {
  const file = Buffer.from(pdf).toString('latin1')
  const object = (id: string): string => new RegExp(`(?:^|\n)${id} 0 obj\n([\\s\\S]*?)\nendobj`).exec(file)?.[1] ?? ''
  const stream = (id: string): string => /stream\n([\s\S]*?)\nendstream/.exec(object(id))?.[1] ?? ''
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const [, name = '', id = ''] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(object(id))?.[1]
    if (map !== undefined && !fonts.has(name)) fonts.set(name, lettersIn(stream(map)))
  }
  const pages = [...file.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)]
  return pages.map(([, contents = '']) => drawn(stream(contents), fonts))
}

/** By the number of the glyph. */
function lettersIn(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, units = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const text = units.split(' ').map((it) => String.fromCharCode(Number.parseInt(it, 16)))
      letters.set((Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), text.join(''))
    }
  }
  return letters
}

function drawn(contents: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): Piece[] {
  const [pieces, at]: [Piece[], { x: number; baseline: number }] = [[], { x: 0, baseline: 0 }]
  let [font, size] = ['', 0]
  for (const line of contents.split('\n')) {
    const place = /^1 0 0 1 (\S+) (\S+) Tm$/.exec(line)
    if (place) Object.assign(at, { x: Number(place[1]), baseline: PAGE_HEIGHT - Number(place[2]) })
    const look = /^\/(F\d+) (\S+) Tf$/.exec(line)
    if (look) [font, size] = [look[1] ?? '', Number(look[2])]
    if (!line.endsWith('TJ')) continue
    const glyphs = [...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, it = '']) => it.match(/.{4}/g) ?? [])
    pieces.push({ text: glyphs.map((it) => fonts.get(font)?.get(it) ?? '�').join(''), ...at, size })
  }
  return pieces
}

/** All of it as words. */
export const textOf = (pdf: Uint8Array): string =>
  piecesOf(pdf)
    .flat()
    .map((it) => it.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
