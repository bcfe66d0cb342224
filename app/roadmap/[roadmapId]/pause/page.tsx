import type { Metadata } from 'next'
import { roadmapPause, type RoadmapPauseView } from '#lib/queries/roadmap-pause.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../../_ui/day.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { Frame } from '../../../frame.tsx'
import { pauseRoadmap, resumeRoadmap } from '../../actions.ts'
import { PauseDates } from '../../_parts/pause-dates.tsx'

export const metadata: Metadata = { title: 'Pause' }

export default async function Pause({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(roadmapPause, await params)
  const { roadmapId, pause } = view
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${roadmapId}`, label: 'Roadmap', here: pause ? 'Go on' : 'Pause' }}
          title={pause ? 'Go on with this roadmap?' : 'Pause this roadmap?'}
          lead={pause ? <Since view={view} from={pause.from} /> : `${view.trackName}. As long as you need: there is no last day to name.`}
        />
        <div className="colstack">
          {view.isArchived ? <PutAway roadmapId={roadmapId} /> : pause ? <Resume view={view} pause={pause} /> : <Begin view={view} />}
        </div>
      </div>
    </Frame>
  )
}

function Since({ view: { trackName, language }, from }: { view: RoadmapPauseView; from: string }) {
  return (
    <>
      {trackName}, paused since <Day day={from} language={language} />.
    </>
  )
}

function PutAway({ roadmapId }: { roadmapId: string }) {
  return (
    <Notice kind="warn" title="This roadmap is put away">
      Nothing of it is planned, so there is nothing to pause. <a href={`/roadmap/${roadmapId}`}>Take it up again</a> first.
    </Notice>
  )
}

function Begin({ view }: { view: RoadmapPauseView }) {
  return (
    <Sheet id="pause" title="What a pause does">
      <ul className="bullets">
        <li>Its dates stay as they are below, less what you do meanwhile.</li>
        <li>For this roadmap nothing is asked of you meanwhile: no reminders, no weekly mail, no question about quiet days.</li>
        <li>The days count as rest: they say nothing about your pace.</li>
        <li>Everything you have done stays, and time you log meanwhile counts.</li>
        <li>Before you go on, you see the dates from that day on beside these.</li>
      </ul>
      <PauseDates present={view.present} names={['As it stands']} language={view.language} />
      <ActionForm action={pauseRoadmap.bind(null, view.roadmapId)} className="mt4">
        <SubmitButton busy="Pausing…">Pause from today</SubmitButton>
      </ActionForm>
    </Sheet>
  )
}

function Resume({ view, pause }: { view: RoadmapPauseView; pause: NonNullable<RoadmapPauseView['pause']> }) {
  return (
    <Sheet id="resume" title="The dates from today on" note={daysWords(pause.days)}>
      <PauseDates
        present={view.present}
        resumed={pause.resumed}
        names={['From the day of the pause, less what you did since', 'From today']}
        language={view.language}
      />
      <p className="sm sub mt3">Nothing is saved yet. The days of the pause count as rest and say nothing about your pace.</p>
      <ActionForm action={resumeRoadmap.bind(null, view.roadmapId)} className="mt4">
        <SubmitButton busy="Going on…">Go on from today</SubmitButton>
      </ActionForm>
    </Sheet>
  )
}

const daysWords = (days: number): string => (days === 0 ? 'since today' : `${days} ${days === 1 ? 'day' : 'days'} of rest`)
