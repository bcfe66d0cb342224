/** Header, main, footer and tab bar around the content of one page. */
import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader, TabBar, type ActorSummary, type Destination } from './site-header.tsx'

interface Props {
  current?: Destination | undefined
  actor: ActorSummary | null
  signOut?: ReactNode
  children: ReactNode
}

export function PageFrame({ current, actor, signOut, children }: Props) {
  return (
    <>
      <SiteHeader current={current} actor={actor} signOut={signOut} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
      <TabBar current={current} actor={actor} />
    </>
  )
}
