/** The frame of a page that a mail leads to. */
import type { ReactNode } from 'react'
import { PageHead } from '../../_ui/page-head.tsx'
import { Frame } from '../../frame.tsx'

export function LinkPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <Frame>
      <div className="wrap">
        <div className="narrowpage stack">
          <PageHead title={title} lead={lead} />
          {children}
        </div>
      </div>
    </Frame>
  )
}

/** What the page is when its link does not work, whatever the reason. */
export function DeadLink({ again }: { again: ReactNode }) {
  return (
    <LinkPage
      title="This link does not work any more"
      lead="It was used already, it has expired, or a newer one was sent. Nothing was changed."
    >
      <p>{again}</p>
    </LinkPage>
  )
}
