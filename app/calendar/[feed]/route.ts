import { serveCalendar } from '#lib/web/serve-calendar.ts'

export const dynamic = 'force-dynamic'

/** A plan for calendars, by the secret in its address. */
export async function GET(request: Request, { params }: { params: Promise<{ feed: string }> }): Promise<Response> {
  return serveCalendar(request, (await params).feed)
}
