/** A page of plain text under "How it works". */
import type { ReactNode } from 'react'
import { PageHead } from '../_ui/page-head.tsx'
import { Frame } from '../frame.tsx'

interface Props {
  title: string
  lead: string
  /** The start page of the section has no crumb. */
  top?: boolean
  children: ReactNode
}

export function Article({ title, lead, top = false, children }: Props) {
  return (
    <Frame current="how-it-works">
      <div className="wrap">
        <PageHead title={title} lead={lead} crumb={top ? undefined : { href: '/how-it-works', label: 'How it works' }} />
        <div className="prose">{children}</div>
      </div>
    </Frame>
  )
}
