/** Mail programs post here when their reader presses "unsubscribe" (RFC 8058). They send no cookie and come from anywhere: the token is all. */
import { redirect } from 'next/navigation'
import { stopMail } from '#lib/commands/stop-mail.ts'
import { unsubscribePath } from '#lib/notifications/unsubscribe.ts'
import { respondWith } from '#lib/web/respond.ts'

export async function POST(request: Request): Promise<Response> {
  return respondWith(stopMail, { token: tokenOf(request) })
}

/** Programs that know no more than links open it: that must change nothing. */
export async function GET(request: Request): Promise<Response> {
  redirect(`${unsubscribePath}?${new URLSearchParams({ token: tokenOf(request) })}`)
}

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('token') ?? ''
