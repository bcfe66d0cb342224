import type { Metadata } from 'next'
import { calendarSettings, type CalendarSettings } from '#lib/queries/calendar-settings.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../../../_ui/day.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { changeAddress, setStart } from './actions.ts'
import { ShownAddress } from './shown-address.tsx'

export const metadata: Metadata = { title: 'Calendar' }

/** When there is none yet: after work. */
const EVENING = '19:00'

export default async function CalendarPage() {
  const view = await load(calendarSettings, null)
  return (
    <SettingsFrame current="calendar" title="Calendar" lead="Your plan in the calendar that you use: it reads it from a private address.">
      <Address view={view} />
      {view.feed && <Start startsAt={view.feed.startsAt} view={view} />}
      <HowTo />
      <WhatItShows />
    </SettingsFrame>
  )
}

function Address({ view }: { view: CalendarSettings }) {
  const { feed, style } = view
  return (
    <Sheet id="address" title={feed ? 'Your address' : 'Make a private address'}>
      {feed ? (
        <p className="sub">
          Made on <Day day={feed.madeOn} language={style.language} />.{' '}
          {feed.readAgo === null ? 'No calendar has read it yet.' : `Last read ${feed.readAgo} ago.`} The address itself is kept nowhere: if
          you need it again, make a new one.
        </p>
      ) : (
        <p className="sub">Nobody finds it, and nobody needs to sign in to read it. You can end it at any time.</p>
      )}
      <ActionForm action={changeAddress} id="calendar-address" className="mt3">
        {feed ? <ShownAddress /> : <StartField startsAt={EVENING} view={view} />}
        {feed ? <Change startsAt={feed.startsAt} /> : <Make />}
      </ActionForm>
    </Sheet>
  )
}

const Make = () => (
  <p className="mt3">
    <SubmitButton kind="plain" busy="Making it…">
      Make the address
    </SubmitButton>
  </p>
)

function Change({ startsAt }: { startsAt: string }) {
  return (
    <>
      <p className="rowx mt3">
        <SubmitButton kind="plain" name="startsAt" value={startsAt} busy="Making it…">
          Make a new address
        </SubmitButton>
        <SubmitButton kind="danger" name="press" value="end" busy="Ending it…">
          End this address
        </SubmitButton>
      </p>
      <p className="sm muted mt2">
        With either, the present one leads nowhere: calendars that have it find nothing there any more. What they show already they may keep
        for a while.
      </p>
    </>
  )
}

function StartField({ startsAt, view: { style, hasTimeZone } }: { startsAt: string; view: CalendarSettings }) {
  return (
    <Field
      name="startsAt"
      label="Study usually begins at"
      type="time"
      width="short"
      defaultValue={startsAt}
      hint={
        hasTimeZone ? (
          `By the clocks of ${style.timeZone.replaceAll('_', ' ')}.`
        ) : (
          <>
            By the clocks of UTC, as you chose no time zone. <a href="/account">Choose yours</a> first.
          </>
        )
      }
    />
  )
}

function Start({ startsAt, view }: { startsAt: string; view: CalendarSettings }) {
  return (
    <Sheet id="start" title="When blocks of study begin">
      <ActionForm action={setStart} id="calendar-start">
        <StartField startsAt={startsAt} view={view} />
        <p className="mt3">
          <SubmitButton kind="plain" busy="Saving…">
            Save the time
          </SubmitButton>
        </p>
      </ActionForm>
    </Sheet>
  )
}

function HowTo() {
  return (
    <Sheet id="how" title="Where to enter it">
      <ul className="bullets">
        <li>
          <b>Google Calendar</b>, on a computer: beside “Other calendars”, choose +, then “From URL”. Google reads it again every few hours.
        </li>
        <li>
          <b>Apple Calendar</b>: on a Mac, File, then “New Calendar Subscription”. On an iPhone, Calendars, “Add Calendar”, then “Add
          Subscription Calendar”.
        </li>
        <li>
          <b>Outlook</b>: “Add calendar”, then “Subscribe from web”.
        </li>
      </ul>
      <p className="sm sub mt2">Subscribe to it rather than import a file: only then does the calendar follow your plan.</p>
    </Sheet>
  )
}

function WhatItShows() {
  return (
    <Sheet id="shows" title="What it shows">
      <ul className="bullets">
        <li>
          Blocks of study for the next eight weeks, on your weekdays. If your hours name no weekdays, those of a week are put on Tuesday,
          Thursday and Saturday, or on other days where you are away or where more are needed.
        </li>
        <li>The day of each milestone: near ones as planned, later ones on their likely day, with the days between which it may be.</li>
        <li>The day by which you want to be done, if you named one.</li>
        <li>While a roadmap is paused: no blocks and no milestones. Each entry leads back to what it is about.</li>
      </ul>
    </Sheet>
  )
}
