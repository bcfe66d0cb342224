/** The form of a review: criteria with what changed first, points beside them, the decision at the end. */
import type { MentorsReview } from '#lib/queries/review-for-mentor.ts'
import type { JudgedCriterion } from '#lib/queries/judged-criteria.ts'
import { nothingWritten, type ReviewWords } from '#lib/domain/review/review-draft.ts'
import { MarkdownText } from '../../../_ui/markdown.tsx'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { Moment } from '../../../reviews/_parts/moment.tsx'
import { sendReview } from '../../review-actions.ts'
import { CriterionCheck } from './criterion-check.tsx'
import { DecisionSheet } from './decision-sheet.tsx'
import { Difference } from './difference.tsx'
import { DraftSaver } from './draft-saver.tsx'
import { Overtaken } from './overtaken.tsx'
import { Points } from './points.tsx'

export function ReviewForm({ view }: { view: MentorsReview }) {
  const { judged, draft, newest, decisions, learner } = view
  const words = draft?.words ?? nothingWritten
  const changed = judged.criteria.filter((it) => it.change).length
  const saved = draft && `${draft.saved.time} on try ${draft.number}`
  return (
    <ActionForm action={sendReview.bind(null, view.reviewId)} id="review" className="sheet">
      <Overtaken number={newest} unit="try" learner={learner} />
      <header>
        <h2 id="criteria">Criteria</h2>
        <p>{changedWords(view, changed)}</p>
      </header>
      <div className="pad">
        <ol className="rcrit" aria-labelledby="criteria">
          {judged.criteria.map((it) => (
            <li key={it.about} className={it.change ? 'chg' : undefined}>
              <Criterion it={it} view={view} words={words} />
            </li>
          ))}
        </ol>
        <Points points={words.points} abouts={judged.criteria.map((it) => ({ value: it.about, label: it.text }))} />
        <DraftSaver reviewId={view.reviewId} number={newest} revision={draft?.revision ?? 0} saved={saved} />
      </div>
      <DecisionSheet
        decisions={decisions}
        decision={words.decision}
        words={words.words}
        learner={learner}
        approve={{
          label: 'Approve and place a stone',
          hint: `Needs all ${judged.criteria.length} criteria met and no open point that must change.`,
        }}
      />
    </ActionForm>
  )
}

function changedWords({ judged: { since }, language }: MentorsReview, changed: number) {
  if (!since) return 'First time: nothing to compare with yet'
  return (
    <>
      {changed} changed since the review of try {since.number}, <Moment when={since.when} language={language} dayOnly />
    </>
  )
}

/** What stands at first: the draft; without one, what was met before and did not change stays met. */
function startOf({ about, change, last }: JudgedCriterion, { checks }: ReviewWords, hasDraft: boolean) {
  const check = checks[about]
  if (check) return check
  const stays = !hasDraft && change === null && (last?.judgement === 'met' || last?.judgement === 'advice')
  return { judgement: stays ? ('met' as const) : null, words: '' }
}

function Criterion({ it, view, words }: { it: JudgedCriterion; view: MentorsReview; words: ReviewWords }) {
  const start = startOf(it, words, view.draft !== null)
  const beside = (
    <>
      {it.change ? <Difference parts={it.change} label="What changed in the answer" /> : it.answer !== '' && <Answer text={it.answer} />}
      {it.open.map((item) => (
        <p className="sm open-point" key={item.id}>
          <span className={item.blocking ? 'tag must' : 'tag'}>{item.blocking ? 'Still open' : 'Advice'}</span>{' '}
          <span className="quote">{item.words}</span> “Met” settles it.
        </p>
      ))}
    </>
  )
  return (
    <CriterionCheck about={it.about} name={it.text} judgement={start.judgement} words={start.words} learner={view.learner} beside={beside}>
      <p className="what">{it.text}</p>
      <p className="sm muted">
        {it.change && <span className="tag">Changed since last time</span>}
        {it.last && (
          <>
            {' '}
            {it.last.judgement === 'not-yet' ? 'Not yet met' : 'Met'} on <Moment when={it.last.when} language={view.language} dayOnly />
            {it.last.words !== '' && `: “${it.last.words}”`}
          </>
        )}
        {!it.change && it.answer === '' && ' No answer to this one.'}
      </p>
    </CriterionCheck>
  )
}

function Answer({ text }: { text: string }) {
  return (
    <div className="answer">
      <MarkdownText text={text} under={2} />
    </div>
  )
}
