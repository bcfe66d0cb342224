import { takeUpload } from '#lib/web/take-upload.ts'

/** A plain form posts a file here and comes back to its milestone, with and without JavaScript. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ roadmapId: string; milestoneId: string }> },
): Promise<Response> {
  return takeUpload(request, await params)
}
