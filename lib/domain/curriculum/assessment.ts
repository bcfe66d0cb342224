/** The authored assessment: what is asked about the person, their interest, their skills and their knowledge. */
import { z } from 'zod'

const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const Text = z.string().trim().min(1)

/** `models` and `operations` constructs decide the lean; `both` is shown and decides nothing. */
export const Construct = z.strictObject({ id: Id, side: z.enum(['models', 'operations', 'both']), name: Text })
export type Construct = z.infer<typeof Construct>

const Likert = z.strictObject({ id: Id, type: z.literal('likert'), text: Text, construct: Id, reversed: z.boolean() })
const ForcedChoice = z.strictObject({
  id: Id,
  type: z.literal('forced-choice'),
  text: Text,
  options: z.tuple([z.strictObject({ text: Text, construct: Id }), z.strictObject({ text: Text, construct: Id })]),
})
export const InterestItem = z.discriminatedUnion('type', [Likert, ForcedChoice])
export type InterestItem = z.infer<typeof InterestItem>

export const Interest = z.strictObject({
  /** The five labels, from disagreement to agreement. */
  scale: z.strictObject({ 1: Text, 2: Text, 3: Text, 4: Text, 5: Text }),
  note: Text,
  constructs: z.array(Construct).min(2),
  /** In the order they are shown: an item and its reversed partner never side by side. */
  items: z.array(InterestItem).min(1),
  /** What is known of how far one answer moves when the same person answers again. */
  retestNoise: z.strictObject({ likertSd: z.number().positive(), forcedChoiceFlip: z.number().min(0).max(1), note: Text, source: Text }),
})
export type Interest = z.infer<typeof Interest>

const aboutBase = { id: Id, question: Text, hint: Text.optional(), uses: Text }
export const AboutItem = z.discriminatedUnion('type', [
  z.strictObject({
    ...aboutBase,
    type: z.literal('single'),
    options: z.array(z.strictObject({ id: z.string().min(1), name: Text })).min(2),
  }),
  z.strictObject({ ...aboutBase, type: z.literal('number'), unit: Text, min: z.number(), max: z.number() }),
  z.strictObject({ ...aboutBase, type: z.literal('date') }),
])
export type AboutItem = z.infer<typeof AboutItem>
export const About = z.array(AboutItem).min(1)

/** A multiple-choice knowledge item. The right option is `answer`; `difficulty` lies on the level scale of its skill. */
export const Probe = z.strictObject({
  id: Id,
  skill: Id,
  question: Text,
  options: z.array(Text).length(4),
  answer: z.number().int().min(0).max(3),
  explanation: Text,
  /** 2PL difficulty b; levels 0 to 4 have their centres at −2.4, −1.2, 0, 1.2 and 2.4. */
  difficulty: z.number().min(-4).max(4),
  difficultyReason: Text,
  /** Separates this level from the one below. */
  separates: z.number().int().min(1).max(4),
  /** 2PL discrimination a. */
  discrimination: z.number().positive(),
})
export type Probe = z.infer<typeof Probe>

export const Probes = z.strictObject({
  method: z.strictObject({ model: Text, scale: Text, difficulty: Text, discrimination: Text, limits: Text }),
  notProbed: z.array(z.strictObject({ skill: Id, reason: Text })),
})
export type Probes = z.infer<typeof Probes>

/** The pages on which the areas are rated, a few related areas each. Together they hold every area once. */
export const SkillPages = z.array(z.strictObject({ id: Id, title: Text, lead: Text, areas: z.array(Id).min(1) })).min(1)
export type SkillPages = z.infer<typeof SkillPages>
