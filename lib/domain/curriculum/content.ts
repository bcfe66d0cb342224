/** Everything that was authored, parsed and indexed by id. Built once by `lib/content`; rules receive it as an argument. */
import type { AboutItem, Interest, Probe, Probes, SkillPages } from './assessment.ts'
import type { Milestone, Resource, Settings, Skill, Track } from './curriculum.ts'
import type { Comparison } from './roles.ts'

export interface Content {
  /** SHA-256 over all content files, hex; a roadmap remembers the one it was made from. */
  hash: string
  settings: Settings
  skills: ReadonlyMap<string, Skill>
  /** In the order they are shown. */
  tracks: ReadonlyMap<string, Track>
  milestones: ReadonlyMap<string, Milestone>
  resources: ReadonlyMap<string, Resource>
  about: readonly AboutItem[]
  interest: Interest
  skillPages: SkillPages
  probes: readonly Probe[]
  probing: Probes
  comparison: Comparison
  /** Titles of what is no longer offered, so that old roadmaps still show a name, and the ids that took its place. */
  retired: ReadonlyMap<
    string,
    { kind: 'skill' | 'track' | 'milestone' | 'resource' | 'item'; title: string; on: string; becomes: readonly string[] }
  >
}

/** The part of the content that a roadmap is made of and keeps. */
export type Curriculum = Pick<Content, 'hash' | 'settings' | 'skills' | 'tracks' | 'milestones' | 'resources'>

/** The part of the content that an attempt is made of: what is asked, in its words. */
export type Assessment = Pick<Content, 'about' | 'interest' | 'skillPages' | 'probes'>

/** The entry of an id that must exist because the content was checked; a missing one is a programming error. */
export function need<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id)
  if (found === undefined) throw new Error(`content has no entry "${id}"`)
  return found
}
