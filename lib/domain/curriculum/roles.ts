/** The role comparison as data: what the jobs are like, claims labelled for what they are, and the quick decision questions. */
import { z } from 'zod'

const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const Text = z.string().trim().min(1)
const perTrack = z.record(Id, Text)

export const Role = z.strictObject({
  track: Id,
  short: Text,
  day: z.array(Text).min(1),
  tools: z.array(Text).min(1),
  maths: z.strictObject({ level: Text, why: Text }),
  typicalBackground: z.array(Text).min(1),
  market: Text,
  goodFit: Text,
  pros: z.array(Text).min(1),
  cons: z.array(Text).min(1),
  mindsetShift: Text,
  /** Set when the comparison is our own addition and not from the named source. */
  origin: z.literal('own').optional(),
})
export type Role = z.infer<typeof Role>

export const Claim = z.strictObject({
  id: Id,
  value: Text,
  text: Text,
  status: z.enum(['commonly cited', 'editorial judgement']),
  caution: Text,
})
export type Claim = z.infer<typeof Claim>

export const Comparison = z.strictObject({
  source: z.strictObject({ document: Text, use: Text }),
  claims: z.array(Claim).min(1),
  roles: z.array(Role).min(1),
  aspects: z.array(z.strictObject({ id: Id, name: Text, on: perTrack, forEngineers: Text })).min(1),
  marketReality: z.array(Text).min(1),
  faq: z.array(z.strictObject({ id: Id, question: Text, answer: Text })).min(1),
  /** Yes/no questions; a yes counts one for the track it points to. */
  decision: z.strictObject({
    rule: Text,
    advice: Text,
    questions: z.array(z.strictObject({ id: Id, text: Text, pointsTo: Id })).min(1),
  }),
})
export type Comparison = z.infer<typeof Comparison>
