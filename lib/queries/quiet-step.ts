/** What to do about what is in the way, from the milestone that somebody stopped at. */
import type { MilestoneRow } from '../db/roadmaps.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import type { Milestone, Resource } from '../domain/curriculum/curriculum.ts'
import { hoursOf, leftOf, openPrerequisites, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import type { Standing } from '../domain/roadmap/standing.ts'

export interface ResourceLine {
  id: string
  title: string
  author: string
  url: string
  level: Resource['level']
  kind: Resource['kind']
}

export type QuietStep =
  | { kind: 'too-hard'; before: { id: string; title: string; why: WeakBecause } | null; easier: ResourceLine | null }
  | {
      kind: 'dull'
      others: readonly { id: string; title: string; status: MilestoneStatus; hours: number; elective: boolean }[]
      handIn: string | null
    }
  | { kind: 'setup'; resources: readonly ResourceLine[]; pitfalls: readonly string[] }
  | { kind: 'unclear'; criteria: readonly string[]; handIn: string | null }

/** Why a prerequisite may not be held firmly, the weakest first. */
export const WEAK = ['open', 'skipped', 'changes-asked', 'credited', 'yours', 'finished'] as const
export type WeakBecause = (typeof WEAK)[number]

interface Around {
  all: readonly Standing<MilestoneRow>[]
  curriculum: Curriculum
}

export function tooHard(here: Standing<MilestoneRow>, around: Around): Extract<QuietStep, { kind: 'too-hard' }> {
  const [easier = null] = resourcesOf(here, around).toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
  return { kind: 'too-hard', before: weakestBefore(here, around), easier }
}

const LEVELS: readonly Resource['level'][] = ['beginner', 'intermediate', 'advanced']

function weakestBefore(here: Standing<MilestoneRow>, { all }: Around): { id: string; title: string; why: WeakBecause } | null {
  const weak = all
    .filter((it) => here.prerequisites.includes(it.milestone))
    .flatMap((it) => {
      const why = weaknessOf(all, it, here)
      return why === null ? [] : [{ id: it.milestone, title: it.title, why }]
    })
  return weak.toSorted((a, b) => WEAK.indexOf(a.why) - WEAK.indexOf(b.why))[0] ?? null
}

function weaknessOf(all: readonly Standing<MilestoneRow>[], it: Standing<MilestoneRow>, here: Standing<MilestoneRow>): WeakBecause | null {
  if (openPrerequisites(all, here).includes(it)) return 'open'
  const status = statusOf(all, it)
  return WEAK.find((why) => why === status) ?? null
}

/** Milestones to choose from instead, at most. */
const OTHERS = 3

export function dull(here: Standing<MilestoneRow>, { all, curriculum }: Around): Extract<QuietStep, { kind: 'dull' }> {
  const others = all
    .filter((it) => it !== here && hoursOf(it) > 0)
    .map((it) => ({ id: it.milestone, title: it.title, status: statusOf(all, it), hours: leftOf(it).likely, elective: it.elective }))
    .filter((it) => it.status === 'ready' || it.status === 'in-progress' || it.status === 'changes-asked')
  return { kind: 'dull', others: others.slice(0, OTHERS), handIn: handInOf(here, curriculum) }
}

export function setup(here: Standing<MilestoneRow>, around: Around): Extract<QuietStep, { kind: 'setup' }> {
  const helps = (it: ResourceLine) => ABOUT_SETUP.test(it.title) || it.kind === 'docs' || it.kind === 'repo'
  const first = (it: ResourceLine) => (ABOUT_SETUP.test(it.title) ? 0 : 1)
  const resources = resourcesOf(here, around).filter(helps)
  return {
    kind: 'setup',
    resources: resources.toSorted((a, b) => first(a) - first(b)).slice(0, OTHERS),
    pitfalls: around.curriculum.milestones.get(here.milestone)?.pitfalls ?? [],
  }
}

const ABOUT_SETUP = /\b(install\w*|set[ -]?up|quick ?start|getting started|get started)\b/i

export function unclear(here: Standing<MilestoneRow>, { curriculum }: Around): Extract<QuietStep, { kind: 'unclear' }> {
  const authored = curriculum.milestones.get(here.milestone)
  const criteria =
    authored?.criteria.filter((it) => countsIn(it.scope, here)).map((it) => it.text) ??
    skillsOf(here).flatMap((skill) => curriculum.skills.get(skill)?.outcome ?? [])
  return { kind: 'unclear', criteria, handIn: handInOf(here, curriculum) }
}

const countsIn = (scope: 'full' | undefined, here: Standing<MilestoneRow>): boolean => scope === undefined || here.scope === 'full'

function handInOf(here: Standing<MilestoneRow>, { milestones }: Curriculum): string | null {
  const evidence: Milestone['evidence'] | undefined = milestones.get(here.milestone)?.evidence
  return evidence?.[here.scope] ?? evidence?.full ?? null
}

function resourcesOf(here: Standing<MilestoneRow>, { curriculum: { milestones, resources } }: Around): ResourceLine[] {
  const authored = milestones.get(here.milestone)
  const found = authored ? authored.resources.flatMap((id) => resources.get(id) ?? []) : forSkills(skillsOf(here), [...resources.values()])
  return found.map(({ id, title, author, url, level, kind }) => ({ id, title, author, url, level, kind }))
}

/** What a track takes for granted has skills and nothing written about it. Those that ask for the most hours come first. */
const skillsOf = (here: Standing<MilestoneRow>): string[] =>
  here.skills
    .filter((it) => it.hours > 0)
    .toSorted((a, b) => b.hours - a.hours)
    .map((it) => it.skill)

const forSkills = (skills: readonly string[], resources: readonly Resource[]): Resource[] =>
  skills.flatMap((skill) => resources.filter((it) => it.skills.includes(skill)).slice(0, 1))
