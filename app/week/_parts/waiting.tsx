/** Reviews that are the learner's turn: what a mentor asked for with how it begins, the others by their titles. */
import type { DateStyle } from '#lib/date-style.ts'
import { numberWord } from '#lib/domain/text/number-word.ts'
import type { WaitingReview, WeekView } from '#lib/queries/week.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { Day } from '../../_ui/day.tsx'
import { StatusChip } from '../../_ui/status.tsx'

/** As many as are shown at length. */
const AT_LENGTH = 2

export function Waiting({ view: { waiting, language, today } }: { view: WeekView }) {
  const asked = waiting.filter((it) => it.verdict !== null).slice(0, AT_LENGTH)
  const others = waiting.filter((it) => !asked.includes(it))
  return (
    <>
      {asked.map((it) => (
        <Asked key={it.href} review={it} language={language} thisYear={today.slice(0, 4)} />
      ))}
      {others.length > 0 && <Others waiting={others} />}
    </>
  )
}

function Asked({ review, language, thisYear }: { review: WaitingReview; language: DateStyle['language']; thisYear: string }) {
  const { href, title, verdict } = review
  if (verdict === null) return null
  const id = `asked-${href.split('/').at(-1) ?? ''}`
  return (
    <section className="hand" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {verdict.mentor ?? 'Your mentor'} asked for {verdict.open === 0 ? 'changes' : countOf(verdict.open)}
        </h2>
        <StatusChip status="changes-asked" />
      </header>
      <div className="pad">
        <p className="sm muted">
          {title}, sent back <Day day={verdict.on} language={language} thisYear={thisYear} />
        </p>
        {verdict.words !== '' && <p className="quote mt3">{beginOf(verdict.words)}</p>}
        <p className="mt4">
          <ButtonLink href={href}>{verdict.open === 0 ? 'See the review' : `See the ${countOf(verdict.open)}`}</ButtonLink>
        </p>
      </div>
    </section>
  )
}

const countOf = (changes: number): string => `${numberWord(changes)} ${changes === 1 ? 'change' : 'changes'}`

/** Characters, about. */
const BEGIN = 260

/** Its first words, without the signs of Markdown that stand at the begin of lines. */
function beginOf(words: string): string {
  const plain = words
    .replaceAll(/^[#>*+-]+\s+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (plain.length <= BEGIN) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', BEGIN))} …`
}

function Others({ waiting }: Pick<WeekView, 'waiting'>) {
  return (
    <section className="hand" aria-labelledby="waiting">
      <header>
        <h2 id="waiting">Feedback for you</h2>
        {waiting.some((it) => it.changesAsked) && <StatusChip status="changes-asked" />}
      </header>
      <ul className="lines pad">
        {waiting.map(({ href, title, changesAsked }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span className="sm muted">{changesAsked ? 'Changes asked' : 'Your turn'}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
