/** The frame of a page for whoever is signed in. */
import type { ReactNode } from 'react'
import { currentActor } from '#lib/auth/current-actor.ts'
import type { Actor } from '#lib/policy.ts'
import { PageFrame } from './_ui/page-frame.tsx'
import type { ActorSummary, Destination } from './_ui/site-header.tsx'

export async function Frame({ current, children }: { current?: Destination | undefined; children: ReactNode }) {
  const summary = summaryOf(await currentActor())
  return (
    <PageFrame current={current} actor={summary}>
      {children}
    </PageFrame>
  )
}

/** What the header shows of whoever is signed in; null for a guest. */
export function summaryOf(actor: Actor): ActorSummary | null {
  if (actor.kind !== 'account') return null
  return { name: actor.name, initials: initialsOf(actor.name), administers: actor.role === 'administrator', ...actor.counts }
}

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toUpperCase()
}
