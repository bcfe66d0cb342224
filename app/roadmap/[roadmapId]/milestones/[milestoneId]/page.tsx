import type { Metadata } from 'next'
import { milestoneView } from '#lib/queries/milestone.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../../../_ui/day.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { PageHead } from '../../../../_ui/page-head.tsx'
import { StatusChip } from '../../../../_ui/status.tsx'
import { Frame } from '../../../../frame.tsx'
import { Bridge, Outcomes } from '../../../_parts/bridge.tsx'
import { Criteria, Resources } from '../../../_parts/checklists.tsx'
import { HandIn } from '../../../_parts/hand-in.tsx'
import { HandedIn, LastWord } from '../../../_parts/handed-in.tsx'
import { HoursAside, Opens, TimeAside } from '../../../_parts/milestone-aside.tsx'
import { Moves } from '../../../_parts/moves.tsx'
import { MilestoneNotes } from '../../../_parts/note-sheets.tsx'
import { OwnResources } from '../../../_parts/own-resources.tsx'
import { SettleForms } from '../../../_parts/settle-forms.tsx'
import { StateFacts } from '../../../_parts/state-facts.tsx'
import { WrittenLinks } from '../../../_parts/written-links.tsx'

export const metadata: Metadata = { title: 'Milestone' }

interface Props {
  params: Promise<{ roadmapId: string; milestoneId: string }>
  /** file: what came of an upload. */
  searchParams: Promise<{ file?: string | string[] }>
}

export default async function MilestonePage({ params, searchParams }: Props) {
  const { file } = await searchParams
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
            ...(view.finishedOn ? [{ label: 'Finished', value: <Day day={view.finishedOn} language={view.language} /> }] : []),
          ]}
        />
        <div className="rowx between state-row">
          <span className="rowx">
            <StatusChip status={view.status} />
            <StateFacts view={view} />
          </span>
          <Moves place={place} moves={view.moves} reviewable={view.handIn.obstacle === null} />
        </div>
        <SettleForms place={place} moves={view.moves} />
        {view.archived && (
          <Notice title="This roadmap is put away">
            <a href={`/roadmap/${view.roadmapId}`}>Take it up again</a> to go on with its milestones.
          </Notice>
        )}
        {view.retired && (
          <Notice title="This milestone is no longer in the curriculum">
            What you did in it stays here, with its title, hours and dates.
          </Notice>
        )}
        {!authored && !view.retired && (
          <Notice title="The words of this milestone are gone from the curriculum">Its title, hours and dates stay on your roadmap.</Notice>
        )}
        {authored && authored.outcomes.length > 0 && <Outcomes outcomes={authored.outcomes} />}
        <div className="cols">
          <div className="colstack">
            {authored?.bridge && <Bridge bridge={authored.bridge} />}
            {authored && authored.resources.length > 0 && (
              <Resources place={place} resources={authored.resources} tickable={authored.bridge !== null} />
            )}
            {authored?.links && authored.links.length > 0 && <WrittenLinks links={authored.links} />}
            <OwnResources place={place} own={view.own} />
            {authored && authored.criteria.length > 0 && <Criteria place={place} authored={authored} />}
            <HandedIn place={place} view={view} />
            <HandIn place={place} view={view} upload={typeof file === 'string' ? file : undefined} />
            <MilestoneNotes place={place} note={view.own.notes.note} />
          </div>
          <aside className="colstack">
            <LastWord view={view} />
            <HoursAside view={view} />
            <TimeAside view={view} />
            <Opens view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}
