/** Each criterion as it was judged last, for the learner. */
import type { JudgedCriterion } from '#lib/queries/judged-criteria.ts'
import type { LearnersReview } from '#lib/queries/review-for-learner.ts'
import { Icon } from '../../_ui/icon.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { Moment } from './moment.tsx'

export function Results({ view: { criteria, language } }: { view: LearnersReview }) {
  const met = criteria.filter((it) => isMet(it)).length
  return (
    <Sheet id="criteria" title="Criteria" note={`${met} of ${criteria.length} met`}>
      <ul className="crit results">
        {criteria.map((it) => (
          <li key={it.about}>
            <Icon name={it.last === null ? 'clock' : isMet(it) ? 'check' : 'left'} size={16} />
            <span>
              {it.text}
              {it.last && it.last.words !== '' && <span className="quote">{it.last.words}</span>}
              {it.last && (
                <small>
                  Judged on <Moment when={it.last.when} language={language} dayOnly />, try {it.last.number}
                </small>
              )}
            </span>
            <span className={`state ${it.last === null ? 'open' : isMet(it) ? 'met' : 'not'}`}>{stateWord(it)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const isMet = ({ last }: JudgedCriterion): boolean => last?.judgement === 'met' || last?.judgement === 'advice'

const stateWord = (it: JudgedCriterion): string => {
  if (it.last === null) return 'Not judged'
  return isMet(it) ? 'Met' : 'Not yet'
}
