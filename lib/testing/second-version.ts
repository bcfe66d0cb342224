/**
 * A second version of the real curriculum, as its authors would write it: two milestones become one, one leaves, one is added, one is
 * renamed and one takes longer. Written to a folder, read and checked like any other.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump, load } from 'js-yaml'
import { loadContent } from '../content/read.ts'
import type { Content } from '../domain/curriculum/content.ts'

/** All on the MLOps path for a first role. */
export const CHANGED = {
  merged: ['m-data-wrangling', 'm-containers-cloud'],
  into: 'm-groundwork',
  gone: 'm-mlops-interview',
  added: 'm-runbook',
  renamed: { id: 'm-ml-ci', title: 'Continuous integration for models' },
  longer: { id: 'm-model-service', by: 10 },
} as const

interface MilestoneFile {
  id: string
  title: string
  shortTitle: string
  skills: { skill: string; target: object }[]
  prerequisites: string[]
  practiceHours: { 'first-role': number; full: number }
}

interface TrackFile {
  id: string
  stages: { id: string; milestones: string[] }[]
}

let known: Content | undefined

/** Worked out once. The folder is gone afterwards. */
export function secondVersion(): Content {
  if (known) return known
  const place = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    const folder = join(place, 'content')
    cpSync(join(process.cwd(), 'content'), folder, { recursive: true })
    rewrite(folder)
    return (known = loadContent(folder))
  } finally {
    rmSync(place, { recursive: true })
  }
}

function rewrite(folder: string): void {
  const milestone = (id: string) => join(folder, 'milestones', `${id}.yaml`)
  const [kept, dropped] = CHANGED.merged
  const droppedSkills = readMilestone(milestone(dropped)).skills
  renameSync(milestone(kept), milestone(CHANGED.into))
  for (const id of [dropped, CHANGED.gone]) rmSync(milestone(id))
  change<MilestoneFile>(milestone(CHANGED.into), (it) => ({
    ...it,
    id: CHANGED.into,
    title: 'Groundwork: data and containers',
    skills: [...it.skills, ...droppedSkills.filter((other) => !it.skills.some((own) => own.skill === other.skill))],
  }))
  change<MilestoneFile>(milestone(CHANGED.renamed.id), (it) => ({ ...it, title: CHANGED.renamed.title }))
  change<MilestoneFile>(milestone(CHANGED.longer.id), (it) => ({
    ...it,
    practiceHours: {
      'first-role': it.practiceHours['first-role'] + CHANGED.longer.by,
      full: it.practiceHours.full + CHANGED.longer.by,
    },
  }))
  addRunbook(milestone)
  for (const file of inside(join(folder, 'milestones'))) change<MilestoneFile>(file, withNewPrerequisites)
  for (const file of inside(join(folder, 'tracks'))) change<TrackFile>(file, withNewStages)
  writeFileSync(join(folder, 'retired.yaml'), dump(retired()))
}

/** A small milestone after the model service, for one skill that the path teaches anyway. */
function addRunbook(milestone: (id: string) => string): void {
  const model = readMilestone(milestone('m-observability-slo'))
  const [skill] = model.skills
  if (!skill) throw new Error('the model milestone teaches nothing')
  writeFileSync(
    milestone(CHANGED.added),
    dump({ ...model, id: CHANGED.added, title: 'A runbook others can follow', shortTitle: 'Runbook', skills: [skill] }),
  )
}

const inside = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name))
const readMilestone = (file: string): MilestoneFile => load(readFileSync(file, 'utf8')) as MilestoneFile
const change = <T>(file: string, by: (it: T) => T): void => writeFileSync(file, dump(by(load(readFileSync(file, 'utf8')) as T)))

const [kept, dropped] = CHANGED.merged
const renamed = (id: string): string => (id === kept || id === dropped ? CHANGED.into : id)
const withoutGone = (ids: readonly string[]): string[] => [...new Set(ids.filter((id) => id !== CHANGED.gone).map(renamed))]

/** Where both of two prerequisites became one that another already needs, it is not named again. */
function withNewPrerequisites(it: MilestoneFile): MilestoneFile {
  const prerequisites = withoutGone(it.prerequisites)
  return { ...it, prerequisites: it.prerequisites.includes(dropped) ? prerequisites.filter((id) => id !== CHANGED.into) : prerequisites }
}

function withNewStages(track: TrackFile): TrackFile {
  const stages = track.stages.map((stage) => ({
    ...stage,
    milestones: withoutGone(stage.milestones).flatMap((id) =>
      track.id === 'mlops-engineer' && id === 'm-observability-slo' ? [id, CHANGED.added] : [id],
    ),
  }))
  return { ...track, stages: stages.filter((it) => it.milestones.length > 0) }
}

const retired = () => [
  ...CHANGED.merged.map((id) => ({ id, kind: 'milestone', title: id, on: '2026-12-01', becomes: [CHANGED.into] })),
  { id: CHANGED.gone, kind: 'milestone', title: 'Ready for the interviews', on: '2026-12-01' },
]
