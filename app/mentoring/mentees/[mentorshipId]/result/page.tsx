import type { Metadata } from 'next'
import { menteeResult, type MenteeResult, type ResultSummary } from '#lib/queries/mentee-result.ts'
import { load } from '#lib/web/run.ts'
import { Blaze } from '../../../../_ui/blaze.tsx'
import { Day } from '../../../../_ui/day.tsx'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { PageHead } from '../../../../_ui/page-head.tsx'
import { Sheet } from '../../../../_ui/sheet.tsx'
import { StaticHtml } from '../../../../_ui/static-html.tsx'
import { MentoringFrame } from '../../../_parts/mentoring-frame.tsx'

export const metadata: Metadata = { title: 'Result of a mentee' }

export default async function ResultOfMentee({ params }: { params: Promise<{ mentorshipId: string }> }) {
  const view = await load(menteeResult, await params)
  return (
    <MentoringFrame current="mentees">
      <StaticHtml>
        <>
          <Head view={view} />
          <div className="colstack">
            {!view.hasResult && (
              <EmptyState title="No result yet">{view.name} has not finished the assessment. It appears here once they have.</EmptyState>
            )}
            {view.summary && <Summary summary={view.summary} />}
            {view.answers && <Answers answers={view.answers} />}
          </div>
        </>
      </StaticHtml>
    </MentoringFrame>
  )
}

function Head({ view: { name, mentorshipId, takenOn, language, summary } }: { view: MenteeResult }) {
  return (
    <PageHead
      crumb={{ href: `/mentoring/mentees/${mentorshipId}`, label: name, here: 'Result' }}
      title={`Result of ${name}`}
      lead={summary ? headlineOf(summary) : `What ${name} shares of their assessment.`}
      facts={takenOn === null ? [] : [{ label: 'Taken', value: <Day day={takenOn} language={language} /> }]}
    />
  )
}

const SIDES = { models: 'models', operations: 'operations', none: 'neither side', unknown: 'neither side' } as const

function headlineOf({ kind, recommended, fewer, interest }: ResultSummary): string {
  switch (kind) {
    case 'agree':
      return `Effort and interest agree: ${recommended ?? fewer}.`
    case 'disagree':
      return `Effort and interest disagree: ${fewer} is less new learning, interest leans to ${SIDES[interest.side]}.`
    case 'interest-only':
      return `Interest leans to ${SIDES[interest.side]}; the hours are close. ${recommended ?? fewer} is recommended.`
    case 'effort-only':
      return `${fewer} is fewer hours; interest has no clear lean.`
    case 'neither':
      return 'No clear lean, and the hours are close.'
  }
}

function Summary({ summary: { paths, areas, interest } }: { summary: ResultSummary }) {
  return (
    <div className="cols even">
      <Sheet id="effort" title="New learning on each path" note="For a first role">
        <ul className="lines">
          {paths.map((it) => (
            <li key={it.name}>
              <span>
                <Blaze shape={it.blaze} size={11} /> {it.name}
              </span>
              <span className="num sm">
                {it.learning.likely} h ({it.learning.low}–{it.learning.high})
              </span>
            </li>
          ))}
        </ul>
        <p className="hint mt3">
          {interest.lean === null
            ? 'Too few statements were answered to see where interest leans.'
            : `Interest: ${interest.lean.toFixed(1)} on a scale from −4, models, to 4, operations. What somebody enjoys, not what they can do.`}
        </p>
      </Sheet>
      <Sheet id="areas" title="Level by area" note="0 none to 4 strong">
        <ul className="lines">
          {areas.map((it) => (
            <li key={it.name}>
              <span>{it.name}</span>
              <span className="num sm">{it.level.toFixed(1)}</span>
            </li>
          ))}
        </ul>
        <p className="hint mt3">
          The mean of what is believed of an area’s skills: from their answers, and from what they have shown since.
        </p>
      </Sheet>
    </div>
  )
}

const PARTS = { about: 'About them', interest: 'Interest', skills: 'Skills', checks: 'Knowledge checks' } as const

function Answers({ answers }: { answers: NonNullable<MenteeResult['answers']> }) {
  return (
    <Sheet id="answers" title="Answers one by one" note="Shared on purpose; take care with them">
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <section key={part} className="mt4" aria-labelledby={`answers-${part}`}>
          <h3 id={`answers-${part}`}>{PARTS[part]}</h3>
          <dl className="kv mt2">
            {answers
              .filter((it) => it.part === part)
              .map((it) => (
                <div key={it.question} className="kv-row">
                  <dt>{it.question}</dt>
                  <dd>{it.answer}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Sheet>
  )
}
