/** What people's hours say of the estimates of milestones, and what would follow for the content. */
import { fromVersion } from '../content/version.ts'
import { findContentVersion } from '../db/content-versions.ts'
import type { Db } from '../db/client.ts'
import { finishedHours, type FinishedWith } from '../db/finished-hours.ts'
import type { Content, Curriculum } from '../domain/curriculum/content.ts'
import type { Milestone } from '../domain/curriculum/curriculum.ts'
import { checkEstimates, isOff, PEOPLE_FOR_A_FIGURE, type Checked, type EstimateCheck } from '../domain/items/estimate-check.ts'

export interface EstimateLine extends EstimateCheck {
  title: string
  /** The difference is more than noise, and more than a tenth. */
  isOff: boolean
  proposal: Proposal | null
}

export type Proposal =
  /** The hand-in's hours, as authored and so that the whole comes to what people take. */
  | { kind: 'practice'; was: number; hours: number }
  /** More than a hand-in can take: the hours from zero of the skills, which other milestones share. */
  | { kind: 'skills'; skills: readonly string[] }

export interface EstimateReport extends Omit<Checked, 'checks' | 'people'> {
  /** Null for fewer than make a figure. */
  people: number | null
  lines: readonly EstimateLine[]
  /** Milestones and scopes of the content of which nothing can be said. */
  unknown: number
}

/** Only estimates that are made from the present figures count: others would ask a second time for what was changed already. */
export async function estimateReport(db: Db, content: Content): Promise<EstimateReport> {
  const versions = new Map<string, Curriculum | null>([[content.hash, content]])
  async function isPresent({ milestone, contentHash }: FinishedWith): Promise<boolean> {
    if (!versions.has(contentHash)) {
      const text = await findContentVersion(db, contentHash)
      versions.set(contentHash, text === null ? null : fromVersion(contentHash, text))
    }
    const own = versions.get(contentHash)
    return !!own && authored(own, milestone) !== null && authored(own, milestone) === authored(content, milestone)
  }
  const everybody: FinishedWith[][] = []
  for await (const all of finishedHours(db)) {
    const present = await Promise.all(all.map(isPresent))
    everybody.push(all.filter((_, index) => present[index]))
  }
  const { checks, people, inCommon } = checkEstimates(everybody)
  return {
    people: people < PEOPLE_FOR_A_FIGURE ? null : people,
    inCommon,
    lines: checks.map((it) => lineOf(content, it)),
    unknown: scopesIn(content) - checks.length,
  }
}

/** All figures that the estimate of a milestone is made from; null for one that is not in the content. */
function authored({ milestones, skills, settings }: Curriculum, id: string): string | null {
  const milestone = milestones.get(id)
  if (!milestone) return null
  const of = milestone.skills.map(({ skill, target }) => [skill, target, skills.get(skill)?.hoursFromZero])
  return JSON.stringify([milestone.practiceHours, of, settings.levelCost, settings.practiceSpread])
}

const scopesIn = ({ milestones }: Content): number =>
  [...milestones.values()].reduce((sum, { practiceHours }) => sum + Object.keys(practiceHours).length, 0)

function lineOf(content: Content, it: EstimateCheck): EstimateLine {
  const milestone = content.milestones.get(it.milestone)
  const off = isOff(it)
  return { ...it, title: milestone?.title ?? it.milestone, isOff: off, proposal: off && milestone ? proposalFor(milestone, it) : null }
}

/** Another figure for a hand-in may be half as large or twice, and no further. */
const MOST_TIMES = 2

/** Hours of new learning are those of skills; the hand-in's are the milestone's own, so the difference is made there. */
function proposalFor({ practiceHours, skills }: Milestone, { scope, factor, learning, practice }: EstimateCheck): Proposal {
  const was = scope === 'first-role' ? (practiceHours['first-role'] ?? practiceHours.full) : practiceHours.full
  const times = practice > 0 ? (factor * (learning + practice) - learning) / practice : 0
  if (times > MOST_TIMES || times < 1 / MOST_TIMES) return { kind: 'skills', skills: skills.map((it) => it.skill) }
  return { kind: 'practice', was, hours: Math.max(1, Math.round(was * times)) }
}
