/** The door for calendars: they have no session, and show who they are by the secret in the address alone. */
import { content } from '../content/current.ts'
import { isDatabaseBusy } from '../db/busy.ts'
import { database } from '../db/connection.ts'
import { NotFound } from '../errors.ts'
import { calendarFeed } from '../queries/calendar-feed.ts'
import { feedCaching } from './feed-path.ts'

const ENDING = '.ics'

/** @param file last part of the address: the secret and its ending. It is written to no log, and no error that is thrown on holds it. */
export async function serveCalendar(request: Request, file: string): Promise<Response> {
  try {
    if (!file.endsWith(ENDING)) throw new NotFound()
    const base = { db: database(), content: content(), now: new Date() }
    const { body, etag } = await calendarFeed(base, file.slice(0, -ENDING.length))
    const headers = { 'cache-control': feedCaching, etag, 'x-robots-tag': 'noindex' }
    if (asksFor(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
    return new Response(body, {
      headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="cairn.ics"' },
    })
  } catch (error) {
    if (error instanceof NotFound) return answer(404, 'There is nothing here.\n')
    if (isDatabaseBusy(error)) return answer(503, 'Cairn is busy. Try again in a moment.\n', { 'retry-after': '60' })
    throw error
  }
}

/** Whether what the calendar has is what there is: marks may be several, and one that is not sent back as weak is as good. */
const asksFor = (header: string | null, etag: string): boolean =>
  (header ?? '').split(',').some((it) => it.trim() === '*' || strong(it.trim()) === strong(etag))

const strong = (etag: string): string => etag.replace(/^W\//, '')

const answer = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': feedCaching, ...headers } })
