/** The head of a roadmap, the same above the list and the map. */
import type { RoadmapView } from '#lib/queries/roadmap.ts'
import { Blaze } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { ViewSwitch, type View } from './view-switch.tsx'

type Shown = Pick<
  RoadmapView,
  'id' | 'blaze' | 'trackName' | 'scopeName' | 'progress' | 'weeksLeft' | 'hoursPerWeek' | 'archivedOn' | 'pausedFrom'
>

export function RoadmapHead({ view, current }: { view: Shown; current: View }) {
  const { id, progress } = view
  return (
    <>
      <PageHead
        title="Roadmap"
        lead={
          <>
            <span className="pathname">
              <Blaze shape={view.blaze} /> {view.trackName}
            </span>{' '}
            {view.scopeName}, {progress.milestones} milestones
          </>
        }
        facts={[
          { label: 'Done', value: `${progress.done} of ${progress.total} h` },
          { label: 'Finished', value: `${progress.counts.finished} of ${progress.milestones}` },
          { label: `Left, at ${view.hoursPerWeek} h a week`, value: `${progress.left} h, ${weeks(view.weeksLeft)}` },
        ]}
      />
      <div className="rowx between state-row">
        <ViewSwitch roadmapId={id} current={current} />
        {!view.archivedOn && (
          <span className="rowx">
            <ButtonLink href={`/roadmap/${id}/schedule`} kind="plain">
              Schedule
            </ButtonLink>
            <ButtonLink href={`/roadmap/${id}/change`} kind="plain">
              Change path, scope or pace
            </ButtonLink>
            {view.pausedFrom === null && (
              <ButtonLink href={`/roadmap/${id}/pause`} kind="quiet">
                Pause
              </ButtonLink>
            )}
          </span>
        )}
      </div>
    </>
  )
}

const weeks = (count: number): string => `${count} ${count === 1 ? 'week' : 'weeks'}`
