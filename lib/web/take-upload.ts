/**
 * The door for files: a form with one file, read as it comes. The proxy leaves this address out, since it keeps the bodies of what it sees
 * in memory and cuts them; what it does elsewhere is done here.
 */
import { randomUUID } from 'node:crypto'
import { readActor } from '../auth/current-actor.ts'
import { signInPath } from '../auth/next-path.ts'
import { keepFile, roomForFile } from '../commands/keep-file.ts'
import { isDatabaseBusy } from '../db/busy.ts'
import { env } from '../env.ts'
import { NotFound, SignInNeeded, Unavailable } from '../errors.ts'
import { filesFolder } from '../files/folder.ts'
import { keepBytes, removeBytes } from '../files/keep.ts'
import { discard, MOST_READ, receiveFile, type Incoming } from '../files/receive.ts'
import { performNow } from './respond.ts'
import { mayWrite } from './request-origin.ts'

/** What the page that the browser comes back to says. */
export type UploadOutcome =
  'added' | 'there' | 'too-many' | 'no-room' | 'none' | 'empty' | 'too-large' | 'unknown-type' | 'false-name' | 'broken' | 'busy'

/** Answers with the milestone's page again, which names the outcome; 403 for a foreign page, 404 for what is not the sender's. */
export async function takeUpload(request: Request, place: Place): Promise<Response> {
  if (!mayWrite({ method: request.method, path: new URL(request.url).pathname, headers: request.headers }, env().origin))
    return plain(403, 'This request did not come from a page of Cairn, so nothing was changed.\n')
  const page = `/roadmap/${encodeURIComponent(place.roadmapId)}/milestones/${encodeURIComponent(place.milestoneId)}`
  const back = (outcome: UploadOutcome) => redirect(`${page}?file=${outcome}#files`)
  try {
    if ((await readActor()).kind !== 'account') throw new SignInNeeded()
    return back(await take(request, place))
  } catch (error) {
    if (error instanceof SignInNeeded) return redirect(signInPath(page))
    if (error instanceof NotFound || isUnreadable(error)) return plain(404, 'There is nothing here.\n')
    if (error instanceof Unavailable || isDatabaseBusy(error)) return back('busy')
    throw error
  }
}

type Place = { roadmapId: string; milestoneId: string }

/** Whose it is and whether there is room is asked before a byte is read. */
async function take(request: Request, place: Place): Promise<UploadOutcome> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  const { ownerId, hasRoom } = await performNow(roomForFile, { ...place, bytes: 0 })
  if (announced > MOST_READ) return 'too-large'
  if (!hasRoom) return 'no-room'
  const received = await receiveFile(request.body, request.headers.get('content-type') ?? '', filesFolder())
  return received.kind === 'file' ? keep(received.file, place, ownerId) : received.kind
}

/** The bytes lie in their place before the row says so. */
async function keep(file: Incoming, place: Place, ownerId: string): Promise<UploadOutcome> {
  const { path, ...about } = file
  const kept = { ownerId, id: randomUUID() }
  try {
    await keepBytes(filesFolder(), path, kept)
    const { outcome } = await performNow(keepFile, { ...place, ...about, id: kept.id })
    if (outcome !== 'added') await removeBytes(filesFolder(), kept)
    return outcome
  } catch (error) {
    await discard(file)
    await removeBytes(filesFolder(), kept)
    throw error
  }
}

/** An address that names no milestone. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError'

const headers = { 'cache-control': 'private, no-store' }

/** A browser that is still sending what nobody reads any more is told that the connection ends. */
const redirect = (location: string): Response => new Response(null, { status: 303, headers: { ...headers, location, connection: 'close' } })

const plain = (status: number, words: string): Response =>
  new Response(words, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', connection: 'close' } })
