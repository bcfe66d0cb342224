import type { Metadata } from 'next'
import { currentActor } from '#lib/auth/current-actor.ts'
import { can, ownerOf } from '#lib/policy.ts'

/** The title of a page of the administration. For everybody else it is the title of a page that does not exist. */
export const adminTitle = (title: string) => async (): Promise<Metadata> => {
  const actor = await currentActor()
  return { title: can(actor, 'administration:view', ownerOf(actor)) ? title : 'Page not found' }
}
