/** A message in the flow of a page: what happened and what to do about it. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

const ICONS = { plain: 'info', good: 'ok', warn: 'clock', bad: 'alert' } as const satisfies Record<string, IconName>

interface Props {
  kind?: keyof typeof ICONS
  title: ReactNode
  children?: ReactNode
  /** Read out when it appears after an action: saved, sent. */
  live?: boolean
}

export function Notice({ kind = 'plain', title, children, live = false }: Props) {
  return (
    <div className={`note-bar ${kind}`} role={live ? 'status' : undefined}>
      <Icon name={ICONS[kind]} />
      <div>
        <b>{title}</b>
        {children && <div className="sm">{children}</div>}
      </div>
    </div>
  )
}
