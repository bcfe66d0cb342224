/** A row in which one thing is chosen by links: what is chosen, the choices, and words about the present one. */
import type { ReactNode } from 'react'
import { SegLinks } from './seg-radio.tsx'

interface Props {
  /** Unique on the page. */
  id: string
  label: string
  small?: boolean
  links: Parameters<typeof SegLinks>[0]['links']
  children?: ReactNode
}

export function ChoiceRow({ id, label, small = false, links, children }: Props) {
  return (
    <div className="rowx">
      <span className={small ? 'lbl sm' : 'lbl'} id={id}>
        {label}
      </span>
      <SegLinks labelledBy={id} links={links} />
      {children}
    </div>
  )
}
