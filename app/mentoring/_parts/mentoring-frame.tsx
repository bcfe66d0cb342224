/** The frame of the mentor's pages: the word beside the brand, destinations of its own. The learner's side is in the account menu. */
import type { ReactNode } from 'react'
import { currentActor } from '#lib/auth/current-actor.ts'
import { Icon, type IconName } from '../../_ui/icon.tsx'
import { Logo } from '../../_ui/logo.tsx'
import { SiteFooter } from '../../_ui/site-footer.tsx'
import { AccountMenu, Count } from '../../_ui/site-header.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { summaryOf } from '../../frame.tsx'

const LINKS = [
  { id: 'queue', href: '/mentoring', label: 'Queue', icon: 'review' },
  { id: 'mentees', href: '/mentoring/mentees', label: 'Mentees', icon: 'users' },
  { id: 'guidance', href: '/mentoring/guidance', label: 'Guidance', icon: 'info' },
] as const satisfies readonly { id: string; href: string; label: string; icon: IconName }[]

type Destination = (typeof LINKS)[number]['id']

export async function MentoringFrame({ current, children }: { current?: Destination | undefined; children: ReactNode }) {
  const actor = summaryOf(await currentActor())
  return (
    <>
      <StaticHtml>
        <header className="top">
          <div className="wrap">
            <a className="brand" href="/">
              <Logo />
              Cairn
              <span className="role mentor">Mentoring</span>
            </a>
            <nav className="nav" aria-label="Main">
              <Links current={current} queue={actor?.queue} />
            </nav>
            <div className="end">{actor && <AccountMenu actor={actor} mentoring />}</div>
          </div>
        </header>
      </StaticHtml>
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      <StaticHtml>
        <>
          <SiteFooter />
          <nav className="tabbar" aria-label="Main, small screens">
            <Links current={current} queue={actor?.queue} withIcons />
          </nav>
        </>
      </StaticHtml>
    </>
  )
}

interface LinksProps {
  current: Destination | undefined
  queue: number | null | undefined
  withIcons?: boolean
}

function Links({ current, queue, withIcons = false }: LinksProps) {
  return LINKS.map((it) => (
    <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
      {withIcons && <Icon name={it.icon} size={20} />}
      {it.label}
      {it.id === 'queue' && <Count of={queue} what="wait for you" />}
    </a>
  ))
}
