import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MOST_BYTES } from '../domain/review/file-type.ts'
import { folderOf, incomingFolder, pathOf } from './folder.ts'
import { keepBytes, removeBytes } from './keep.ts'
import { MOST_READ, receiveFile } from './receive.ts'
import { removeFilesOf } from './remove.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const boundary = 'a-boundary'
const TYPE = `multipart/form-data; boundary=${boundary}`
const head = (name: string | null, field = 'file') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${field}"${name === null ? '' : `; filename="${name}"`}\r\nContent-Type: image/png\r\n\r\n`
const END = `\r\n--${boundary}--\r\n`
const bytes = (it: string | Uint8Array) => (typeof it === 'string' ? new TextEncoder().encode(it) : it)

/** A body that comes in chunks; `pulled` counts what was asked for. */
function bodyOf(...parts: (string | Uint8Array)[]) {
  const chunks = parts.map(bytes)
  return new ReadableStream<Uint8Array>({
    pull(to) {
      const next = chunks.shift()
      if (next) to.enqueue(next)
      else to.close()
    },
  })
}

const receive = (...parts: (string | Uint8Array)[]) => receiveFile(bodyOf(...parts), TYPE, folder)
const incoming = () => (existsSync(incomingFolder(folder)) ? readdirSync(incomingFolder(folder)) : [])

test('a file is taken out of its form, whatever stands around it and however it is cut', async () => {
  const content = 'p95 = 180 ms\n'.repeat(100)
  const form = head(null, 'note') + 'hello\r\n' + head('..\\load test.txt') + content + END
  for (const size of [1, 7, 1_000, form.length]) {
    const parts = Array.from({ length: Math.ceil(form.length / size) }, (_, i) => form.slice(i * size, (i + 1) * size))
    const received = await receive(...parts)
    if (received.kind !== 'file') throw new Error(received.kind)
    const { path, ...about } = received.file
    expect(about).toEqual({
      name: 'load test.txt',
      type: 'text/plain',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    expect(readFileSync(path, 'utf8')).toBe(content)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  }
})

test.each([
  ['no file', head('') + END, 'none'],
  ['an empty file', head('a.txt') + END, 'empty'],
  ['text that says it is a picture', head('a.png') + 'not at all' + END, 'false-name'],
  ['a program', head('a.bin') + '\u007fELF\u0000' + END, 'unknown-type'],
  ['a form that ends in the middle', head('a.txt') + 'half', 'broken'],
  ['no form at all', 'hello', 'broken'],
  ['nothing', '', 'broken'],
])('%s is refused, and nothing stays', async (_, form, kind) => {
  expect(await receive(form)).toEqual({ kind })
  expect(incoming()).toEqual([])
})

test('what is no form with files is refused before it is read', async () => {
  for (const type of ['application/json', 'multipart/form-data', ''])
    expect(await receiveFile(bodyOf('x'), type, folder)).toEqual({ kind: 'broken' })
})

test('a file of exactly the limit is taken, and one byte more is not', async () => {
  const most = new Uint8Array(MOST_BYTES).fill(0x61)
  expect((await receive(head('a.txt'), most, END)).kind).toBe('file')
  for (const it of incoming()) rmSync(join(incomingFolder(folder), it))
  expect(await receive(head('a.txt'), most, 'a', END)).toEqual({ kind: 'too-large' })
  expect(incoming()).toEqual([])
})

test('of a body without end no more is read than a few files, and it is not cancelled: that would end the connection', async () => {
  let given = 0
  let cancelled = false
  const chunk = new Uint8Array(1_000_000).fill(0x61)
  const body = new ReadableStream<Uint8Array>(
    {
      pull(to) {
        to.enqueue(given === 0 ? bytes(head('huge.txt')) : chunk)
        given += chunk.length
      },
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  )
  expect(await receiveFile(body, TYPE, folder)).toEqual({ kind: 'too-large' })
  expect(given).toBeLessThan(MOST_READ + 3 * chunk.length)
  expect(cancelled).toBe(false)
  expect(incoming()).toEqual([])
})

test('a second file of one form is left', async () => {
  const received = await receive(head('a.txt') + 'one\r\n' + head('b.txt') + 'two' + END)
  expect(received).toMatchObject({ kind: 'file', file: { name: 'a.txt', bytes: 3 } })
  expect(incoming()).toHaveLength(1)
})

test('a sender that goes away leaves nothing', async () => {
  let turn = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (to) => (turn++ === 0 ? to.enqueue(bytes(head('a.txt') + 'half')) : to.error(new Error('gone'))),
  })
  expect(await receiveFile(body, TYPE, folder)).toEqual({ kind: 'broken' })
  expect(incoming()).toEqual([])
})

test('files lie in a folder of their person, go one by one, and all at once with the person', async () => {
  const kept = { ownerId: 'ada', id: crypto.randomUUID() }
  const take = async () => {
    const received = await receive(head('a.txt') + 'one' + END)
    if (received.kind === 'file') await keepBytes(folder, received.file.path, kept)
  }
  await take()
  expect(readFileSync(pathOf(folder, kept), 'utf8')).toBe('one')
  await removeBytes(folder, kept)
  await removeBytes(folder, kept)
  expect(existsSync(pathOf(folder, kept))).toBe(false)
  await take()
  await removeFilesOf('ada', folder)
  await removeFilesOf('ada', folder)
  expect(existsSync(folderOf(folder, 'ada'))).toBe(false)
})

test.each(['..', '../x', 'a/b', '', '.'])('no folder leads elsewhere: %j', (id) => expect(() => folderOf(folder, id)).toThrow('no folder'))

test('where nothing can be written, a form of any size comes to its end and is answered', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  // A folder in which no file can be made, whoever asks.
  symlinkSync('/dev/fd', incomingFolder(folder))
  expect(await receive(head('a.txt'), 'short', END)).toEqual({ kind: 'broken' })
  expect(await receive(head('a.txt'), ...Array.from({ length: 100 }, () => 'a'.repeat(65_536)), END)).toEqual({ kind: 'broken' })
  expect(log).toHaveBeenCalledTimes(2)
  log.mockRestore()
})
