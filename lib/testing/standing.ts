/** A roadmap as it stands, for tests. */
import { content } from '../content/current.ts'
import type { Db } from '../db/client.ts'
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import { statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'

export interface Standings {
  roadmap: Roadmap
  milestones: Standing<MilestoneRow>[]
  /** The first milestone in this state. */
  first(status: MilestoneStatus): string
  statusOf(milestone: string): MilestoneStatus
}

/** @throws when there is no such roadmap, milestone or state. */
export async function standing(db: Db, roadmapId: string): Promise<Standings> {
  const roadmap = await findRoadmap(db, roadmapId)
  if (!roadmap) throw new Error(`no roadmap ${roadmapId}`)
  const milestones = standingsOf(content().settings, roadmap.milestones, roadmap.credits)
  return {
    roadmap,
    milestones,
    first(status) {
      const found = milestones.find((it) => statusOf(milestones, it) === status)
      if (!found) throw new Error(`nothing is ${status}`)
      return found.milestone
    },
    statusOf(id) {
      const found = milestones.find((it) => it.milestone === id)
      if (!found) throw new Error(`no milestone ${id}`)
      return statusOf(milestones, found)
    },
  }
}
