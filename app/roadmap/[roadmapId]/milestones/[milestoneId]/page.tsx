import type { Metadata } from 'next'
import { formatDay } from '#lib/domain/calendar.ts'
import { milestoneView, type MilestoneView } from '#lib/queries/milestone.ts'
import { load } from '#lib/web/run.ts'
import { Notice } from '../../../../_ui/notice.tsx'
import { PageHead } from '../../../../_ui/page-head.tsx'
import { StatusChip } from '../../../../_ui/status.tsx'
import { Frame } from '../../../../frame.tsx'
import { Bridge, Outcomes } from '../../../_parts/bridge.tsx'
import { Criteria, Resources } from '../../../_parts/checklists.tsx'
import { HoursAside, Opens } from '../../../_parts/milestone-aside.tsx'
import { Moves } from '../../../_parts/moves.tsx'

export const metadata: Metadata = { title: 'Milestone' }

export default async function MilestonePage({ params }: { params: Promise<{ roadmapId: string; milestoneId: string }> }) {
  const view = await load(milestoneView, await params)
  const place = { roadmapId: view.roadmapId, milestoneId: view.id }
  const { authored } = view
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${view.roadmapId}`, label: 'Roadmap', here: view.stage }}
          title={view.title}
          lead={authored?.why}
          facts={[
            { label: 'New learning', value: `${view.learning.likely} h` },
            { label: 'Practice', value: `${view.practice.likely} h` },
            ...(view.finishedOn ? [{ label: 'Finished', value: formatDay(view.finishedOn) }] : []),
          ]}
        />
        <div className="rowx between state-row">
          <span className="rowx">
            <StatusChip status={view.status} />
            <Facts view={view} />
          </span>
          <Moves place={place} status={view.status} />
        </div>
        {!authored && (
          <Notice title="This milestone is no longer in the curriculum">
            Its title, hours and dates stay on your roadmap. You can finish it by what you had planned.
          </Notice>
        )}
        {authored && <Outcomes outcomes={authored.outcomes} />}
        <div className="cols">
          <div className="colstack">
            {authored?.bridge && <Bridge bridge={authored.bridge} />}
            {authored && authored.resources.length > 0 && (
              <Resources place={place} resources={authored.resources} tickable={authored.bridge !== null} />
            )}
            {authored && authored.criteria.length > 0 && <Criteria place={place} authored={authored} />}
          </div>
          <aside className="colstack">
            <HoursAside view={view} />
            <Opens view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}

function Facts({ view }: { view: MilestoneView }) {
  if (view.status === 'finished') return <span className="sm muted">Self-assessed, not reviewed by anyone.</span>
  if (view.startedOn) return <span className="sm muted">Since {formatDay(view.startedOn)}</span>
  if (view.opensAfter.length === 0) return <span className="sm muted">{view.elective ? 'Elective' : 'Nothing stands before it'}</span>
  return (
    <span className="sm muted">
      After{' '}
      {view.opensAfter.map((it, index) => (
        <span key={it.id}>
          {index > 0 && ' and '}
          <a href={`/roadmap/${view.roadmapId}/milestones/${it.id}`}>{it.title}</a>
        </span>
      ))}
    </span>
  )
}
