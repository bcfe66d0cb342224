/** One part of a brief: a line for each fact, each leading to it. */
import type { BriefLine, BriefMark } from '#lib/queries/brief-line.ts'
import { Icon } from '../../_ui/icon.tsx'
import { StatusMark } from '../../_ui/status.tsx'
import { RiskMark } from './why-here.tsx'

interface Props {
  title: string
  lines: readonly BriefLine[]
  /** Said when there is none; without it the part is left out then. */
  none?: string
}

export function BriefSection({ title, lines, none }: Props) {
  if (lines.length === 0 && none === undefined) return null
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className="sub mt2">{none}</p>
      ) : (
        <ul className="brief">
          {lines.map((it, index) => (
            // Two lines may say the same of one place.
            <Line key={`${it.href} ${index}`} line={it} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ line: { mark, title, text, quote, figure, href } }: { line: BriefLine }) {
  return (
    <li>
      <span className="mkc">
        <Mark mark={mark} />
      </span>
      <div>
        <a href={href}>
          <b>{title}</b>
        </a>
        {text && `, ${text}`}
        {quote ? (
          <>
            : <q>{quote}</q>
          </>
        ) : (
          '.'
        )}
      </div>
      <span className="sm muted num">{figure}</span>
    </li>
  )
}

function Mark({ mark }: { mark: BriefMark }) {
  switch (mark) {
    case 'risk':
      return <RiskMark />
    case 'list':
      return <Icon name="list" size={18} />
    case 'clock':
      return <Icon name="clock" size={18} />
    case 'said':
      return <Icon name="mail" size={18} />
    default:
      return <StatusMark status={mark} size={18} />
  }
}
