/** The frame of every document: language, fonts, theme from a cookie, skip link. Header and footer belong to the pages. */
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
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

/** Without the cookie the system decides, in CSS. */
function themeOf(value: string | undefined): 'light' | 'dark' | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get('theme')?.value)
  return (
    <html lang="en" data-theme={theme} className={`${nationalPark.variable} ${hankenGrotesk.variable}`}>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  )
}
