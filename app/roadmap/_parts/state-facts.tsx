/** What stands beside a milestone's state: since when, by whose word, after what. */
import { formatDay } from '#lib/domain/calendar.ts'
import type { MilestoneView } from '#lib/queries/milestone.ts'
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
  if (status === 'in-progress' && view.startedOn) return `Since ${day(view.startedOn)}`
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
