/** The assessment's overview and its pages: what is asked, what was answered, and how far it has come. */
import { findLatestResult, findOpenAttempt } from '../db/attempts.ts'
import { findCredits } from '../db/credit-columns.ts'
import type { AboutItem, Interest, InterestItem } from '../domain/curriculum/assessment.ts'
import { attemptProgress, pagesOf, type AssessmentPage, type AttemptProgress } from '../domain/answers/attempt.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Credits } from '../domain/roadmap/credit.ts'
import type { Area, Level, Skill } from '../domain/curriculum/curriculum.ts'
import { probeAnswersIn } from '../domain/knowledge/knowledge-of.ts'
import { MOST_PROBES } from '../domain/knowledge/next-probe.ts'
import { backgroundOf, typicalAreaLevel, type Answers } from '../domain/answers/profile.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { ownerOf } from '../policy.ts'
import { asTaken } from './as-taken.ts'

const NONE: Answers = new Map()

export interface AssessmentOverview {
  /** The attempt in progress, or null before the first answer. */
  attemptId: string | null
  progress: AttemptProgress
  pages: readonly { id: string; part: AssessmentPage['part']; title: string; items: number; answered: number }[]
  /** Knowledge checks answered, and never more than these. */
  checks: { answered: number; most: number }
  /** The newest result, if one exists. */
  resultId: string | null
}

export const assessmentOverview: Query<null, AssessmentOverview> = async ({ actor, db, content }) => {
  const owner = ownerOf(actor)
  const known = actor.kind === 'account' || actor.guestHash !== null
  const attempt = known ? await findOpenAttempt(db, owner) : null
  const result = known ? await findLatestResult(db, owner) : null
  const answers = attempt?.answers ?? NONE
  const taken = attempt ? await asTaken(db, content, attempt) : content
  return {
    attemptId: attempt?.id ?? null,
    progress: attemptProgress(taken, answers),
    pages: pagesOf(taken).map((page) => ({
      id: page.id,
      part: page.part,
      title: page.title,
      items: page.items.length,
      answered: page.items.filter((key) => answers.has(key)).length,
    })),
    checks: { answered: probeAnswersIn(taken, answers).length, most: MOST_PROBES },
    resultId: result?.id ?? null,
  }
}

export interface AreaQuestion {
  area: Area
  /** Typical level of the chosen background; null without one. */
  typical: Level | null
  /** Those that were not shown yet. */
  skills: readonly Skill[]
  /** Shown on a roadmap since: they count as held at this level and are not asked again. */
  shown: readonly { name: string; level: Level }[]
}

export interface AssessmentPageView {
  /** Null before the first answer. */
  attemptId: string | null
  page: AssessmentPage
  /** 1-based, and how many pages there are. */
  number: number
  count: number
  previous: string | null
  /** Null on the last page. */
  next: string | null
  progress: AttemptProgress
  /** Newest values of this page's items and their single skills. */
  answers: Readonly<Record<string, string>>
  about: readonly AboutItem[]
  interest: readonly InterestItem[]
  /** The five labels of the statements. */
  scale: Interest['scale']
  /** Number of the page's first question within its part. */
  firstQuestion: number
  areas: readonly AreaQuestion[]
  /** Name of the chosen background, for the hint. */
  background: string | null
}

export const assessmentPage: Query<{ pageId: string }, AssessmentPageView> = async ({ actor, db, content: present }, { pageId }) => {
  const known = actor.kind === 'account' || actor.guestHash !== null
  const attempt = known ? await findOpenAttempt(db, ownerOf(actor)) : null
  const content = attempt ? await asTaken(db, present, attempt) : present
  const answers = attempt?.answers ?? NONE
  const pages = pagesOf(content)
  const index = pages.findIndex((page) => page.id === pageId)
  const page = pages[index]
  if (!page) throw new NotFound()
  const background = backgroundOf(content, answers)
  const credits = page.part === 'skills' && actor.kind === 'account' ? await findCredits(db, actor.userId) : new Map()
  const areas = page.part === 'skills' ? page.items.map((key) => areaQuestion(content, key, background, credits)) : []
  const keys = [...page.items, ...areas.flatMap((it) => it.skills.map((skill) => `skill:${skill.id}`))]
  return {
    attemptId: attempt?.id ?? null,
    page,
    number: index + 1,
    count: pages.length,
    previous: pages[index - 1]?.id ?? null,
    next: pages[index + 1]?.id ?? null,
    progress: attemptProgress(content, answers),
    answers: Object.fromEntries(keys.flatMap((key) => (answers.has(key) ? [[key, answers.get(key) ?? '']] : []))),
    about: page.part === 'about' ? content.about : [],
    interest: page.part === 'interest' ? content.interest.items.filter((it) => page.items.includes(`interest:${it.id}`)) : [],
    scale: content.interest.scale,
    firstQuestion: 1 + pages.slice(0, index).reduce((sum, it) => sum + (it.part === page.part ? it.items.length : 0), 0),
    areas,
    background: content.settings.backgrounds.find((it) => it.id === background)?.name ?? null,
  }
}

function areaQuestion(content: Content, key: string, background: string | null, credits: Credits): AreaQuestion {
  const area = need(new Map(content.settings.areas.map((it) => [it.id, it])), key.slice('area:'.length))
  const own = [...content.skills.values()].filter((skill) => skill.area === area.id)
  return {
    area,
    typical: background === null ? null : typicalAreaLevel(content, area.id, background),
    skills: own.filter((skill) => !credits.has(skill.id)),
    shown: own.flatMap(({ id, name }) => {
      const credit = credits.get(id)
      return credit ? [{ name, level: credit.level }] : []
    }),
  }
}
