import { checkHealth } from '#lib/health/check-health.ts'

export const dynamic = 'force-dynamic'

/** 200 when Cairn can serve, 503 while its database does not answer. */
export async function GET(): Promise<Response> {
  const report = await checkHealth()
  return Response.json(report, { status: report.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
