/** The content as one text, so that roadmaps and attempts can keep what they were made from. */
import { z } from 'zod'
import { About, Interest, Probe, SkillPages } from '#lib/domain/curriculum/assessment.ts'
import type { Assessment, Content, Curriculum } from '#lib/domain/curriculum/content.ts'
import { Milestone, Resource, Settings, Skill, Track } from '#lib/domain/curriculum/curriculum.ts'

const Version = z.strictObject({
  settings: Settings,
  skills: z.array(Skill),
  tracks: z.array(Track),
  milestones: z.array(Milestone),
  resources: z.array(Resource),
  /** Not in texts that were written before attempts kept theirs. */
  assessment: z.strictObject({ about: About, interest: Interest, skillPages: SkillPages, probes: z.array(Probe) }).optional(),
})

export function toVersion({ settings, skills, tracks, milestones, resources, about, interest, skillPages, probes }: Content): string {
  const list = <T>(map: ReadonlyMap<string, T>): T[] => [...map.values()]
  return JSON.stringify({
    settings,
    skills: list(skills),
    tracks: list(tracks),
    milestones: list(milestones),
    resources: list(resources),
    assessment: { about: [...about], interest, skillPages, probes: [...probes] },
  } satisfies z.input<typeof Version>)
}

/** Null when the text was written by a version of Cairn whose curricula look different: the present one must do then. */
export function fromVersion(hash: string, text: string): (Curriculum & { assessment: Assessment | null }) | null {
  const parsed = Version.safeParse(JSON.parse(text))
  if (!parsed.success) return null
  const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((it) => [it.id, it]))
  const { settings, skills, tracks, milestones, resources, assessment = null } = parsed.data
  return {
    hash,
    settings,
    skills: byId(skills),
    tracks: byId(tracks),
    milestones: byId(milestones),
    resources: byId(resources),
    assessment,
  }
}
