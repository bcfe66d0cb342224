/** The door for files that were handed in: saved by the browser, never shown, and only for whoever may see them. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ReadableStream as NodeStream } from 'node:stream/web'
import { readActor } from '../auth/current-actor.ts'
import { content } from '../content/current.ts'
import { database } from '../db/connection.ts'
import { isUnstorable } from '../db/unstorable.ts'
import { NotFound } from '../errors.ts'
import { filesFolder, pathOf } from '../files/folder.ts'
import { storedFile, type StoredFileView } from '../queries/stored-file.ts'
import { filePolicy } from './file-policy.ts'

export async function handFile(fileId: string): Promise<Response> {
  try {
    const base = { actor: await readActor(), content: content(), db: database(), now: new Date() }
    const file = await storedFile(base, { fileId })
    const path = pathOf(filesFolder(), { ownerId: file.ownerId, id: file.id })
    await stat(path)
    return new Response(whenRead(path), { headers: headersFor(file) })
  } catch (error) {
    if (error instanceof NotFound || isUnstorable(error) || isGone(error))
      return new Response('There is nothing here.\n', { status: 404, headers: always })
    throw error
  }
}

/** Opened once somebody reads it: of an answer to HEAD nobody does, and nobody would close it again. */
export function whenRead(path: string): globalThis.ReadableStream<Uint8Array<ArrayBuffer>> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>
  }
  // Node's own stream and the web's are the same; their types are not.
  return NodeStream.from(bytes()) as ReadableStream<Uint8Array> as unknown as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>
}

const always = {
  'cache-control': 'private, no-store',
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': filePolicy,
  'x-content-type-options': 'nosniff',
}

function headersFor({ name, type }: StoredFileView): Record<string, string> {
  return {
    ...always,
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': dispositionOf(name),
  }
}

/** RFC 6266: a name in plain letters for old programs, and the whole one. */
export function dispositionOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7E]/g, '')
    .replaceAll(/["\\%]/g, '-')
  const plain = letters.startsWith('.') || letters === '' ? `file${letters}` : letters
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** The row is there and the bytes are not: restored from half a copy, say. */
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
