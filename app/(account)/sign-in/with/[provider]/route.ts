/** Leads to a sign-in provider. A post, so that only our own pages can begin it. */
import { leaveForProvider } from '#lib/web/leave-for-provider.ts'

interface Context {
  params: Promise<{ provider: string }>
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return leaveForProvider(request, (await params).provider)
}
