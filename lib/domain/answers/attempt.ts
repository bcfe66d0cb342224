/** One run through the assessment: its pages, how far it has come, and how long the rest takes. */
import type { Content } from '../curriculum/content.ts'
import type { Answers } from './profile.ts'

export interface AssessmentPage {
  /** In the address: about, interest-1 …, skills-<page>. */
  id: string
  part: 'about' | 'interest' | 'skills'
  title: string
  lead: string
  /** Keys of the items on it. */
  items: readonly string[]
}

export const PARTS = [
  { id: 'about', title: 'About you' },
  { id: 'interest', title: 'What you enjoy' },
  { id: 'skills', title: 'What you have done' },
] as const

/** Days after its last answer that a guest's attempt is kept: as long as the cookie that leads to it. */
export const GUEST_DAYS = 60

const INTEREST_PAGE = 8

/** Seconds that one item usually takes. Editorial until response times of real people replace them. */
const SECONDS: Readonly<Record<AssessmentPage['part'], number>> = { about: 8, interest: 8, skills: 15 }

/** All pages in order. */
export function pagesOf(content: Content): AssessmentPage[] {
  const { items } = content.interest
  const chunks = Array.from({ length: Math.ceil(items.length / INTEREST_PAGE) }, (_, i) =>
    items.slice(i * INTEREST_PAGE, (i + 1) * INTEREST_PAGE),
  )
  return [
    {
      id: 'about',
      part: 'about',
      title: 'About you and your time',
      lead: 'Short questions. Leave out any that you would rather not answer.',
      items: content.about.map((it) => `about:${it.id}`),
    },
    ...chunks.map((chunk, i) => ({
      id: `interest-${i + 1}`,
      part: 'interest' as const,
      title: 'What you enjoy',
      lead: 'About enjoyment, not ability. There is no right answer, and no answer here changes your hours.',
      items: chunk.map((it) => `interest:${it.id}`),
    })),
    ...content.skillPages.map((page) => ({
      id: `skills-${page.id}`,
      part: 'skills' as const,
      title: page.title,
      lead: page.lead,
      items: page.areas.map((area) => `area:${area}`),
    })),
  ]
}

export interface AttemptProgress {
  /** Items with an answer; skipping and not knowing are answers. */
  answered: number
  total: number
  /** Minutes for what is left, rounded up; 0 when nothing is. */
  minutesLeft: number
  /** Share answered of each part, 0–1, in the order of {@link PARTS}, with the part's share of all items. */
  parts: readonly { id: string; title: string; done: number; share: number }[]
  /** First page with an item that has no answer, or null when all have one. */
  resumeAt: string | null
}

/** How far an attempt has come. */
export function attemptProgress(content: Content, answers: Answers): AttemptProgress {
  const pages = pagesOf(content)
  const open = (page: AssessmentPage) => page.items.filter((key) => !answers.has(key)).length
  const total = pages.reduce((sum, page) => sum + page.items.length, 0)
  const left = pages.reduce((sum, page) => sum + open(page), 0)
  const seconds = pages.reduce((sum, page) => sum + open(page) * SECONDS[page.part], 0)
  return {
    answered: total - left,
    total,
    minutesLeft: Math.ceil(seconds / 60),
    parts: PARTS.map((part) => {
      const own = pages.filter((page) => page.part === part.id)
      const items = own.reduce((sum, page) => sum + page.items.length, 0)
      return { ...part, done: items === 0 ? 1 : 1 - own.reduce((sum, page) => sum + open(page), 0) / items, share: items / total }
    }),
    resumeAt: pages.find((page) => open(page) > 0)?.id ?? null,
  }
}
