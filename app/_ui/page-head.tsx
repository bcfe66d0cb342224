/** The head of a page: crumb, title, lead and, in the margin, a collar of three or four facts. */
import type { ReactNode } from 'react'

export interface Fact {
  label: string
  value: ReactNode
}

interface Props {
  title: ReactNode
  /** One level up. */
  crumb?: { href: string; label: string; here?: string | undefined } | undefined
  lead?: ReactNode
  facts?: readonly Fact[]
}

export function PageHead({ title, crumb, lead, facts }: Props) {
  return (
    <div className="head">
      <div>
        {crumb && (
          <p className="crumb">
            <a href={crumb.href}>{crumb.label}</a>
            {crumb.here && ` / ${crumb.here}`}
          </p>
        )}
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {facts && <Collar facts={facts} />}
    </div>
  )
}

/** `flush`: starts at the left edge of what it stands in. */
export function Collar({ facts, flush = false }: { facts: readonly Fact[]; flush?: boolean }) {
  return (
    <dl className={flush ? 'collar flush' : 'collar'}>
      {facts.map((it) => (
        <div key={it.label}>
          <dt>{it.label}</dt>
          <dd>{it.value}</dd>
        </div>
      ))}
    </dl>
  )
}
