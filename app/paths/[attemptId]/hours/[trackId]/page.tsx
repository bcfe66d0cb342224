import type { Metadata } from 'next'
import { Frame } from '#app/frame.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { StaticHtml } from '#app/_ui/static-html.tsx'
import { pathHours } from '#lib/queries/path-hours.ts'
import { load } from '#lib/web/run.ts'
import { HoursByMilestone } from '../../../_parts/hours-by-milestone.tsx'

export const metadata: Metadata = { title: 'How your hours are counted' }

interface Props {
  params: Promise<{ attemptId: string; trackId: string }>
  searchParams: Promise<{ scope?: string | string[] }>
}

export default async function Hours({ params, searchParams }: Props) {
  const { scope } = await searchParams
  const view = await load(pathHours, { ...(await params), scope: typeof scope === 'string' ? scope : undefined })
  const { path } = view
  return (
    <Frame current="path">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/paths/${view.attemptId}?scope=${view.scope}`, label: 'Your result', here: view.track.name }}
          title={`How your hours on the ${view.track.name} path are counted`}
          lead="Every figure of the result, down to the single skill. Nothing here depends on what you enjoy."
          facts={[
            { label: 'New learning', value: `${path.learning.likely} h` },
            { label: 'Practice', value: `${path.practice.likely} h` },
            { label: `Weeks at ${view.hoursPerWeek} h${view.paceIsAssumed ? ', assumed' : ''}`, value: view.weeks },
          ]}
        />
        <StaticHtml className="colstack">
          <HoursByMilestone view={view} />
        </StaticHtml>
      </div>
    </Frame>
  )
}
