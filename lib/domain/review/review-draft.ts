/** What a mentor writes in a review before it is sent: a judgement and words for each thing judged, further points, a decision, a closing note. */
import { z } from 'zod'
import { DECISIONS, JUDGEMENTS, MOST_COMMENT, MOST_POST } from './judgement.ts'
import { storableText } from '../text/storable-text.ts'

/** What a point is about: `criterion:<id>`, `milestone:<id>`, or nothing for the whole. */
export const About = z.string().regex(/^(?:criterion|milestone):[a-zA-Z0-9-]{1,80}$/)
export type About = z.infer<typeof About>

/** A person's words: line ends of one kind, nothing that a database refuses, and no more than so many characters. */
export const wordsUpTo = (most: number) =>
  z
    .string()
    .max(2 * most, `Keep to ${most.toLocaleString('en-GB')} characters.`)
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().max(most, `Keep to ${most.toLocaleString('en-GB')} characters.`))

const Check = z.strictObject({ judgement: z.enum(JUDGEMENTS).nullable(), words: wordsUpTo(MOST_COMMENT) })
export type Check = z.infer<typeof Check>

/** A point beside the criteria. */
const Point = z.strictObject({ about: About.or(z.literal('')), blocking: z.boolean(), words: wordsUpTo(MOST_COMMENT) })
export type Point = z.infer<typeof Point>

export const ReviewWords = z.strictObject({
  checks: z.record(About, Check).refine((it) => Object.keys(it).length <= 100, 'These are too many.'),
  points: z.array(Point).max(20),
  decision: z.enum(DECISIONS).nullable(),
  /** The closing note, Markdown. */
  words: wordsUpTo(MOST_POST),
})
export type ReviewWords = z.infer<typeof ReviewWords>

export const nothingWritten: ReviewWords = { checks: {}, points: [], decision: null, words: '' }

/** From the column of a draft; what this version cannot read counts as nothing. */
export function draftOf(column: string): ReviewWords {
  return parsed(ReviewWords, column) ?? nothingWritten
}

const Checks = z.record(About, Check)

/** From the column of a verdict. */
export const checksOf = (column: string): Readonly<Record<About, Check>> => parsed(Checks, column) ?? {}

function parsed<T>(schema: z.ZodType<T>, column: string): T | null {
  try {
    return schema.safeParse(JSON.parse(column)).data ?? null
  } catch {
    return null
  }
}
