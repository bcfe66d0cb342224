/** The head of a roadmap, the same above the list and the map. */
import type { RoadmapView } from '#lib/queries/roadmap.ts'
import { Blaze } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { Explain } from '../../_ui/explain.tsx'
import { PageHead } from '../../_ui/page-head.tsx'
import { ViewSwitch, type View } from './view-switch.tsx'

type Shown = Pick<RoadmapView, 'id' | 'blaze' | 'trackName' | 'scopeName' | 'progress' | 'archivedOn' | 'pausedFrom'>

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
          { label: 'Done', value: `${progress.done} of ${progress.whole} h` },
          { label: 'Finished', value: `${progress.counts.finished} of ${progress.milestones}` },
          { label: 'Left, as estimated', value: `${progress.left} h` },
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
      <HowCounted id={id} archived={view.archivedOn !== null} />
    </>
  )
}

/** Why the schedule has fewer or more hours. One that is put away has no dates. */
function HowCounted({ id, archived }: { id: string; archived: boolean }) {
  return (
    <div className="state-row">
      <Explain figure="How these hours are counted" about="in full">
        <p>
          Done are the hours of the milestones you finished, of all that are not left out. Left, as estimated, is what the others ask of you
          by their estimates. Hours that you logged for them, work that is with your mentor, and how your own hours compare with estimates
          do not change it.{' '}
          {!archived && (
            <>
              They do on the <a href={`/roadmap/${id}/schedule`}>schedule</a>, which has the dates.
            </>
          )}
        </p>
      </Explain>
    </div>
  )
}
