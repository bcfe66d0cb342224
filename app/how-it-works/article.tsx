/** A page of plain text under "How it works", with the other pages of the section beside it. */
import type { ReactNode } from 'react'
import { PageHead } from '../_ui/page-head.tsx'
import { SectionNav } from '../_ui/section-nav.tsx'
import { Frame } from '../frame.tsx'

const PAGES = [
  { href: '/how-it-works', label: 'How it works' },
  { href: '/how-it-works/hours', label: 'How hours are estimated' },
  { href: '/how-it-works/verdict', label: 'The rule of the verdict' },
  { href: '/how-it-works/privacy', label: 'Privacy' },
  { href: '/how-it-works/accessibility', label: 'Accessibility' },
] as const

interface Props {
  at: (typeof PAGES)[number]['href']
  lead: string
  children: ReactNode
}

export function Article({ at, lead, children }: Props) {
  const title = PAGES.find((it) => it.href === at)?.label
  return (
    <Frame current="how-it-works">
      <div className="wrap">
        <PageHead title={title} lead={lead} />
        <div className="cols">
          <SectionNav label="How it works" pages={PAGES} current={at} />
          <div className="prose">{children}</div>
        </div>
      </div>
    </Frame>
  )
}
