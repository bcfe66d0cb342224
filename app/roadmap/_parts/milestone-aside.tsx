/** Beside a milestone: its hours with how they were estimated for this person, and what it opens. */
import { timeWords } from '#lib/domain/time/written-hours.ts'
import type { MilestoneView, SkillLine } from '#lib/queries/milestone.ts'
import { Day } from '../../_ui/day.tsx'
import { Explain } from '../../_ui/explain.tsx'
import { HoursBar } from '../../_ui/hours-bar.tsx'
import { LogForm } from '../../week/_parts/log-form.tsx'
import { RunningTime } from '../../week/_parts/running-time.tsx'
import { timerHref } from '../../week/_parts/timer-href.ts'
import { RangeText } from '../../_ui/range-text.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { EVIDENCE_WORDS } from './evidence-words.ts'

/** Time logged for it so far, against the estimate, the timer where it runs, and a small form for more. */
export function TimeAside({ view: { roadmapId, id, own, days, timer, language, learning, practice } }: { view: MilestoneView }) {
  if (days.length === 0 && own.minutes === 0 && !timer?.isHere) return null
  return (
    <Sheet id="time" title="Time" note={`${timeWords(own.minutes)} of about ${learning.likely + practice.likely} h`}>
      <p className="sm sub">Logged so far, against the estimate.</p>
      {timer && <RunningElsewhere timer={timer} roadmapId={roadmapId} />}
      {days.length > 0 && <LogForm milestones={id} days={days} language={language} logged={own.minutes} timer={timer === null} />}
    </Sheet>
  )
}

/** The week has the timer. */
function RunningElsewhere({ timer, roadmapId }: { timer: NonNullable<MilestoneView['timer']>; roadmapId: string }) {
  if (!timer.isHere) {
    return (
      <p className="sm mt2">
        A timer runs for something else. <a href={timerHref(timer, {})}>See it in This week</a>
      </p>
    )
  }
  return (
    <p className="sm mt2">
      A timer runs for it:{' '}
      <b>
        <RunningTime key={`${timer.startedAt} ${timer.minutes}`} minutes={timer.minutes} />
      </b>{' '}
      since {timer.time}. <a href={timerHref(timer, { ask: 'stop', roadmap: roadmapId })}>Stop the timer</a>
    </p>
  )
}

export function HoursAside({ view }: { view: MilestoneView }) {
  const { learning, practice, saved, left } = view
  const total = learning.likely + practice.likely
  return (
    <Sheet id="hours" title="Hours" note={`${total} h`}>
      <HoursBar learning={learning.likely} practice={practice.likely} max={Math.max(1, total)} />
      <dl className="kv mt3">
        <dt>New learning</dt>
        <dd>
          <RangeText range={learning} />
        </dd>
        <dt>Practice</dt>
        <dd>
          <RangeText range={practice} />
        </dd>
        {saved > 0 && left.likely > 0 && (
          <>
            <dt>Shown elsewhere</dt>
            <dd>−{saved} h</dd>
            <dt>Left</dt>
            <dd>
              <RangeText range={left} />
            </dd>
          </>
        )}
      </dl>
      <Explain figure={view.heldReason} about="how these hours are estimated">
        <HowEstimated view={view} />
      </Explain>
    </Sheet>
  )
}

function HowEstimated({ view }: { view: MilestoneView }) {
  return (
    <>
      {view.skills.length > 0 && (
        <ul className="skill-hours sm">
          {view.skills.map((it) => (
            <li key={it.name}>
              <b>{it.name}</b> to level {it.level}, {it.levelName}
              <span className="num">
                {hours(it.hours)} of {hours(it.fromZero)}
              </span>
              <CreditLine skill={it} language={view.language} />
            </li>
          ))}
        </ul>
      )}
      <p className="sm sub mt2">
        For each skill: the hours that are new to you, of those for somebody who begins at nothing. They are the study part of what it costs
        from the level you were believed to hold when the roadmap was made, and what the milestones before this one teach. Rounded together:{' '}
        {view.learning.likely} of {view.fullLearning} h. Practice is the hand-in: the author’s hours, less when little of it is new to you.
        Low and high are all of it going fast and all of it going slowly. <a href="/how-it-works/hours">The whole rule</a>
      </p>
    </>
  )
}

function CreditLine({ skill: { credit }, language }: { skill: SkillLine; language: MilestoneView['language'] }) {
  if (!credit) return null
  return (
    <small>
      {EVIDENCE_WORDS[credit.kind]}, <Day day={credit.on} language={language} />: level {credit.level}, {credit.levelName}
      {credit.lastUsed !== null && `, last used ${credit.lastUsed}`}.{credit.kind !== 'review' && ' Not verified.'}
    </small>
  )
}

/** Whole hours; a part of one is named as such rather than as a false nothing. */
const hours = (it: number): string => (it > 0 && it < 0.5 ? 'under 1 h' : `${Math.round(it)} h`)

export function Opens({ view }: { view: MilestoneView }) {
  const link = (id: string) => `/roadmap/${view.roadmapId}/milestones/${id}`
  return (
    <Sheet id="around" title="On the roadmap">
      <dl className="kv">
        {view.previous && (
          <>
            <dt>Before</dt>
            <dd>
              <a href={link(view.previous.id)}>{view.previous.title}</a>
            </dd>
          </>
        )}
        {view.next && (
          <>
            <dt>After</dt>
            <dd>
              <a href={link(view.next.id)}>{view.next.title}</a>
            </dd>
          </>
        )}
        <dt>Opens</dt>
        <dd>
          {view.opens.length === 0 && 'Nothing waits for it'}
          {view.opens.map((it) => (
            <span className="line" key={it.id}>
              <a href={link(it.id)}>{it.title}</a>
            </span>
          ))}
        </dd>
      </dl>
    </Sheet>
  )
}
