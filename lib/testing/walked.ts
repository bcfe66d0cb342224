/** Ada some way along her roadmap, for tests. */
import { moveMilestone } from '../commands/move-milestone.ts'
import type { Db } from '../db/client.ts'
import { act, later, member, onTheWay } from './cast.ts'
import { standing } from './standing.ts'

/** With three milestones finished, each the first that was ready. */
export async function walked(db: Db) {
  const ada = await member(db, 'Ada')
  const roadmapId = await onTheWay(db, ada)
  const finished: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    const milestoneId = (await standing(db, roadmapId)).first('ready')
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'start' }, later(turn))
    await act(db, ada, moveMilestone, { roadmapId, milestoneId, move: 'finish' }, later(turn + 1))
    finished.push(milestoneId)
  }
  return { ada, roadmapId, finished }
}
