/** The frame of sign-in and sign-up: the form and, beside it, what this browser has saved. Somebody signed in goes straight on. */
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { currentActor } from '#lib/auth/current-actor.ts'
import { assessmentOverview } from '#lib/queries/assessment.ts'
import { load } from '#lib/web/run.ts'
import { Frame } from '../../frame.tsx'
import { SavedHere } from './saved-here.tsx'

interface Props {
  title: string
  lead: ReactNode
  saved: { title: string; lead: string }
  /** Where to go afterwards; already checked. */
  next: string
  children: ReactNode
}

export async function WayIn({ title, lead, saved, next, children }: Props) {
  const actor = await currentActor()
  if (actor.kind === 'account') redirect(next)
  const overview = await load(assessmentOverview, null)
  return (
    <Frame>
      <div className="wrap signin">
        <section className="stack">
          <h1>{title}</h1>
          <p className="sub">{lead}</p>
          {children}
        </section>
        <SavedHere {...saved} saved={overview} />
      </div>
    </Frame>
  )
}
