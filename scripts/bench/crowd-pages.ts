/** The reads of a learner's pages, as a request does them: first who it is, then the page's query. */
import { content } from '../../lib/content/current.ts'
import type { Db } from '../../lib/db/client.ts'
import { findSignedIn } from '../../lib/db/sessions.ts'
import type { Query } from '../../lib/operation.ts'
import { milestoneView } from '../../lib/queries/milestone.ts'
import { profileView } from '../../lib/queries/profile.ts'
import { roadmapList } from '../../lib/queries/roadmap-list.ts'
import { roadmapMap } from '../../lib/queries/roadmap-map.ts'
import { roadmapView } from '../../lib/queries/roadmap.ts'
import { MILESTONE, type Original } from './crowd-rows.ts'

export interface Load {
  name: string
  /** Loads the page of the person with this number. */
  load(n: number): Promise<void>
}

export function pagesOf(db: Db, person: (n: number) => Original): Load[] {
  const page = <Params>(name: string, query: Query<Params, unknown>, params: (of: Original) => Params): Load => ({
    name,
    async load(n) {
      const { userId, sessionIdHash, roadmapId } = person(n)
      const now = new Date()
      const found = await findSignedIn(db, sessionIdHash, now)
      if (found?.userId !== userId) throw new Error(`person ${n} is not signed in`)
      const { isStale: _stale, ...account } = found
      const actor = { kind: 'account', ...account, sessionIdHash, guestHash: null } as const
      await query({ actor, db, content: content(), now }, params({ userId, sessionIdHash, roadmapId }))
    },
  })
  return [
    page('Profile', profileView, () => null),
    page('List of roadmaps', roadmapList, () => null),
    page('Roadmap', roadmapView, ({ roadmapId }) => ({ roadmapId })),
    page('Map', roadmapMap, ({ roadmapId }) => ({ roadmapId })),
    page('Milestone', milestoneView, ({ roadmapId }) => ({ roadmapId, milestoneId: MILESTONE })),
  ]
}
