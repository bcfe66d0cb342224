/** Time that runs. It is kept on the server, so that it outlives the page; stopping it shows what ran, to correct and to log. */
import type { DateStyle } from '#lib/date-style.ts'
import type { RunningTimer } from '#lib/queries/week.ts'
import { Day } from '../../_ui/day.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { SelectField } from '../../_ui/form/select-field.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { discardRunning, stopRunning } from '../actions.ts'
import { RunningTime } from './running-time.tsx'
import { ranWords } from './ran-words.ts'

type Milestones = readonly { id: string; title: string }[]

const choices = (milestones: Milestones) => [
  ...milestones.map((it) => ({ value: it.id, label: it.title })),
  { value: '', label: 'Nothing in particular' },
]

interface Props {
  timer: RunningTimer
  language: DateStyle['language']
  /** Of this page, with what else it was asked for. */
  hrefOf: (stop: boolean) => string
}

export function Running({ timer, language, hrefOf }: Props) {
  const { milestone, startedAt, day, time, minutes } = timer
  return (
    <ActionForm action={discardRunning} id="timer" className="log-form timer">
      <input type="hidden" name="startedAt" value={startedAt} />
      <p className="running">
        <b>
          <RunningTime key={`${startedAt} ${minutes}`} minutes={minutes} />
        </b>{' '}
        on {milestone?.title ?? 'nothing in particular'}, since {time} on <Day day={day} language={language} thisYear={day.slice(0, 4)} />
      </p>
      <div className="rowx">
        <ButtonLink href={hrefOf(true)}>Stop the timer</ButtonLink>
        <SubmitButton kind="quiet" busy="Discarding…">
          Discard it
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Minutes of a day: more than that is no time that somebody worked. */
const MOST = 24 * 60

export function StopTimer({ timer, milestones, language, hrefOf }: Props & { milestones: Milestones }) {
  const { milestone, startedAt, day, minutes } = timer
  const known = milestone === null || milestones.some((it) => it.id === milestone.id) ? milestones : [milestone, ...milestones]
  return (
    <ActionForm action={stopRunning} id="timer" className="log-form timer">
      <input type="hidden" name="startedAt" value={startedAt} />
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
        <SelectField name="milestone" label="Milestone" options={choices(known)} defaultValue={milestone?.id ?? ''} />
        <SubmitButton kind="plain" busy="Logging…">
          Log it
        </SubmitButton>
        <a href={hrefOf(false)}>Let it run on</a>
      </div>
    </ActionForm>
  )
}

/** "1:05". */
const clockOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
