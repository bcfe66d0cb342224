/** Content as its authors wrote it: valid by the schemas, still in lists, and every entry knows its file and line. */
import { z } from 'zod'
import { About, Interest, Probe, Probes, SkillPages, type AboutItem } from '#lib/domain/curriculum/assessment.ts'
import { Milestone, Resource, Settings, Skill, Track } from '#lib/domain/curriculum/curriculum.ts'
import { Comparison } from '#lib/domain/curriculum/roles.ts'
import type { Place, Problem } from './problem.ts'
import type { Path, Source, Sources } from './source.ts'

export const Retired = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['skill', 'track', 'milestone', 'resource', 'item']),
  title: z.string().trim().min(1),
  on: z.iso.date(),
  /** Milestones only: those that took its place, so that work done on it is carried over. */
  becomes: z.array(z.string().min(1)).default([]),
})
export type Retired = z.infer<typeof Retired>

export interface Entry<T> {
  value: T
  /** Place of a field inside the entry, or of the entry itself. */
  at(...path: Path): Place
}

export interface Authored {
  settings: Entry<Settings>
  skills: Entry<Skill>[]
  tracks: Entry<Track>[]
  milestones: Entry<Milestone>[]
  resources: Entry<Resource>[]
  about: Entry<AboutItem>[]
  interest: Entry<Interest>
  skillPages: Entry<SkillPages>
  probes: Entry<Probe>[]
  probing: Entry<Probes>
  comparison: Entry<Comparison>
  retired: Entry<Retired>[]
}

/** Files that must exist. */
const single = {
  settings: 'curriculum.yaml',
  interest: 'assessment/interest.yaml',
  skillPages: 'assessment/skill-pages.yaml',
  probing: 'assessment/probing.yaml',
  comparison: 'roles.yaml',
} as const

const lists = {
  skills: 'skills.yaml',
  resources: 'resources.yaml',
  about: 'assessment/about.yaml',
  retired: 'retired.yaml',
} as const

const folders = ['tracks', 'milestones', 'assessment/probes']

/** All entries, or what keeps the files from being any. */
export function readAuthored(sources: Sources): { authored: Authored } | { problems: Problem[] } {
  const reader = new Reader(sources)
  reader.refuseUnknownFiles([...Object.values(single), ...Object.values(lists)], folders)
  const authored = {
    settings: reader.one(single.settings, Settings),
    skills: reader.list(lists.skills, z.array(Skill)),
    tracks: reader.folder('tracks', Track),
    milestones: reader.folder('milestones', Milestone),
    resources: reader.list(lists.resources, z.array(Resource)),
    about: reader.list(lists.about, About),
    interest: reader.one(single.interest, Interest),
    skillPages: reader.one(single.skillPages, SkillPages),
    probes: reader.lists('assessment/probes', z.array(Probe)),
    probing: reader.one(single.probing, Probes),
    comparison: reader.one(single.comparison, Comparison),
    retired: reader.list(lists.retired, z.array(Retired)),
  }
  const { settings, interest, skillPages, probing, comparison } = authored
  const incomplete = !settings || !interest || !skillPages || !probing || !comparison
  if (incomplete || reader.problems.length > 0) return { problems: reader.problems }
  return { authored: { ...authored, settings, interest, skillPages, probing, comparison } }
}

/** Turns files into entries and collects what does not fit. */
class Reader {
  readonly problems: Problem[]
  private readonly files: readonly Source[]
  private readonly folderName: string

  constructor(sources: Sources) {
    this.files = sources.files
    this.folderName = sources.name
    this.problems = [...sources.problems]
  }

  refuseUnknownFiles(known: readonly string[], inside: readonly string[]): void {
    for (const { path, file } of this.files) {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
      if (!known.includes(path) && !inside.includes(folder))
        this.problems.push({ file, line: 1, rule: 'file', message: 'is not a file that the content has' })
    }
  }

  one<T>(path: string, schema: z.ZodType<T>): Entry<T> | null {
    const source = this.files.find((it) => it.path === path)
    if (source) return this.parse(source, schema)
    this.problems.push({ file: `${this.folderName}/${path}`, line: 1, rule: 'file', message: 'is missing' })
    return null
  }

  list<T>(path: string, schema: z.ZodType<T[]>): Entry<T>[] {
    const entry = this.one(path, schema)
    return entry ? entry.value.map((value, i) => ({ value, at: (...at) => entry.at(i, ...at) })) : []
  }

  lists<T>(folder: string, schema: z.ZodType<T[]>): Entry<T>[] {
    return this.inside(folder).flatMap(({ path }) => this.list(path, schema))
  }

  /** One entry in each file, which is named after it, so that an author finds it and no two hold one id. */
  folder<T extends { id: string }>(folder: string, schema: z.ZodType<T>): Entry<T>[] {
    return this.inside(folder).flatMap((source) => {
      const entry = this.parse(source, schema)
      if (entry && source.path !== `${folder}/${entry.value.id}.yaml`) {
        this.problems.push({
          ...entry.at('id'),
          rule: 'file',
          message: `id "${entry.value.id}" needs the file name ${entry.value.id}.yaml`,
        })
      }
      return entry ? [entry] : []
    })
  }

  private inside(folder: string): Source[] {
    return this.files.filter((it) => it.path.slice(0, it.path.lastIndexOf('/')) === folder)
  }

  private parse<T>(source: Source, schema: z.ZodType<T>): Entry<T> | null {
    // A file that is not YAML has its problem already.
    if (this.problems.some((it) => it.rule === 'yaml' && it.file === source.file)) return null
    const parsed = schema.safeParse(source.value)
    const at = (...path: Path): Place => ({ file: source.file, line: source.lineOf(path) })
    if (parsed.success) return { value: parsed.data, at }
    for (const issue of parsed.error.issues) {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
      this.problems.push({ ...at(...path), rule: 'schema', message: `${path.map(String).join('.') || 'the file'}: ${issue.message}` })
    }
    return null
  }
}
