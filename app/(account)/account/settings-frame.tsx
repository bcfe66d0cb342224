/** The frame of the settings: title, the list of pages beside, what one of them shows. On a phone the list is a row above. */
import type { ReactNode } from 'react'
import { PageHead } from '../../_ui/page-head.tsx'
import { SectionNav } from '../../_ui/section-nav.tsx'
import { Frame } from '../../frame.tsx'

const pages = {
  profile: { href: '/account', label: 'Profile' },
  sharing: { href: '/account/sharing', label: 'Sharing and privacy' },
  notifications: { href: '/account/notifications', label: 'Notifications' },
  calendar: { href: '/account/calendar', label: 'Calendar' },
  'sign-in': { href: '/account/sign-in', label: 'Sign-in and devices' },
  data: { href: '/account/data', label: 'Your data' },
} as const

interface Props {
  current: keyof typeof pages
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
          <SectionNav label="Settings" pages={Object.values(pages)} current={pages[current].href} />
          <div className="colstack">{children}</div>
        </div>
      </div>
    </Frame>
  )
}
