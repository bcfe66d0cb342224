/** Invitations in tests: forms as they are posted, and what a link holds. */
import type { z } from 'zod'
import { inviteMentee, type InviteMentee } from '../commands/invite-mentee.ts'
import { inviteMentor, type InviteMentor } from '../commands/invite-mentor.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../policy.ts'
import { NOW } from './cast.ts'
import { lettersTo } from './letters.ts'
import { device, post } from './sign-in.ts'

const words = 'You told me how your team rolls models back.'

export const keyIn = (link: string | null | undefined): string => link?.split('/').at(-1) ?? ''

/** @returns what the link that is handed over holds. */
export async function linkFor(db: Db, actor: Actor, form: Partial<z.input<typeof InviteMentor>> = {}, now = NOW): Promise<string> {
  const shares = ['roadmap', 'evidence', 'hours']
  return keyIn((await post(inviteMentor, { by: 'link', words, shares, device, ...form }, { db, actor, now })).link)
}

export async function offerFrom(db: Db, actor: Actor, form: Partial<z.input<typeof InviteMentee>> = {}, now = NOW): Promise<string> {
  return keyIn((await post(inviteMentee, { by: 'link', words, device, ...form }, { db, actor, now })).link)
}

/** Says that the address of an account is shown to be its own. */
export async function prove(db: Db, ...actors: Actor[]): Promise<void> {
  for (const actor of actors)
    if (actor.kind === 'account') await db.user.update({ where: { id: actor.userId }, data: { emailVerifiedAt: NOW } })
}

/** What the link in the newest letter to somebody holds. */
export async function keyMailedTo(db: Db, to: string): Promise<string> {
  const [letter] = await lettersTo(db, to)
  return keyIn(letter?.action?.href)
}
