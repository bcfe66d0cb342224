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
  if (status === 'finished') return 'Self-assessed, not reviewed by anyone.'
  if (status === 'credited' && credited) return <Credited credited={credited} />
  if (status === 'skipped' && skipped) return `Since ${formatDay(skipped.on)}: ${skipped.reason}`
  if (status === 'in-progress' && view.startedOn) return `Since ${formatDay(view.startedOn)}`
  if (view.opensAfter.length > 0) return <After view={view} />
  if (view.finishedForLessOn) return `Finished for a first role on ${formatDay(view.finishedForLessOn)}; the full scope asks for more.`
  return view.elective ? 'Elective' : 'Nothing stands before it'
}

function Credited({ credited }: { credited: NonNullable<MilestoneView['credited']> }) {
  const { kind, url, words, lastUsed, on } = credited
  return (
    <>
      {EVIDENCE_WORDS[kind]}, given on {formatDay(on)}
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
