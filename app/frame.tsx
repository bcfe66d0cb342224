/** The frame of a page for whoever is signed in. */
import type { ReactNode } from 'react'
import { currentActor } from '#lib/auth/current-actor.ts'
import { PageFrame } from './_ui/page-frame.tsx'
import type { Destination } from './_ui/site-header.tsx'

export async function Frame({ current, children }: { current?: Destination | undefined; children: ReactNode }) {
  const actor = await currentActor()
  const summary = actor.kind === 'account' ? { name: actor.name, initials: initialsOf(actor.name) } : null
  return (
    <PageFrame current={current} actor={summary}>
      {children}
    </PageFrame>
  )
}

/** First letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toUpperCase()
}
