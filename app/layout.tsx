/** The frame of every document: language, fonts, theme, skip link. Header and footer belong to the pages. */
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeCookieName } from '#lib/auth/cookies.ts'
import { currentActor } from '#lib/auth/current-actor.ts'
import { asTheme } from '#lib/domain/account/theme.ts'
import './globals.css'

const nationalPark = localFont({
  src: './fonts/national-park-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--national-park',
  fallback: ['Trebuchet MS', 'sans-serif'],
})
const hankenGrotesk = localFont({
  src: './fonts/hanken-grotesk-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--hanken-grotesk',
  fallback: ['system-ui', 'sans-serif'],
})

export const metadata: Metadata = {
  title: { default: 'Cairn', template: '%s · Cairn' },
  description: 'Choose a path into machine learning by what it asks of you and what you enjoy, then follow it.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/**
 * The account's theme, or the one that this browser was told. Null leaves it to the system, in CSS. The page asks who is there in any
 * case; when the database cannot say, the cookie still does, so that an error has the right colours too.
 */
async function presentTheme(): Promise<string | null | undefined> {
  const actor = await currentActor().catch(() => null)
  return actor?.kind === 'account' ? actor.theme : (await cookies()).get(themeCookieName)?.value
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = asTheme(await presentTheme())
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} className={`${nationalPark.variable} ${hankenGrotesk.variable}`}>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  )
}
