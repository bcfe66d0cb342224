/** Runs before every page and handler: security headers, and no write from a foreign page. Who may do what is decided by the commands. */
import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { env } from './lib/env.ts'
import { mayWrite } from './lib/request-origin.ts'
import { pathHeader } from './lib/request-path.ts'
import { constantHeaders, filePolicy, pagePolicy, transportSecurity } from './lib/security-headers.ts'

const development = process.env.NODE_ENV === 'development'

export function proxy(request: NextRequest): NextResponse {
  const { origin } = env()
  if (!mayWrite(request, origin)) return withHeaders(refusal(), filePolicy, origin)
  const policy = pagePolicy(randomBytes(16).toString('base64'), { development })
  const headers = new Headers(request.headers)
  // Next reads the nonce from here and puts it on every script it writes.
  headers.set('content-security-policy', policy)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  return withHeaders(NextResponse.next({ request: { headers } }), policy, origin)
}

const refusal = (): NextResponse =>
  new NextResponse('This request did not come from a page of Cairn, so nothing was changed.\n', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })

function withHeaders(response: NextResponse, policy: string, origin: string): NextResponse {
  const { headers } = response
  for (const name in constantHeaders) headers.set(name, constantHeaders[name] ?? '')
  headers.set('Content-Security-Policy', policy)
  // What a page shows belongs to one person: no cache may keep it.
  headers.set('Cache-Control', 'private, no-store')
  if (origin.startsWith('https:')) headers.set('Strict-Transport-Security', transportSecurity)
  return response
}

/** Files get their headers from next.config.js, which costs nothing for each request. */
export const config = { matcher: ['/((?!_next/static/|icon\\.svg).*)'] }
