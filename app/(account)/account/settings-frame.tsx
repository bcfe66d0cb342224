/** The frame of the settings: title, the list of pages beside, what one of them shows. On a phone the list is a row above. */
import type { ReactNode } from 'react'
import { PageHead } from '../../_ui/page-head.tsx'
import { Frame } from '../../frame.tsx'

const pages = [
  { id: 'profile', href: '/account', label: 'Profile' },
  { id: 'sharing', href: '/account/sharing', label: 'Sharing and privacy' },
  { id: 'notifications', href: '/account/notifications', label: 'Notifications' },
  { id: 'sign-in', href: '/account/sign-in', label: 'Sign-in and devices' },
  { id: 'data', href: '/account/data', label: 'Your data' },
] as const

interface Props {
  current: (typeof pages)[number]['id']
  title: string
  lead?: ReactNode
  children: ReactNode
}

export function SettingsFrame({ current, title, lead, children }: Props) {
  return (
    <Frame current="account">
      <div className="wrap">
        <PageHead title={title} lead={lead} />
        <div className="cols">
          <nav className="setnav" aria-label="Settings">
            {pages.map((it) => (
              <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
                {it.label}
              </a>
            ))}
          </nav>
          <div className="colstack">{children}</div>
        </div>
      </div>
    </Frame>
  )
}
