/** Invitations that nobody answered in time: their day ends them, and whoever sent one is told. */
import type { Db } from '../db/client.ts'
import { listExpired, type ExpiredInvitation } from '../db/expired-invitations.ts'
import type { News } from '../notifications/tell.ts'
import { eachPage } from './each-page.ts'
import { tellOnce } from './news.ts'

const PAGE = 200

export async function sweepInvitations(db: Db, now: Date): Promise<void> {
  await eachPage({
    name: 'invitations',
    list: (after) => listExpired(db, { now, after, most: PAGE }),
    idOf: (it) => it.id,
    look: (rows) => tellOnce(db, rows.map(newsOf), now),
  })
}

/** Sent again it has other days, and can expire again. */
const newsOf = ({ id, fromId, asksFor, name, email, expiresAt }: ExpiredInvitation): News => ({
  to: fromId,
  kind: 'invitation-answered',
  key: `invitation-expired:${id}:${expiresAt.getTime()}`,
  facts: { who: name ?? email, title: null, asksFor, answer: 'expired' },
  path: asksFor === 'mentee' ? '/mentoring/invite' : '/reviews/invite',
})
