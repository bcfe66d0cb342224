/**
 * Time that runs. It is kept on the server, so that it outlives the page; stopping it shows what ran, to correct and to log, and discarding
 * it asks first. One form for all of it, so that it is there to say what came of it.
 */
import type { DateStyle } from '#lib/date-style.ts'
import type { RunningTimer } from '#lib/queries/week.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { endTimer } from '../actions.ts'
import { Anew } from './anew.tsx'
import { ranWords } from './ran-words.ts'
import { RunningTime } from './running-time.tsx'
import { timerHref, type TimerAsk } from './timer-href.ts'

interface Props {
  timer: RunningTimer
  language: DateStyle['language']
  /** The roadmap that the week was asked for, where several are followed. */
  roadmap: string | undefined
  /** To log for, the likeliest first. */
  milestones: readonly { id: string; title: string }[]
}

/** @param ask whether it is to be stopped or discarded; null lets it run */
export function Timer({ timer, ask, ...shown }: Omit<Props, 'timer'> & { timer: RunningTimer | null; ask: TimerAsk | null }) {
  return (
    <Anew begun={timer?.startedAt ?? null}>
      <ActionForm action={endTimer} id="timer" className="log-form timer" isAsked={timer !== null}>
        {timer && (
          <>
            <input type="hidden" name="startedAt" value={timer.startedAt} />
            {ask === null && <Running timer={timer} {...shown} />}
            {ask === 'stop' && <Stop timer={timer} {...shown} />}
            {ask === 'discard' && <Discard timer={timer} {...shown} />}
          </>
        )}
      </ActionForm>
    </Anew>
  )
}

function Running({ timer, language, roadmap }: Props) {
  const { milestone, startedAt, day, time, minutes } = timer
  return (
    <>
      <p className="running">
        <b>
          <RunningTime key={`${startedAt} ${minutes}`} minutes={minutes} />
        </b>{' '}
        on {milestone?.title ?? 'nothing in particular'}, since {time} on <Day day={day} language={language} thisYear={day.slice(0, 4)} />
      </p>
      <div className="rowx">
        <ButtonLink href={timerHref(timer, { ask: 'stop', roadmap })}>Stop the timer</ButtonLink>
        <ButtonLink kind="quiet" href={timerHref(timer, { ask: 'discard', roadmap })}>
          Discard it
        </ButtonLink>
      </div>
    </>
  )
}

/** Minutes of a day: more than that is no time that somebody worked. */
const MOST = 24 * 60

function Stop({ timer, language, roadmap, milestones }: Props) {
  const { milestone, day, minutes } = timer
  const known = milestone === null || milestones.some((it) => it.id === milestone.id) ? milestones : [milestone, ...milestones]
  return (
    <>
      <p className="running">
        It ran for <b>{ranWords(minutes)}</b>. {minutes > MOST ? 'How long did you work?' : 'Correct it if you did not work all the time.'}{' '}
        It counts for <Day day={day} language={language} />, the day it was started.
      </p>
      <div className="rowx">
        <Field
          name="hours"
          label="Worked"
          width="short"
          autoComplete="off"
          inputMode="text"
          defaultValue={minutes > MOST ? '' : clockOf(Math.max(1, minutes))}
          hint={<span className="vh">As 1.5, 1:30 or 90m</span>}
          suffix="h"
        />
        <SelectField
          name="milestone"
          label="Milestone"
          options={[...known.map((it) => ({ value: it.id, label: it.title })), { value: '', label: 'Nothing in particular' }]}
          defaultValue={milestone?.id ?? ''}
        />
        <SubmitButton kind="plain" busy="Logging…">
          Log it
        </SubmitButton>
        <a href={timerHref(timer, { roadmap })}>Let it run on</a>
      </div>
    </>
  )
}

/** "1:05". */
const clockOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

function Discard({ timer, roadmap }: Props) {
  return (
    <>
      <p className="running">
        Discard <b>{ranWords(timer.minutes)}</b> on {timer.milestone?.title ?? 'nothing in particular'}? Nothing is logged then.
      </p>
      <div className="rowx">
        <SubmitButton kind="plain" name="press" value="discard" busy="Discarding…">
          Discard it
        </SubmitButton>
        <a href={timerHref(timer, { ask: 'stop', roadmap })}>Log it</a>
        <a href={timerHref(timer, { roadmap })}>Let it run on</a>
      </div>
    </>
  )
}
