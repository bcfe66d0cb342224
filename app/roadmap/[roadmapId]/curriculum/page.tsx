import type { Metadata } from 'next'
import { curriculumChange, type CurriculumChangeView } from '#lib/queries/curriculum-change.ts'
import { load } from '#lib/web/run.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SignLink } from '../../../_ui/signpost.tsx'
import { STATUS_WORDS } from '../../../_ui/status.tsx'
import { Frame } from '../../../frame.tsx'
import { answerCurriculum } from '../../actions.ts'

export const metadata: Metadata = { title: 'The curriculum has changed' }

export default async function CurriculumPage({ params }: { params: Promise<{ roadmapId: string }> }) {
  const view = await load(curriculumChange, await params)
  const crumb = { href: `/roadmap/${view.roadmapId}`, label: 'Roadmap', here: 'Curriculum' }
  if (view.state === 'up-to-date' || view.state === 'track-gone') return <NothingToOffer view={view} crumb={crumb} />
  return (
    <Frame current="roadmap">
      <div className="wrap narrow">
        <PageHead
          crumb={crumb}
          title="The curriculum has changed"
          lead={`What it would mean for your ${view.trackName} roadmap. Nothing changes until you say so; finished stays finished either way.`}
          facts={[
            { label: 'Hours before', value: `${view.total.before} h` },
            { label: 'Hours after', value: `${view.total.after} h` },
          ]}
        />
        {view.state === 'declined' && (
          <Notice title="You left these changes">They are not offered again on your roadmap; you can still take them here.</Notice>
        )}
        <div className="colstack">
          <Changes view={view} />
          <Answer view={view} />
        </div>
      </div>
    </Frame>
  )
}

function NothingToOffer({ view, crumb }: { view: CurriculumChangeView; crumb: { href: string; label: string; here: string } }) {
  return (
    <Frame current="roadmap">
      <div className="wrap narrow">
        <PageHead crumb={crumb} title="The curriculum" />
        <EmptyState
          title={view.state === 'up-to-date' ? 'This roadmap has the newest curriculum' : 'This path has left the curriculum'}
          action={<SignLink href={`/roadmap/${view.roadmapId}`}>Back to the roadmap</SignLink>}
        >
          {view.state === 'up-to-date'
            ? 'There is nothing to take over.'
            : 'Your roadmap stays as it is, with everything on it. You can finish it, or switch to another path.'}
        </EmptyState>
      </div>
    </Frame>
  )
}

function Changes({ view }: { view: CurriculumChangeView }) {
  return (
    <>
      <List id="added" title="Added" lines={view.added.map((it) => `${it.title}, ${it.hours} h`)} />
      <List
        id="removed"
        title="No longer in the curriculum"
        lines={view.removed.map(
          (it) => `${it.title} (${STATUS_WORDS[it.status].toLowerCase()})${it.kept ? ': stays on your roadmap, with what you did' : ''}`,
        )}
      />
      <List id="merged" title="Put together" lines={view.merged.map(mergeWords)} />
      <List id="hours" title="Other hours" lines={view.hours.map((it) => `${it.title}: ${it.after} h instead of ${it.before}`)} />
      <List id="renamed" title="Renamed" lines={view.renamed.map((it) => `${it.before} is now ${it.after}`)} />
      <List id="reworded" title="Other words, criteria or resources" lines={view.reworded} />
      {view.moved && <p className="sub">Some milestones stand in another place or after other milestones.</p>}
    </>
  )
}

function mergeWords({ from, into, counts, kept }: CurriculumChangeView['merged'][number]): string {
  const sources = from.map((it) => `${it.title} (${STATUS_WORDS[it.status].toLowerCase()})`).join(' and ')
  if (counts === 'finished') return `${sources}: now ${into}, which counts as finished`
  if (counts === 'credited')
    return `${sources}: now ${into}, which counts as known already${kept ? '. What you finished of it stays on your roadmap' : ''}`
  return `${sources}: now ${into}${kept ? '. What you did of it stays on your roadmap, and its skills save hours there' : ''}`
}

function List({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Sheet id={id} title={title} note={`${lines.length}`}>
      <ul className="dashl">
        {lines.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </Sheet>
  )
}

function Answer({ view }: { view: CurriculumChangeView }) {
  return (
    <ActionForm action={answerCurriculum.bind(null, { roadmapId: view.roadmapId, hash: view.hash })} className="rowx">
      <SubmitButton name="answer" value="accept" busy="Taking them…">
        Take the changes
      </SubmitButton>
      {view.state === 'offered' && (
        <SubmitButton kind="plain" name="answer" value="decline" busy="Leaving them…">
          Leave my roadmap as it is
        </SubmitButton>
      )}
      <p className="sm sub">Taking them puts the present roadmap away as it is; you can go back to it.</p>
    </ActionForm>
  )
}
