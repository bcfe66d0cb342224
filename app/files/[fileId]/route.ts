import { handFile } from '#lib/web/hand-file.ts'

export async function GET(_: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  return handFile((await params).fileId)
}
