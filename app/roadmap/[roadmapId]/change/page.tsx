import type { Metadata } from 'next'
import { roadmapChange, type ChangeView } from '#lib/queries/roadmap-change.ts'
import { load } from '#lib/web/run.ts'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Frame } from '../../../frame.tsx'
import { ChangeChoices } from '../../_parts/change-choices.tsx'
import { ChangeCost } from '../../_parts/change-cost.tsx'
import { ChangeParts } from '../../_parts/change-parts.tsx'
import { LeftBars } from '../../_parts/left-bars.tsx'

export const metadata: Metadata = { title: 'Change path, scope or pace' }

type Search = Record<'track' | 'scope' | 'electives' | 'hours' | 'chosen', string | string[] | undefined>

interface Props {
  params: Promise<{ roadmapId: string }>
  searchParams: Promise<Search>
}

export default async function Change({ params, searchParams }: Props) {
  const search = await searchParams
  const { roadmapId } = await params
  const view = await load(roadmapChange, { roadmapId, ...chosenIn(search) })
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${view.roadmapId}`, label: 'Roadmap', here: 'Preview' }}
          title={titleOf(view)}
          lead="A preview. Nothing is saved until you switch, and nothing you have done is lost when you do."
          facts={[
            { label: 'Hours left', value: signed(view.next.left.likely - view.present.left.likely, 'h') },
            { label: `At ${view.hoursPerWeek} h a week`, value: signed(view.next.weeks - view.present.weeks, 'weeks') },
            { label: 'Lost', value: '0 h' },
          ]}
        />
        <ChangeChoices view={view} />
        <Blocked view={view} />
        {view.curriculumChanged && (
          <Notice title="The curriculum has changed since you made this roadmap">
            A new roadmap is made from the present one, so milestones and hours can differ for that reason too.{' '}
            <a href={`/roadmap/${view.roadmapId}/curriculum`}>See what is different</a>
          </Notice>
        )}
        <div className="cols">
          <div className="colstack">
            <LeftBars present={view.present} next={view.next} />
            <ChangeParts view={view} />
          </div>
          <aside className="colstack">
            <ChangeCost view={view} />
          </aside>
        </div>
      </div>
    </Frame>
  )
}

/** Boxes that nobody ticked send nothing: `chosen` tells an emptied list from one that was never shown. */
function chosenIn({ track, scope, electives, hours, chosen }: Search) {
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const pace = Number(one(hours))
  return {
    track: one(track),
    scope: one(scope),
    electives: chosen === undefined ? undefined : [electives ?? []].flat(),
    hoursPerWeek: pace >= 1 && pace <= 40 ? pace : undefined,
  }
}

function titleOf(view: ChangeView): string {
  if (view.isSame) return 'Change path, scope or pace'
  if (view.track.name !== view.present.name) return `Switch to ${view.track.name}?`
  return 'Change this roadmap?'
}

/** "+79 h", "−3 weeks", "the same". */
function signed(difference: number, unit: string): string {
  if (difference === 0) return 'the same'
  const named = unit === 'weeks' && Math.abs(difference) === 1 ? 'week' : unit
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference)} ${named}`
}

function Blocked({ view }: { view: ChangeView }) {
  if (view.archived) {
    return (
      <Notice kind="warn" title="This roadmap is put away">
        <a href={`/roadmap/${view.roadmapId}`}>Take it up again</a> before you change it.
      </Notice>
    )
  }
  if (view.blockedBy === null) return null
  return (
    <Notice kind="warn" title={`You follow the ${view.track.name} path already, on another roadmap`}>
      <a href={`/roadmap/${view.blockedBy}`}>Open that one</a>, or put it away first.
    </Notice>
  )
}
