/** The frame of the administration's pages: the word beside the brand, destinations of its own, the same account menu. */
import type { ReactNode } from 'react'
import { currentActor } from '#lib/auth/current-actor.ts'
import { Icon, type IconName } from '../../_ui/icon.tsx'
import { Logo } from '../../_ui/logo.tsx'
import { SiteFooter } from '../../_ui/site-footer.tsx'
import { AccountMenu } from '../../_ui/site-header.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { summaryOf } from '../../frame.tsx'

const LINKS = [
  { id: 'overview', href: '/admin', label: 'Overview', icon: 'overview' },
  { id: 'users', href: '/admin/users', label: 'Users', icon: 'users' },
  { id: 'reports', href: '/admin/reports', label: 'Reports', icon: 'alert' },
  { id: 'jobs', href: '/admin/jobs', label: 'Jobs', icon: 'clock' },
  { id: 'audit', href: '/admin/audit', label: 'Audit', icon: 'log' },
] as const satisfies readonly { id: string; href: string; label: string; icon: IconName }[]

type Destination = (typeof LINKS)[number]['id']

export async function AdminFrame({ current, children }: { current: Destination; children: ReactNode }) {
  const actor = summaryOf(await currentActor())
  return (
    <>
      <StaticHtml>
        <header className="top">
          <div className="wrap">
            <a className="brand" href="/">
              <Logo />
              Cairn
              <span className="role">Administration</span>
            </a>
            <nav className="nav" aria-label="Main">
              <Links current={current} />
            </nav>
            <div className="end">{actor && <AccountMenu actor={actor} />}</div>
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
            <Links current={current} withIcons />
          </nav>
        </>
      </StaticHtml>
    </>
  )
}

function Links({ current, withIcons = false }: { current: Destination; withIcons?: boolean }) {
  return LINKS.map((it) => (
    <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
      {withIcons && <Icon name={it.icon} size={20} />}
      {it.label}
    </a>
  ))
}
