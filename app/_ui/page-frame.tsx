/** Header, main, footer and tab bar around the content of one page. What never changes by itself comes as HTML. */
import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader, TabBar, type ActorSummary, type Destination } from './site-header.tsx'
import { StaticHtml } from './static-html.tsx'

interface Props {
  current?: Destination | undefined
  actor: ActorSummary | null
  children: ReactNode
}

export function PageFrame({ current, actor, children }: Props) {
  return (
    <>
      <StaticHtml>
        <SiteHeader current={current} actor={actor} />
      </StaticHtml>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <StaticHtml>
        <>
          <SiteFooter />
          <TabBar current={current} actor={actor} />
        </>
      </StaticHtml>
    </>
  )
}
