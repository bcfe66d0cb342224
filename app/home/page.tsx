import { redirect } from 'next/navigation'
import { currentActor } from '#lib/auth/current-actor.ts'

/** Leads whoever follows a roadmap to their week, and everybody else with an account to where one is begun. */
export default async function Home() {
  const actor = await currentActor()
  if (actor.kind !== 'account') redirect('/sign-in')
  redirect(actor.counts?.roadmaps ? '/week' : '/roadmap')
}
