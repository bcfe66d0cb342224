/** Takes the file out of a posted form as it comes: never more of it in memory than a chunk, and nothing of it beyond the limit. */
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { complaintAboutName, judgeContent, keptName, MOST_BYTES, type FileType } from '../domain/review/file-type.ts'
import { incomingFolder, makeFolder } from './folder.ts'

/** A file that came and lies beside the others until it is kept. */
export interface Incoming {
  path: string
  name: string
  type: FileType
  bytes: number
  sha256: string
}

export type Received =
  | { kind: 'file'; file: Incoming }
  /** none: the form had no file · broken: it ended in the middle · false-name: its name claims another type. */
  | { kind: 'none' | 'empty' | 'too-large' | 'unknown-type' | 'false-name' | 'broken' }

/**
 * Bytes of a body that are read at most. A little more than a file may have: whoever sends a larger one by mistake is still answered in
 * words, since a browser does not listen before it has sent.
 */
export const MOST_READ = 3 * MOST_BYTES

/**
 * @param body is read and left, but never cancelled: that would end the connection before the answer
 * @param folder of all files
 */
export async function receiveFile(body: ReadableStream<Uint8Array> | null, contentType: string, folder: string): Promise<Received> {
  const form = formReader(contentType)
  if (!form || !body) return { kind: 'broken' }
  await makeFolder(incomingFolder(folder))
  const part: { stream: BusboyFileStream | null; written: Promise<Received> | null } = { stream: null, written: null }
  form.on('file', (_field, stream, name) => {
    part.stream = stream
    // Whoever reads it learns of an error there. Nobody may be reading yet when it is ended, and an error without a listener ends the process.
    stream.on('error', () => {})
    part.written = write(stream, name, join(incomingFolder(folder), randomUUID()))
  })
  const all = await feed(form, body)
  // Whoever stops feeding the form must end its part: nobody else does.
  if (all !== 'read') part.stream?.destroy(new Error('left'))
  const received: Received = (await part.written) ?? { kind: 'none' }
  if (all === 'read') return received
  if (received.kind === 'file') await discard(received.file)
  return { kind: all }
}

/** Removes what came and is not kept. */
export const discard = ({ path }: Pick<Incoming, 'path'>): Promise<void> => rm(path, { force: true })

/** Null for what is no form with files. */
function formReader(contentType: string): BusboyInstance | null {
  try {
    const limits = { fileSize: MOST_BYTES, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 50 }
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch {
    return null
  }
}

async function feed(form: BusboyInstance, body: ReadableStream<Uint8Array>): Promise<'read' | 'too-large' | 'broken'> {
  const reader = body.getReader()
  const state = { broken: false }
  const closed = new Promise<void>((done) => {
    form.on('finish', done)
    form.on('error', () => ((state.broken = true), done()))
  })
  try {
    for (let read = 0; !state.broken;) {
      const { done, value } = await reader.read()
      if (done) break
      read += value.length
      if (read > MOST_READ) return (form.destroy(), 'too-large')
      if (!form.write(value)) await Promise.race([once(form, 'drain'), closed])
    }
    form.end()
    await closed
  } catch {
    // The sender went away.
    state.broken = true
    form.destroy()
  } finally {
    reader.releaseLock()
  }
  return state.broken ? 'broken' : 'read'
}

async function write(stream: BusboyFileStream, rawName: string | undefined, path: string): Promise<Received> {
  const judge = judgeContent()
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(path, 'wx', 0o600).catch((error: unknown) => unwritable(stream, error))
  if (!handle) return { kind: 'broken' }
  try {
    // Not ended with the loop: where the disk is full, the rest of the form must still come to its end.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      judge.take(chunk)
      hash.update(chunk)
      await handle.write(chunk)
    }
  } catch (error) {
    if (!stream.destroyed) unwritable(stream, error)
    return refuse(path, 'broken')
  } finally {
    await handle.close()
  }
  if (stream.truncated) return refuse(path, 'too-large')
  if (bytes === 0) return refuse(path, rawName ? 'empty' : 'none')
  const type = judge.verdict()
  if (type === null) return refuse(path, 'unknown-type')
  if (complaintAboutName(rawName ?? '', type) !== null) return refuse(path, 'false-name')
  return { kind: 'file', file: { path, name: keptName(rawName ?? '', type), type, bytes, sha256: hash.digest('hex') } }
}

/** The fault is on our side. What still comes of the part is read and left, since otherwise nobody would ask for more of the form. */
function unwritable(stream: BusboyFileStream, error: unknown): null {
  console.error('[files] not written:', error)
  stream.resume()
  return null
}

async function refuse(path: string, kind: Exclude<Received['kind'], 'file'>): Promise<Received> {
  await discard({ path })
  return { kind }
}
