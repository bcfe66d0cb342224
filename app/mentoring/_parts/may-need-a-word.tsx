/** Beside the queue: who may need a word, with the rule on a click, and how the others do. */
import type { MenteeLine } from '#lib/queries/mentee-lines.ts'
import type { NeedAWordView } from '#lib/queries/need-a-word.ts'
import { ActivitySpark } from '../../_charts/activity-spark.tsx'
import { Blaze } from '../../_ui/blaze.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { ApprovedBar, briefHref } from './mentee-table.tsx'
import { OrderRule } from './order-rule.tsx'
import { RiskMark } from './why-here.tsx'

export function MayNeedAWord({ view: { of, needing, fine, more } }: { view: NeedAWordView }) {
  if (of === 0) return null
  return (
    <>
      <Sheet id="may-need-a-word" title="May need a word" note={`${needing.length} of ${of}`}>
        {needing.length === 0 && <p className="sm sub">Nobody: no rule fired.</p>}
        {needing.length > 0 && (
          <ul className="risk">
            {needing.map((it) => (
              <Needing key={it.mentorshipId} line={it} />
            ))}
          </ul>
        )}
        <OrderRule summary="How “may need a word” is decided" />
      </Sheet>
      {fine.length > 0 && (
        <Sheet id="others" title="The others" note={`${fine.length + more} of ${of}`}>
          <ul className="lines sm">
            {fine.map((it) => (
              <li key={it.mentorshipId}>
                <Name line={it} />
                {it.approved && (
                  <span className="nowrap">
                    <ApprovedBar {...it.approved} />
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="sm mt3">
            <a href="/mentoring/mentees">All your mentees</a>
          </p>
        </Sheet>
      )}
    </>
  )
}

function Needing({ line: it }: { line: MenteeLine }) {
  const [reason] = it.reasons
  return (
    <li>
      <div className="rowx between">
        <div>
          <Name line={it} />
          <p className="wy w-risk">
            <RiskMark /> {reason?.words}
          </p>
        </div>
        {it.weeks && <ActivitySpark weeks={it.weeks} alarming />}
      </div>
      <p className="sm sub">{reason?.detail}</p>
      <a className="sm" href={briefHref(it)}>
        Read the brief<span className="vh">: {it.name}</span>
      </a>
    </li>
  )
}

function Name({ line: it }: { line: MenteeLine }) {
  return (
    <span>
      {it.track && <Blaze shape={it.track.blaze} size={11} />} {it.isPaused ? it.name : <a href={briefHref(it)}>{it.name}</a>}
      {it.isPaused && <span className="sub">, paused</span>}
    </span>
  )
}
