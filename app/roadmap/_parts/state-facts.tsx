/** What stands beside a milestone's state: since when, by whose word, after what. */
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { STATUS_WORDS } from '../../_ui/status.tsx'
import { EVIDENCE_WORDS } from './evidence-words.ts'

export function StateFacts({ view }: { view: MilestoneView }) {
  return (
    <span className="sm muted">
      <Words view={view} />
    </span>
  )
}

function Words({ view }: { view: MilestoneView }) {
  const { status, credited, skipped } = view
  const day = (on: string) => formatDay(on, { language: view.language })
  if (status === 'finished') return 'Self-assessed, not reviewed by anyone.'
  if (status === 'credited' && credited) return <Credited credited={credited} day={day(credited.on)} />
  if (status === 'skipped' && skipped) return `Since ${day(skipped.on)}: ${skipped.reason}`
  if (status === 'with-mentor') return <Waits view={view} />
  if (status === 'changes-asked') return <Missing view={view} />
  if (status === 'approved') return 'Reviewed and approved.'
  if (status === 'in-progress' && view.builtOn.length > 0) return <BuiltOn view={view} />
  if (status === 'in-progress' && view.startedOn) return `Since ${day(view.startedOn)}`
  if (view.builtOn.length > 0) return <BuiltOn view={view} />
  if (view.opensAfter.length > 0) return <After view={view} />
  if (view.finishedForLessOn) return `Finished for a first role on ${day(view.finishedForLessOn)}; the full scope asks for more.`
  return view.elective ? 'Elective' : 'Nothing stands before it'
}

function Credited({ credited, day }: { credited: NonNullable<MilestoneView['credited']>; day: string }) {
  const { kind, url, words, lastUsed } = credited
  return (
    <>
      {kind === null ? 'Shown in what this took the place of' : EVIDENCE_WORDS[kind]}, given on {day}
      {lastUsed !== null && `, last used ${lastUsed}`}. Not verified by anyone.
      {words && ` “${words}”`}
      {url && (
        <>
          {' '}
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </>
      )}
    </>
  )
}

function After({ view }: { view: MilestoneView }) {
  return (
    <>
      {view.openedEarly ? 'Opened early, before ' : 'After '}
      {view.opensAfter.map((it, index) => (
        <span key={it.id}>
          {index > 0 && ' and '}
          <a href={`/roadmap/${view.roadmapId}/milestones/${it.id}`}>{it.title}</a>
        </span>
      ))}
    </>
  )
}

function Waits({ view: { handIn } }: { view: MilestoneView }) {
  const waits = handIn.review?.waits
  return waits ? `${waits.mentor ?? 'Any mentor of yours'} has had it for ${waits.text}. You can go on meanwhile.` : 'Handed in.'
}

function Missing({ view: { handIn } }: { view: MilestoneView }) {
  return (
    <>
      <a href={`/reviews/${handIn.review?.id ?? ''}`}>See what is missing</a>. It does not block you.
    </>
  )
}

/** Work goes on whatever the review of the work before says; it is only named. */
function BuiltOn({ view }: { view: MilestoneView }) {
  return (
    <>
      Built on work that is not approved yet:{' '}
      {view.builtOn.map((it, index) => (
        <span key={it.id}>
          {index > 0 && ' and '}
          <a href={`/roadmap/${view.roadmapId}/milestones/${it.id}`}>{it.title}</a> ({STATUS_WORDS[it.status].toLowerCase()})
        </span>
      ))}
      . It does not block you.
    </>
  )
}
