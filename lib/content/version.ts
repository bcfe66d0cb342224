/** A curriculum as one text, so that a roadmap can keep the one it was made from. */
import { z } from 'zod'
import type { Content, Curriculum } from '#lib/domain/content.ts'
import { Milestone, Resource, Settings, Skill, Track } from '#lib/domain/curriculum.ts'

const Version = z.strictObject({
  settings: Settings,
  skills: z.array(Skill),
  tracks: z.array(Track),
  milestones: z.array(Milestone),
  resources: z.array(Resource),
})

export function toVersion({ settings, skills, tracks, milestones, resources }: Content): string {
  const list = <T>(map: ReadonlyMap<string, T>): T[] => [...map.values()]
  return JSON.stringify({
    settings,
    skills: list(skills),
    tracks: list(tracks),
    milestones: list(milestones),
    resources: list(resources),
  } satisfies z.input<typeof Version>)
}

/** Null when the text was written by a version of Cairn whose curricula look different: the present one must do then. */
export function fromVersion(hash: string, text: string): Curriculum | null {
  const parsed = Version.safeParse(JSON.parse(text))
  if (!parsed.success) return null
  const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((it) => [it.id, it]))
  const { settings, skills, tracks, milestones, resources } = parsed.data
  return { hash, settings, skills: byId(skills), tracks: byId(tracks), milestones: byId(milestones), resources: byId(resources) }
}
