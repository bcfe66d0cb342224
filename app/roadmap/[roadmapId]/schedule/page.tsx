import type { Metadata } from 'next'
import { tenths } from '#lib/domain/time/written-hours.ts'
import { scheduleView, type ScheduleView } from '#lib/queries/schedule.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../../_ui/day.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead, type Fact } from '../../../_ui/page-head.tsx'
import { Frame } from '../../../frame.tsx'
import { DaysAway } from '../../../week/_parts/days-away.tsx'
import { ScheduleOrder } from '../../_parts/schedule-order.tsx'
import { ScheduleSettings } from '../../_parts/schedule-settings.tsx'
import { ScheduleVerdict } from '../../_parts/schedule-verdict.tsx'
import { UndoEdit } from '../../_parts/undo-edit.tsx'

export const metadata: Metadata = { title: 'Schedule' }

interface Props {
  params: Promise<{ roadmapId: string }>
  searchParams: Promise<Record<'hours' | 'instead', string | string[] | undefined>>
}

/** hours: of a link that offers to plan so many a week. instead: how many were planned when it did. */
export default async function Schedule({ params, searchParams }: Props) {
  const { hours, instead } = await searchParams
  const view = await load(scheduleView, { ...(await params), hours: one(hours), instead: one(instead) })
  const { roadmapId, lastEdit, archived } = view
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead
          crumb={{ href: `/roadmap/${roadmapId}`, label: 'Roadmap', here: 'Schedule' }}
          title="Schedule"
          lead={`${view.trackName}. Your hours, your days away and your date decide what fits. Milestones keep their order of need.`}
          facts={factsOf(view)}
        />
        <Standing view={view} />
        <div className="colstack">
          <ScheduleVerdict view={view} />
          {lastEdit && !archived && <UndoEdit roadmapId={roadmapId} edit={lastEdit} />}
          <div className="cols">
            <ScheduleOrder view={view} />
            <aside className="colstack">
              {!archived && <ScheduleSettings view={view} />}
              <DaysAway view={view} />
              <p className="sm sub">
                <a href={`/week?roadmap=${roadmapId}`}>This week</a>, <a href="/account/calendar">see it in your calendar</a>,{' '}
                <a href={`/roadmap/${roadmapId}/plan`}>change the plan</a>, or{' '}
                <a href={`/roadmap/${roadmapId}/change`}>another path or scope</a>.
              </p>
            </aside>
          </div>
        </div>
      </div>
    </Frame>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

function Standing({ view: { archived, pausedFrom, roadmapId, language } }: { view: ScheduleView }) {
  if (archived)
    return (
      <Notice title="This roadmap is put away">
        <a href={`/roadmap/${roadmapId}`}>Take it up again</a> to change its schedule.
      </Notice>
    )
  if (pausedFrom === null) return null
  return (
    <Notice title="This roadmap is paused">
      Its dates are those of <Day day={pausedFrom} language={language} />, less what you did since.{' '}
      <a href={`/roadmap/${roadmapId}/pause`}>See them from today on</a> before you go on with it.
    </Notice>
  )
}

function factsOf({ left, verdict, language, today }: ScheduleView): Fact[] {
  const day = (it: string) => <Day day={it} language={language} thisYear={today.slice(0, 4)} />
  const facts: Fact[] = [{ label: 'Left', value: `${tenths(left)} h` }]
  if (verdict.kind === 'late' || verdict.kind === 'fits')
    facts.push({ label: 'Hours up to your date', value: `${tenths(verdict.available)} h` })
  if ('finish' in verdict) facts.push({ label: 'Finish, as planned', value: day(verdict.finish) })
  return facts
}
