import type { Metadata } from 'next'
import { roadmapChoice, type RoadmapChoice } from '#lib/queries/roadmap-choice.ts'
import { load } from '#lib/web/run.ts'
import { Checkbox } from '../../../_ui/form/checkbox.tsx'
import { ChoiceRow } from '../../../_ui/choice-row.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Field } from '../../../_ui/form/field.tsx'
import { SubmitButton } from '../../../_ui/form/submit-button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { PageHead } from '../../../_ui/page-head.tsx'
import { SignLink } from '../../../_ui/signpost.tsx'
import { Frame } from '../../../frame.tsx'
import { startRoadmap } from '../../actions.ts'

export const metadata: Metadata = { title: 'Start a roadmap' }

interface Props {
  params: Promise<{ attemptId: string }>
  searchParams: Promise<Record<'track' | 'scope' | 'pace' | 'electives', string | string[] | undefined>>
}

const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

export default async function Start({ params, searchParams }: Props) {
  const { track, scope, pace, electives } = await searchParams
  const view = await load(roadmapChoice, { ...(await params), track: one(track), scope: one(scope) })
  return (
    <Frame current="path">
      <div className="wrap narrow">
        <PageHead
          crumb={{ href: `/paths/${view.attemptId}?scope=${view.scope}`, label: 'Your result', here: 'Start' }}
          title={`Start on the ${view.track.name} path`}
          lead={view.track.promise}
          facts={[
            { label: 'Milestones', value: view.milestones },
            { label: `Weeks at ${view.hoursPerWeek} h${view.paceIsAssumed ? ', assumed' : ''}`, value: view.weeks },
          ]}
        />
        <Choices view={view} />
        <Next view={view} filled={{ pace: paceIn(one(pace)), electives: [electives ?? []].flat() }} />
      </div>
    </Frame>
  )
}

/** What a mentor proposed, from the address; the learner still chooses. */
interface Filled {
  pace: number | null
  electives: readonly string[]
}

function paceIn(text: string | undefined): number | null {
  const pace = Number(text)
  return pace >= 1 && pace <= 40 ? pace : null
}

function Next({ view, filled }: { view: RoadmapChoice; filled: Filled }) {
  if (!view.hasAccount) return <AccountFirst view={view} />
  if (view.activeRoadmap === null) return <StartForm view={view} filled={filled} />
  return (
    <section className="sheet pad stack mt6">
      <h2>You follow this path already</h2>
      <p>One roadmap for each path is enough: change its scope, electives, pace or start instead. What you have finished stays.</p>
      <p className="rowx">
        <SignLink href={`/roadmap/${view.activeRoadmap}`}>Open my roadmap</SignLink>
        <a href={`/roadmap/${view.activeRoadmap}/change?scope=${view.scope}`}>Change it</a>
      </p>
    </section>
  )
}

const address = (view: RoadmapChoice, track: string, scope: string) => `/paths/${view.attemptId}/start?track=${track}&scope=${scope}`

function Choices({ view }: { view: RoadmapChoice }) {
  const { scope, track } = view
  return (
    <div className="stack">
      <ChoiceRow
        id="path-label"
        label="Path"
        links={view.tracks.map((it) => ({
          href: address(view, it.track.id, scope),
          label: `${it.track.name}, ${it.total.likely} h`,
          current: it.track.id === track.id,
        }))}
      />
      <ChoiceRow
        id="scope-label"
        label="Scope"
        links={view.scopes.map((it) => ({
          href: address(view, track.id, it.id),
          label: `${it.name}, ${it.total} h`,
          current: it.id === scope,
        }))}
      />
      <p className="sub">{view.scopes.find((it) => it.id === scope)?.meaning}</p>
      {view.recommended && view.recommended !== track.id && (
        <Notice title={`Your result recommends ${view.tracks.find((it) => it.track.id === view.recommended)?.track.name}`}>
          Choosing differently is fine. If you like, say why below: it helps you later to remember.
        </Notice>
      )}
    </div>
  )
}

function AccountFirst({ view }: { view: RoadmapChoice }) {
  const next = encodeURIComponent(address(view, view.track.id, view.scope))
  return (
    <section className="sheet pad stack mt6">
      <h2>A roadmap needs an account</h2>
      <p>You will follow it for months, on more than one device. Your answers and this result come along.</p>
      <p className="rowx">
        <a className="sign fullm" href={`/sign-up?next=${next}`}>
          Create an account
        </a>
        <a className="btn" href={`/sign-in?next=${next}`}>
          Sign in
        </a>
      </p>
    </section>
  )
}

function StartForm({ view, filled }: { view: RoadmapChoice; filled: Filled }) {
  return (
    <ActionForm action={startRoadmap} className="sheet pad colstack mt6">
      <input type="hidden" name="attemptId" value={view.attemptId} />
      <input type="hidden" name="trackId" value={view.track.id} />
      <input type="hidden" name="scope" value={view.scope} />
      <div className="cols even">
        <Field
          name="hoursPerWeek"
          label="Hours a week"
          type="number"
          inputMode="decimal"
          min={1}
          max={40}
          step="any"
          width="short"
          defaultValue={filled.pace ?? view.hoursPerWeek}
          suffix="hours a week"
        />
        <Field name="startOn" label="First day" type="date" width="mid" defaultValue={view.today} />
      </div>
      {view.electives.length > 0 && (
        <fieldset>
          <legend className="lbl">Electives</legend>
          <p className="hint">None is needed. Each adds the hours shown, for you.</p>
          <div className="stack mt2">
            {view.electives.map((it) => (
              <Checkbox
                key={it.id}
                name="electives"
                value={it.id}
                label={`${it.title}, ${it.hours} h`}
                hint={it.take}
                defaultChecked={filled.electives.includes(it.id)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Field
        name="reason"
        label="Why this path?"
        type="textarea"
        optional
        hint="In your own words, for yourself. Shown on your roadmap only."
        rows={2}
      />
      <SubmitButton busy="Building…">Start this roadmap</SubmitButton>
    </ActionForm>
  )
}
