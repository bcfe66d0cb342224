/** Reviews in three lists: the learner's turn, with a mentor, settled. */
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { MilestoneStatus } from '#lib/domain/roadmap/progress.ts'
import type { ReviewLine } from '#lib/queries/reviews.ts'
import { ButtonLink } from '../../_ui/button.tsx'
import { Day } from '../../_ui/day.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { StatusMark } from '../../_ui/status.tsx'
import { count, lineAction, lineWords } from './line-words.ts'
import { LongWait } from './long-wait.tsx'

interface Props {
  lines: readonly ReviewLine[]
  language: DateTag
}

/** The first is the way on. */
export function YourTurn({ lines: [first, ...others], language }: Props) {
  if (!first) return null
  return (
    <section className="sheet" aria-labelledby="your-turn">
      <div className="pad nextq2">
        <StatusMark status={statusOf(first)} size={30} />
        <div>
          {first.since && (
            <p className="sm muted">
              Your turn since <Day day={first.since.on} language={language} />, {first.since.waited}
            </p>
          )}
          <h2 id="your-turn">{first.title}</h2>
          <p className="sm sub">{lineWords(first)}</p>
        </div>
        <SignLink href={first.href}>{lineAction(first)}</SignLink>
      </div>
      {others.length > 0 && <Lines lines={others} language={language} />}
    </section>
  )
}

export function WithMentor({ lines, language }: Props) {
  return (
    <Sheet id="with-mentor" title="With your mentor" note="Longest wait first" bare>
      <Lines lines={lines} language={language} />
    </Sheet>
  )
}

export function Settled({ lines, language }: Props) {
  const approved = lines.filter((it) => it.state === 'approved').length
  const rounds = lines.reduce((sum, it) => sum + it.rounds, 0)
  return (
    <Sheet id="settled" title="Settled" note={`${approved} approved, ${count(rounds, 'round', 'rounds')} in all`} bare>
      <Lines lines={lines} language={language} />
    </Sheet>
  )
}

function Lines({ lines, language }: Props) {
  return (
    <ol className="rvl">
      {lines.map((it) => (
        <li className="rvr" key={it.id}>
          <StatusMark status={statusOf(it)} size={26} />
          <div>
            <h3>
              <a href={it.href}>{it.title}</a>
            </h3>
            <p className="sm sub">{lineWords(it)}</p>
          </div>
          <div className="since">
            <Since line={it} language={language} />
          </div>
          <div>
            <ButtonLink href={it.href} small>
              {lineAction(it)}
            </ButtonLink>
          </div>
          {it.waiting?.isLong && <LongWait reviewId={it.id} waiting={it.waiting} />}
        </li>
      ))}
    </ol>
  )
}

function Since({ line: { since, waiting, state }, language }: { line: ReviewLine; language: DateTag }) {
  if (!since) return null
  const on = <Day day={since.on} language={language} />
  if (state === 'approved') return on
  return (
    <>
      <b>{since.waited}</b>
      <small>
        {waiting?.promisedOn && !waiting.isLong ? (
          <>
            by <Day day={waiting.promisedOn} language={language} />, as promised
          </>
        ) : (
          <>since {on}</>
        )}
      </small>
    </>
  )
}

function statusOf({ state }: ReviewLine): MilestoneStatus {
  if (state === 'with-mentor' || state === 'approved') return state
  return state === 'open' ? 'finished' : 'changes-asked'
}
