import { reportChoice } from '#lib/domain/roadmap/report-choice.ts'
import { progressReport } from '#lib/queries/progress-report.ts'
import { handQuery } from '#lib/web/hand-query.ts'
import { fileNameOf } from '../_paper/file-name.ts'

/** The report as a PDF, with the same choice in its address as the page. */
export async function GET(request: Request, { params }: { params: Promise<{ roadmapId: string }> }): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url)
  const asked = { ...(await params), choice: reportChoice(Object.fromEntries(searchParams)) }
  return handQuery(progressReport, asked, {
    address: pathname + search,
    async fileOf(view) {
      // Only whoever wants the file pays for what makes it.
      const { paperReport } = await import('../_paper/paper-report.ts')
      return { name: fileNameOf(view), type: 'application/pdf', bytes: await paperReport(view) }
    },
  })
}
