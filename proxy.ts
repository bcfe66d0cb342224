/**
 * Runs before every page and handler: the headers that differ from request to request, and no write from a foreign page. The others are
 * in next.config.js. Who may do what is decided by the commands.
 */
import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { guestCookieName, guestLifetime, secretCookieOptions, sessionCookieName } from './lib/auth/cookies.ts'
import { newToken } from './lib/auth/token.ts'
import { env } from './lib/env.ts'
import { feedCaching, isFeedPath } from './lib/web/feed-path.ts'
import { filePolicy, isFilePath } from './lib/web/file-policy.ts'
import { pagePolicy } from './lib/web/page-policy.ts'
import { mayWrite } from './lib/web/request-origin.ts'
import { pathHeader } from './lib/web/request-path.ts'

const development = process.env.NODE_ENV === 'development'

export function proxy(request: NextRequest): NextResponse {
  const { origin } = env()
  const asked = { method: request.method, path: request.nextUrl.pathname, headers: request.headers }
  const response = !mayWrite(asked, origin) ? refusal() : methods.includes(request.method) ? onward(request) : noSuchMethod()
  // What an answer shows belongs to one person: no cache may keep it.
  response.headers.set('Cache-Control', isFeedPath(asked.path) ? feedCaching : 'private, no-store')
  // Only where browsers come through TLS: elsewhere it would lock people out.
  if (origin.startsWith('https:')) response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  return response
}

/** All that pages and handlers know. Next would answer any other to a page as if it were a GET. */
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

function onward(request: NextRequest): NextResponse {
  const policy = pagePolicy(randomBytes(16).toString('base64'), { development })
  const headers = new Headers(request.headers)
  // Next reads the nonce from here and puts it on every script it writes.
  headers.set('content-security-policy', policy)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  // What is set here wins over what a handler sets.
  response.headers.set('Content-Security-Policy', isFilePath(request.nextUrl.pathname) ? filePolicy : policy)
  if (beginsAsGuest(request)) response.cookies.set(guestCookieName(), newToken(), { ...secretCookieOptions(), maxAge: guestLifetime })
  return response
}

/**
 * Whether a visitor opens a page of the assessment for the first time. The cookie is there before the first answer, so that two answers
 * sent at once are two answers of one guest.
 */
function beginsAsGuest({ method, nextUrl, cookies }: NextRequest): boolean {
  const isPage = method === 'GET' && nextUrl.pathname.startsWith('/assessment/')
  return isPage && !cookies.has(guestCookieName()) && !cookies.has(sessionCookieName())
}

const refusal = (): NextResponse =>
  new NextResponse('This request did not come from a page of Cairn, so nothing was changed.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

const noSuchMethod = (): NextResponse => new NextResponse(null, { status: 405, headers: { allow: methods.join(', ') } })

/**
 * Files of the build change nothing and show nothing personal. Uploads are guarded by their handler: whatever passes here is kept in memory,
 * up to a limit at which it is cut.
 */
export const config = { matcher: ['/((?!_next/static/|icon\\.svg|roadmap/[^/]+/milestones/[^/]+/files$).*)'] }
