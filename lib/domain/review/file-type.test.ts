import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesText, complaintAboutName, FILE_TYPES, judgeContent, keptName, type FileType } from './file-type.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function typeOf(...chunks: Uint8Array[]): FileType | null {
  const judge = judgeContent()
  for (const it of chunks) judge.take(it)
  return judge.verdict()
}

describe('the type of a file', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n\u0000'), 'application/pdf'],
    ['a PNG', new Uint8Array([...PNG, 0, 0]), 'image/png'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
    ['text', bytes('p95 = 180 ms\n\tünï 漢\r\n'), 'text/plain'],
    ['a page, which is only text here', bytes('<script>alert(1)</script>'), 'text/plain'],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4]), null],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46]), null],
    ['text of another encoding', new Uint8Array([0xe4, 0xf6]), null],
    ['text with a NUL in it', bytes('a\u0000b'), null],
    ['half a PNG', new Uint8Array(PNG.slice(0, 7)), null],
    ['nothing', new Uint8Array(0), null],
  ])('of %s is told by its content', (_, content, type) => expect(typeOf(content)).toBe(type))

  test('is the same however the bytes come', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(20), (text, cut) => {
        const all = bytes(text)
        expect(typeOf(all.slice(0, cut), all.slice(cut))).toBe(typeOf(all))
      }),
    )
    const png = new Uint8Array([...PNG, 1, 2, 3])
    for (let cut = 0; cut < png.length; cut++) expect(typeOf(png.slice(0, cut), png.slice(cut))).toBe('image/png')
  })

  test('is not text when it ends in the middle of a letter', () => expect(typeOf(bytes('ü').slice(0, 1))).toBeNull())
})

test.each([
  ['chart.png', 'text/plain', /PNG picture.*plain text/],
  ['notes.txt', 'application/pdf', /plain text.*PDF/],
  ['report.PDF', 'image/png', /PDF.*PNG/],
] as const)('%s that is %s lies about its type', (name, type, words) => expect(complaintAboutName(name, type)).toMatch(words))

test.each([
  ['run.py', 'text/plain'],
  ['photo.JPEG', 'image/jpeg'],
  ['no extension', 'application/pdf'],
] as const)('%s that is %s claims nothing else', (name, type) => expect(complaintAboutName(name, type)).toBeNull())

describe('the name of a file', () => {
  test.each([
    ['report.pdf', 'application/pdf', 'report.pdf'],
    ['run.sh', 'text/plain', 'run.sh.txt'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['..\\..\\etc/passwd', 'text/plain', 'passwd.txt'],
    ['.bashrc', 'text/plain', 'bashrc.txt'],
    ['', 'image/png', 'file.png'],
    ['.png', 'image/png', 'png.png'],
    ['a\u202Egnp.txt', 'text/plain', 'agnp.txt'],
    ['"q": <1>\r\n.md', 'text/plain', '-q-- -1-.md'],
  ] as const)('%j is kept as it should be', (raw, type, kept) => expect(keptName(raw, type)).toBe(kept))

  test('always ends as its type does, is never long and never leads elsewhere', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...(Object.keys(FILE_TYPES) as FileType[])),
        (raw, type) => {
          const name = keptName(raw, type)
          expect(FILE_TYPES[type].extensions.some((it) => name.endsWith(`.${it}`))).toBe(true)
          expect([...name].length).toBeLessThanOrEqual(126)
          expect(name).not.toMatch(/[\\/\r\n"]|^\./)
        },
      ),
    )
  })
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [840_000, '840 kB'],
  [999_600, '1.0 MB'],
  [3_200_000, '3.2 MB'],
])('%i bytes are %s', (count, words) => expect(bytesText(count)).toBe(words))
