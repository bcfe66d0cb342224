/** What a learner should know before the rows: put away, switched, or a curriculum that has changed. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { RoadmapView } from '#lib/queries/roadmap.ts'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { reopenRoadmap } from '../actions.ts'

export function RoadmapNotices({ view }: { view: RoadmapView }) {
  if (view.archivedOn) return <Archived view={view} archivedOn={view.archivedOn} />
  return (
    <>
      {view.pausedFrom && (
        <Notice title={`Paused since ${formatDay(view.pausedFrom, { language: view.language })}`}>
          Its dates are those of that day, less what you did since, and nothing is asked of you for it.{' '}
          <a href={`/roadmap/${view.id}/pause`}>See the dates from today on</a>, and go on when you like.
        </Notice>
      )}
      {view.curriculumChange && (
        <Notice title={CHANGED[view.curriculumChange].title}>
          {CHANGED[view.curriculumChange].words} <a href={`/roadmap/${view.id}/curriculum`}>See what is different</a>, then take it or leave
          it.
        </Notice>
      )}
      {view.replaces && (
        <Notice title={`This took the place of ${view.replaces.trackName}, ${view.replaces.scopeName.toLowerCase()}`}>
          <ActionForm action={reopenRoadmap.bind(null, view.replaces.id)} className="rowx mt2">
            <a href={`/roadmap/${view.replaces.id}`}>Look at it</a>
            <SubmitButton kind="plain" small busy="Going back…">
              Go back to it
            </SubmitButton>
          </ActionForm>
        </Notice>
      )}
    </>
  )
}

const CHANGED = {
  plan: { title: 'The curriculum has changed since you made this roadmap', words: 'Nothing here changes by itself.' },
  words: {
    title: 'Some milestones are worded differently now',
    words: 'Their texts, criteria or resources have changed; your hours have not. Nothing here changes by itself.',
  },
} as const

function Archived({ view, archivedOn }: { view: RoadmapView; archivedOn: string }) {
  return (
    <Notice title={`Put away on ${formatDay(archivedOn, { language: view.language })}`}>
      {view.replacedBy ? (
        <>
          <a href={`/roadmap/${view.replacedBy.id}`}>
            {view.replacedBy.trackName}, {view.replacedBy.scopeName.toLowerCase()}
          </a>{' '}
          took its place. What you do there shows here too.
        </>
      ) : (
        'Everything on it is kept.'
      )}
      <ActionForm action={reopenRoadmap.bind(null, view.id)} className="mt2">
        <SubmitButton kind="plain" small busy="Taking it up…">
          {view.replacedBy ? 'Go back to this one' : 'Take it up again'}
        </SubmitButton>
      </ActionForm>
    </Notice>
  )
}
