import type { Metadata } from 'next'
import { planEditor } from '#lib/queries/plan-editor.ts'
import { load } from '#lib/web/run.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Frame } from '../../../frame.tsx'
import { PlanForms } from '../../_parts/plan-forms.tsx'
import { PlanHistory } from '../../_parts/plan-history.tsx'
import { PlanLines } from '../../_parts/plan-lines.tsx'
import { UndoEdit } from '../../_parts/undo-edit.tsx'

export const metadata: Metadata = { title: 'Change the plan' }

export default async function Plan({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(planEditor, await params)
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${view.roadmapId}`, label: 'Roadmap', here: 'Change the plan' }}
          title="Change the plan"
          lead={`${view.trackName}. Each change is a revision of its own; what you have done stays done.`}
        />
        {view.archived && (
          <Notice title="This roadmap is put away">
            <a href={`/roadmap/${view.roadmapId}`}>Take it up again</a> to change it.
          </Notice>
        )}
        <div className="cols">
          <div className="colstack">
            {!view.archived && view.lastEdit && <UndoEdit roadmapId={view.roadmapId} edit={view.lastEdit} />}
            {!view.archived && <PlanLines view={view} />}
          </div>
          <aside className="colstack">
            {!view.archived && <PlanForms view={view} />}
            <p className="sm">
              <a href={`/roadmap/${view.roadmapId}/schedule`}>Schedule</a>: hours, days and dates.{' '}
              <a href={`/roadmap/${view.roadmapId}/change`}>Another path, scope or pace</a>
            </p>
            <PlanHistory view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}
