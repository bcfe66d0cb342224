/** The milestones that are still to be done, in order, with their days. Arrows move them; with JavaScript they can be dragged as well. */
import type { ReactNode } from 'react'
import { tenths } from '#lib/domain/time/written-hours.ts'
import type { ScheduleLine } from '#lib/queries/schedule-lines.ts'
import type { ScheduleView } from '#lib/queries/schedule.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Icon, type IconName } from '../../_ui/icon.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { STATUS_WORDS, StatusMark } from '../../_ui/status.tsx'
import { editMilestone } from '../plan-actions.ts'
import { DragOrder } from './drag-order.tsx'
import { PinForm } from './pin-form.tsx'

export function ScheduleOrder({ view }: { view: ScheduleView }) {
  const { roadmapId, lines, archived } = view
  if (lines.length === 0) return null
  const rows = lines.map((it) => <Row key={it.id} it={it} view={view} />)
  return (
    <Sheet id="order" title="Order" note="What a milestone needs always comes before it" bare>
      {archived ? <ol className="srl">{rows}</ol> : <Reorder view={view}>{rows}</Reorder>}
      <p className="pad sm muted">
        What is finished, known already or left out is not shown. To add, leave out or put back,{' '}
        <a href={`/roadmap/${roadmapId}/plan`}>change the plan</a>.
      </p>
    </Sheet>
  )
}

function Reorder({ view: { roadmapId, end }, children }: { view: ScheduleView; children: ReactNode }) {
  return (
    <>
      {/* The arrows stand in rows that have forms of their own, so they name this one. */}
      <ActionForm action={editMilestone.bind(null, roadmapId)} id="order-form" className="order-form">
        {null}
      </ActionForm>
      <DragOrder form="order-form" end={end}>
        {children}
      </DragOrder>
    </>
  )
}

/** Of a roadmap that is put away it is read, and nothing on it can be moved. */
function Row({ it, view }: { it: ScheduleLine; view: ScheduleView }) {
  const { roadmapId, archived } = view
  return (
    <li className="sr" data-milestone={it.id}>
      {!archived && (
        <span className="grip" aria-hidden="true">
          <Icon name="grip" size={18} />
        </span>
      )}
      <StatusMark status={it.status} size={22} decorative />
      <div>
        <a href={`/roadmap/${roadmapId}/milestones/${it.id}`}>{it.title}</a>
        <small>{aboutWords(it)}</small>
      </div>
      <span className="num sm">{it.left === null ? '' : `${tenths(it.left)} h`}</span>
      <Days it={it} view={view} />
      {archived ? <span /> : <Arrows it={it} />}
      {it.canBePinned && !archived && <PinForm line={it} view={view} />}
    </li>
  )
}

function aboutWords({ status, elective, after }: ScheduleLine): string {
  const state = status === 'locked' && after.length > 0 ? `After ${after.join(' and ')}` : STATUS_WORDS[status]
  return elective ? `Elective. ${state}` : state
}

/** Near by the days of work; further out between which days it is done. */
function Days({ it: { days }, view: { today, language } }: { it: ScheduleLine; view: ScheduleView }) {
  if (!days) return <span className="sm sub wks" />
  const year = today.slice(0, 4)
  const [from, to] = [
    <Day key="from" day={days.from} language={language} thisYear={year} />,
    <Day key="to" day={days.to} language={language} thisYear={year} />,
  ]
  if (days.from === days.to) return <span className="sm sub wks">{from}</span>
  return days.kind === 'dates' ? (
    <span className="sm sub wks">
      {from} to {to}
    </span>
  ) : (
    <span className="sm sub wks">
      done between {from} and {to}
    </span>
  )
}

function Arrows({ it }: { it: ScheduleLine }) {
  return (
    <span className="mvs">
      <Arrow it={it} before={it.up} word="up" icon="up" />
      <Arrow it={it} before={it.down} word="down" icon="down-arrow" />
    </span>
  )
}

/** Where it cannot go there is no button, and a gap in its place. */
function Arrow({ it, before, word, icon }: { it: ScheduleLine; before: string | null; word: string; icon: IconName }) {
  if (before === null) return <span className="mv" />
  return (
    <button
      className="btn sm mv"
      type="submit"
      form="order-form"
      name="edit"
      value={`move ${it.id} ${before}`}
      aria-label={`Move ${it.title} ${word}`}
    >
      <Icon name={icon} size={15} />
    </button>
  )
}
