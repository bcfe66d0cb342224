/** The form of a roadmap's review: each change with Fine, Propose or Must change, then the decision. */
import { nothingWritten } from '#lib/domain/review/review-draft.ts'
import type { MentorsRoadmapReview, ReadRow } from '#lib/queries/roadmap-for-mentor.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { ChangeKindMark, ChangeLines } from '../../../roadmap/_parts/change-lines.tsx'
import { CriterionCheck, type JudgementOption } from '../../reviews/_parts/criterion-check.tsx'
import { DecisionSheet } from '../../reviews/_parts/decision-sheet.tsx'
import { DraftSaver } from '../../reviews/_parts/draft-saver.tsx'
import { Overtaken } from '../../reviews/_parts/overtaken.tsx'
import { Points } from '../../reviews/_parts/points.tsx'
import { sendRoadmapReview } from '../../roadmap-actions.ts'

export function ChangeRows({ view }: { view: MentorsRoadmapReview }) {
  const { rows, draft, newest, approvedNumber, learner, decisions, same, all } = view
  const words = draft?.words ?? nothingWritten
  const judged = rows.filter((it) => it.about !== '')
  return (
    <ActionForm action={sendRoadmapReview.bind(null, view.reviewId)} id="review" className="sheet">
      <Overtaken number={newest} unit="revision" learner={learner} />
      <header>
        <h2 id="changes">{approvedNumber === null ? 'The whole roadmap' : 'What changed'}</h2>
        <p>{approvedNumber === null ? 'Nothing is approved yet' : `${same} of ${all} milestones as approved`}</p>
      </header>
      {rows.length === 0 && <p className="pad sub">Nothing changed since revision {approvedNumber}.</p>}
      <ol className="drl rcrit" aria-labelledby="changes">
        {rows.map((it) => (
          <li key={it.about} className="dr">
            <ChangeKindMark kind={it.kind} />
            <div>{it.about === '' ? <Whole it={it} view={view} /> : <Judged it={it} view={view} words={words} />}</div>
          </li>
        ))}
      </ol>
      <div className="pad">
        <Points points={words.points} abouts={judged.map((it) => ({ value: it.about, label: it.title }))} beside="changes" />
        <DraftSaver
          reviewId={view.reviewId}
          number={newest}
          revision={draft?.revision ?? 0}
          saved={draft && `${draft.saved.time} on revision ${draft.number}`}
          page={`/mentoring/roadmaps/${view.reviewId}`}
        />
      </div>
      <DecisionSheet
        decisions={decisions}
        decision={words.decision}
        words={words.words}
        learner={learner}
        approve={{ label: `Approve revision ${newest}`, hint: 'Open once nothing says “must change”.' }}
      />
    </ActionForm>
  )
}

const optionsOf = ({ counter }: ReadRow): JudgementOption[] => [
  { value: 'met', label: 'Fine', icon: 'check' },
  ...(counter ? [{ value: 'advice' as const, label: 'Propose', icon: 'review' as const }] : []),
  { value: 'not-yet', label: 'Must change', icon: 'left' },
]

/** Pace, start, path and scope: nothing but words can be said about them, as a point. */
function Whole({ it, view }: { it: ReadRow; view: MentorsRoadmapReview }) {
  return (
    <>
      <b>{it.title}</b>
      <Facts it={it} view={view} />
      <p className="sm sub">If something about it must change, say so as a point below.</p>
    </>
  )
}

interface JudgedProps {
  it: ReadRow
  view: MentorsRoadmapReview
  words: NonNullable<MentorsRoadmapReview['draft']>['words']
}

function Judged({ it, view, words }: JudgedProps) {
  const check = words.checks[it.about] ?? { judgement: null, words: '' }
  const open = it.open.map((item) => (
    <p className="sm open-point" key={item.id}>
      <span className={item.blocking ? 'tag must' : 'tag'}>{item.blocking ? 'Still open' : 'Advice'}</span>{' '}
      <span className="quote">{item.words}</span> “Fine” settles it.
    </p>
  ))
  return (
    <CriterionCheck
      about={it.about}
      name={it.title}
      judgement={check.judgement}
      words={check.words}
      learner={view.learner}
      options={optionsOf(it)}
      beside={open}
      place="change"
    >
      <p className="what">{it.title}</p>
      <Facts it={it} view={view} />
      {it.counter && (
        <p className="sm sub">
          “Propose”: {it.counter.replace('Proposal, ', '')}. {view.learner} accepts or declines it.
        </p>
      )}
    </CriterionCheck>
  )
}

function Facts({ it, view: { learner, draft } }: { it: ReadRow; view: MentorsRoadmapReview }) {
  const isNew = draft !== null && it.number > draft.number
  return (
    <>
      <ChangeLines lines={it.lines} />
      {isNew && (
        <p className="sm">
          <span className="tag">New in revision {it.number}</span>
        </p>
      )}
      {it.reasons.map((reason) => (
        <p className="sm sub" key={reason.number}>
          {learner}: “{reason.words}”
        </p>
      ))}
      {it.own && (
        <ul className="dashl sm">
          {it.own.criteria.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </>
  )
}
