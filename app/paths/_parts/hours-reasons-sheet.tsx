/** Why these hours: what each answer did to the new learning of every path, from nothing known to the figures above. */
import { trailClass } from '../../_ui/blaze.tsx'
import type { AnswerEffect, CheckAnswered } from '#lib/queries/path-reasons.ts'
import type { PathView } from '#lib/queries/path.ts'
import { Blaze } from '../../_ui/blaze.tsx'
import { Behind } from '../../_ui/explain.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

/** Answers shown by themselves; the rest is one row, and a list behind it. */
const SHOWN = 9

export function HoursReasonsSheet({ view }: { view: PathView }) {
  const { checks, hours } = view.reasons
  const { start, reasons, without, rounding, end } = hours
  const first = reasons.slice(0, SHOWN)
  const rest = reasons.slice(SHOWN)
  const most = Math.max(1, ...reasons.flatMap((it) => it.hours.map(Math.abs)))
  const smaller = end.map((_, track) => rest.reduce((sum, it) => sum + (it.hours[track] ?? 0), 0))
  return (
    <Sheet id="why" title="Why these hours" note={`${answersWords(reasons.filter((it) => it.item !== 'shown').length)} moved them`}>
      <div className="tscroll" tabIndex={0} role="region" aria-label="What each answer did to the hours">
        <table className="tbl whyh">
          <thead>
            <tr>
              <th scope="col">What you told us</th>
              <th scope="col" className="wide">
                <span className="vh">Drawn</span>
              </th>
              {view.tracks.map(({ track }) => (
                <th scope="col" className="num" key={track.id}>
                  <Blaze shape={track.blaze} size={11} /> {track.shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Figures head="Nothing known yet" hint="All of us mixed together" hours={start} plain />
            {first.map((it) => (
              <Row key={it.item} it={it} view={view} most={most} />
            ))}
            {rest.length > 0 && <Figures head={smallerWords(rest.length)} hint="Listed below" hours={smaller} />}
            {rounding.some((it) => it !== 0) && <Figures head="Rounding" hint="Every milestone in whole hours" hours={rounding} />}
            <Figures head="Your new learning" hours={end} plain total />
          </tbody>
        </table>
      </div>
      <p className="sm sub mt3">
        They add up exactly. Each line is the difference its answer made when it was heard after the ones before it: background, ratings of
        areas, ratings of skills, what you confirmed or corrected, checks.{' '}
        {without > 0 && `${answersWords(without)} moved nothing by an hour. `}
      </p>
      {rest.length > 0 && (
        <Behind summary={`The ${smallerWords(rest.length)}`}>
          <ul className="lines">
            {rest.map((it) => (
              <li key={it.item}>
                <span>
                  <b>{it.question}</b>
                  <small>{it.answer}</small>
                </span>
                <span className="num sm">{it.hours.map(signedHours).join(', ')}</span>
              </li>
            ))}
          </ul>
        </Behind>
      )}
      <Checks checks={checks} />
    </Sheet>
  )
}

const answersWords = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`)
const smallerWords = (count: number): string => (count === 1 ? '1 smaller answer' : `${count} smaller answers`)

function Row({ it, view, most }: { it: AnswerEffect; view: PathView; most: number }) {
  return (
    <tr>
      <th scope="row">
        {it.question}
        <small>{it.answer}</small>
      </th>
      <td className="wide">
        <span className="wh" aria-hidden="true">
          {it.hours.map((hours, index) => (
            <i
              key={view.tracks[index]?.track.id ?? index}
              className={`${trailClass(view.tracks[index]?.track.blaze ?? 'diamond')}${hours > 0 ? ' more' : ''}`}
              style={{ width: `${(100 * Math.abs(hours)) / most}%` }}
            />
          ))}
        </span>
      </td>
      {it.hours.map((hours, index) => (
        <td className="num" key={view.tracks[index]?.track.id ?? index}>
          {signedHours(hours)}
        </td>
      ))}
    </tr>
  )
}

interface FiguresProps {
  head: string
  hint?: string
  hours: readonly number[]
  /** Sums, not differences. */
  plain?: boolean
  total?: boolean
}

function Figures({ head, hint, hours, plain = false, total = false }: FiguresProps) {
  return (
    <tr className={total ? 'tot' : undefined}>
      <th scope="row">
        {head}
        {hint && <small>{hint}</small>}
      </th>
      <td className="wide">
        <span className="vh">not drawn</span>
      </td>
      {hours.map((it, index) => (
        <td className="num" key={index}>
          {plain ? `${it} h` : signedHours(it)}
        </td>
      ))}
    </tr>
  )
}

/** The right answers, for who wants to know. */
function Checks({ checks }: { checks: readonly CheckAnswered[] }) {
  if (checks.length === 0) return null
  return (
    <Behind summary="The knowledge checks, with their answers">
      <ul className="lines">
        {checks.map((it) => (
          <li key={it.item}>
            <span>
              <b>{it.question}</b>
              <small>
                You: {it.answer}. The answer: {it.right}. {it.why}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Behind>
  )
}

function signedHours(hours: number): string {
  if (hours === 0) return '0 h'
  return `${hours < 0 ? '−' : '+'}${Math.abs(hours)} h`
}
