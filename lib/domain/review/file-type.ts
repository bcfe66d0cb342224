/** What may be handed in as a file, told by its content: what it is called and what a browser claims of it prove nothing. */

export const FILE_TYPES = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'] },
  'image/png': { name: 'PNG picture', extensions: ['png'] },
  'image/jpeg': { name: 'JPEG picture', extensions: ['jpg', 'jpeg'] },
  'text/plain': { name: 'plain text', extensions: ['txt', 'md', 'csv', 'log'] },
} as const satisfies Record<string, { name: string; extensions: readonly [string, ...string[]] }>

export type FileType = keyof typeof FILE_TYPES

/** Bytes of one file. */
export const MOST_BYTES = 10 * 1024 * 1024
/** Bytes of all files of one person: ten of the largest, which is more than the work of a roadmap, and no place to store a disk. */
export const MOST_BYTES_EACH = 100 * 1024 * 1024
/** Files in one try. */
export const MOST_FILES = 10
/** Characters of a file's name. */
const LONGEST_NAME = 120

/** From the column; what this version does not know is only bytes. */
export const fileTypeOf = (column: string): FileType | 'application/octet-stream' =>
  Object.hasOwn(FILE_TYPES, column) ? (column as FileType) : 'application/octet-stream'

const BEGINNINGS: readonly (readonly [FileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

export interface ContentJudge {
  take(chunk: Uint8Array): void
  /** Null for anything else. */
  verdict(): FileType | null
}

/** Reads a file chunk by chunk: three types are known by how they begin, text by every byte of it. */
export function judgeContent(): ContentJudge {
  let head = new Uint8Array(0)
  let isText = true
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const text = (chunk: Uint8Array | null) => {
    try {
      isText &&= !CONTROL.test(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode())
    } catch {
      isText = false
    }
  }
  return {
    take(chunk) {
      if (head.length < HEAD) head = new Uint8Array([...head, ...chunk.subarray(0, HEAD - head.length)])
      text(chunk)
    },
    verdict() {
      const known = BEGINNINGS.find(([, bytes]) => bytes.every((it, index) => head[index] === it))
      if (known) return known[0]
      text(null)
      return isText && head.length > 0 ? 'text/plain' : null
    },
  }
}

const HEAD = 8

/** Not one of these is in what people write, but for the tab and the ends of lines and pages. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/

/** Null when the name claims what the content is not. */
export function complaintAboutName(name: string, type: FileType): string | null {
  const claimed = extensionOf(name)
  const other = Object.entries(FILE_TYPES).find(
    ([it, { extensions }]) => it !== type && (extensions as readonly string[]).includes(claimed),
  )
  return other ? `This file says it is a ${other[1].name}, but what is in it is ${FILE_TYPES[type].name}.` : null
}

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** The name under which it is kept: without folders and marks that hide, ending as its type does, so that no system runs it. */
export function keptName(raw: string, type: FileType): string {
  const { extensions } = FILE_TYPES[type]
  const last = raw.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const name = last
    .replaceAll(HIDING, '')
    .replaceAll(/["<>|:*?]/g, '-')
    .replace(/^[.\s]+/, '')
    .trim()
  const extension = (extensions as readonly string[]).includes(extensionOf(name)) ? extensionOf(name) : ''
  const stem = (extension === '' ? name : name.slice(0, -extension.length - 1)).trim() || 'file'
  return `${[...stem].slice(0, LONGEST_NAME).join('')}.${extension || extensions[0]}`
}

/** Control marks, marks that turn the direction of text, and invisible ones. */
const HIDING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** "3.2 MB", "840 kB". */
export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
