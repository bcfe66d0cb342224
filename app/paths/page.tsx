import type { Metadata } from 'next'
import { results, type ResultLine, type Results } from '#lib/queries/results.ts'
import { load } from '#lib/web/run.ts'
import { Day } from '../_ui/day.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'

export const metadata: Metadata = { title: 'Your results' }

export default async function ResultHistory() {
  const view = await load(results, null)
  return (
    <Frame current="path">
      <div className="wrap">
        {view.results.length === 0 ? (
          <EmptyState level={1} title="No result yet" action={<SignLink href="/assessment">Take the assessment</SignLink>}>
            Every result stays here, so that you can see what changed and whether it is more than chance.
          </EmptyState>
        ) : (
          <>
            <PageHead
              title="Your results"
              lead="Each one as you answered it then, for a first role. A new result never changes a roadmap by itself."
            />
            <Sheet id="results" title="So far" note={countWords(view)}>
              <Table view={view} />
              <p className="hint mt3">
                A change is called clear when it is larger than what nine in ten people would show on a second try with unchanged skills.
                What you finished on roadmaps is not in these figures.
              </p>
            </Sheet>
          </>
        )}
      </div>
    </Frame>
  )
}

function countWords({ results: { length }, more }: Results): string {
  if (more) return `The newest ${length}`
  return length === 1 ? '1 result' : `${length} results`
}

function Table({ view }: { view: Results }) {
  const tracks = view.results[0]?.hours ?? []
  return (
    <div className="tscroll" tabIndex={0} role="region" aria-label="Your results">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">Taken</th>
            <th scope="col">What it said</th>
            {tracks.map((it) => (
              <th scope="col" className="num" key={it.track}>
                {it.trackName}
              </th>
            ))}
            <th scope="col" className="num">
              Lean
            </th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {view.results.map((it) => (
            <tr key={it.attemptId}>
              <th scope="row">
                <a href={`/paths/${it.attemptId}`}>
                  <Day day={it.takenOn} language={view.language} />
                </a>
              </th>
              <td>
                {SAID[it.kind](it)}
                <small className="muted"> {it.checks === 0 ? 'no checks' : it.checks === 1 ? '1 check' : `${it.checks} checks`}</small>
              </td>
              {it.hours.map((own) => (
                <td className="num" key={own.track}>
                  {own.likely} h
                </td>
              ))}
              <td className="num">{leanWords(it)}</td>
              <td>{it.change === null ? 'The first' : it.change === 'clear' ? 'Clear change' : 'No clear change'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const SAID: Record<ResultLine['kind'], (it: ResultLine) => string> = {
  agree: (it) => `Both name ${it.trackName}`,
  disagree: (it) => `They disagree; ${it.trackName} is fewer hours`,
  'interest-only': (it) => `Hours close, interest names ${it.trackName}`,
  'effort-only': (it) => `${it.trackName} is fewer hours, ${noLean(it)}`,
  neither: (it) => `Hours close, ${noLean(it)}`,
}

const noLean = ({ lean }: ResultLine): string => (lean === null ? 'interest not known' : 'no clear lean')

function leanWords({ lean, side }: ResultLine): string {
  if (lean === null) return 'not known'
  if (side === 'none') return 'none'
  return `${Math.abs(lean).toFixed(1)} ${side}`
}
