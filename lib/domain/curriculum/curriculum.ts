/**
 * The authored curriculum as data: what a file in `content/` may hold, and the types the whole product speaks in.
 * Schemas are strict: an unknown key is an author's typing error, not an extension.
 */
import { z } from 'zod'

/** Permanent, kebab-case, never reused: learners' progress refers to it for years. */
const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const Text = z.string().trim().min(1)
const Url = z.url({ protocol: /^https?$/ })

/** 0 none · 1 aware · 2 basic, with help · 3 working, alone · 4 strong, others ask. */
export const Level = z.literal([0, 1, 2, 3, 4])
export type Level = z.infer<typeof Level>
export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4]

/** `first-role`: ready to be hired and useful. `full`: working level in all that the role covers. */
export const Scope = z.enum(['first-role', 'full'])
export type Scope = z.infer<typeof Scope>

/** Hours of one person's work. Editorial estimates: low and high are "all of it goes fast" and "all of it goes slowly". */
export const Hours = z.strictObject({ low: z.number().positive(), likely: z.number().positive(), high: z.number().positive() })
export type Hours = z.infer<typeof Hours>

const perLevel = <T extends z.ZodType>(value: T) => z.strictObject({ 0: value, 1: value, 2: value, 3: value, 4: value })

/** Settings of the hours rule and the words for levels, scopes, backgrounds, lanes and areas (`content/curriculum.yaml`). */
export const Settings = z.strictObject({
  levels: perLevel(Text),
  /** Part of a skill's hours from level 0 to 3 that reaching each level costs, 0–1.8. */
  levelCost: perLevel(z.number().min(0)),
  /** Part of a skill's hours that is study, 0–1; the rest is replaced by the hand-ins of the milestones. */
  studyShare: z.number().min(0).max(1),
  practiceSpread: z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
  referenceBackground: Id,
  scopes: z.strictObject({
    'first-role': z.strictObject({ name: Text, meaning: Text }),
    full: z.strictObject({ name: Text, meaning: Text }),
  }),
  backgrounds: z.array(z.strictObject({ id: Id, name: Text, person: Text })).min(1),
  /** Bands of the map, from top to bottom. */
  lanes: z.array(z.strictObject({ id: Id, name: Text })).min(1),
  areas: z.array(z.strictObject({ id: Id, name: Text, lane: Id, asks: Text, anchors: perLevel(Text) })).min(1),
})
export type Settings = z.infer<typeof Settings>
export type Lane = Settings['lanes'][number]
export type Area = Settings['areas'][number]
export type Background = Settings['backgrounds'][number]

export const Skill = z.strictObject({
  id: Id,
  name: Text,
  area: Id,
  outcome: Text,
  prerequisites: z.array(Id),
  /** Study and practice from level 0 to level 3, its prerequisites held. */
  hoursFromZero: Hours,
  /** What a mid-level engineer of each background usually holds; a hint, never an answer. */
  typicalLevel: z.record(Id, Level),
})
export type Skill = z.infer<typeof Skill>

export const Resource = z.strictObject({
  id: Id,
  title: Text,
  author: Text,
  url: Url,
  kind: z.enum(['article', 'book', 'certification', 'course', 'dataset', 'docs', 'interactive', 'paper', 'practice', 'repo', 'video']),
  cost: z.enum(['free', 'paid']),
  /** The useful part, in hours; not necessarily the whole work. */
  hours: z.number().positive(),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  skills: z.array(Id),
  /** Where the address was seen in public material. It was not opened by us: check links before a release. */
  seen: Text,
  seenMatch: z.enum(['exact', 'same-site', 'none']),
})
export type Resource = z.infer<typeof Resource>

/** A value for the full scope and, when the milestone is part of a first role, one for that. */
const perScope = <T extends z.ZodType>(value: T) => z.strictObject({ 'first-role': value.optional(), full: value })

export const Milestone = z.strictObject({
  id: Id,
  title: Text,
  /** For the map, where a title has two short lines. Without it the title is cut there. */
  shortTitle: Text.max(28).optional(),
  /** `first-role` milestones are in both scopes; `full` ones only in the full scope. */
  scope: Scope,
  /** Skills taught, with the level to reach; the one it is mainly about first. A scope without a target asks for nothing of that skill. */
  skills: z.array(z.strictObject({ skill: Id, target: perScope(Level) })).min(1),
  why: Text,
  /** The reason on a track where it differs from `why`. */
  whyOn: z.record(Id, Text).default({}),
  outcomes: z.array(z.strictObject({ id: Id, text: Text, scope: z.literal('full').optional() })).min(1),
  bridge: z.strictObject({ known: Text, new: Text, breaks: Text }),
  evidence: perScope(Text),
  criteria: z.array(z.strictObject({ id: Id, outcome: Id, text: Text, scope: z.literal('full').optional() })).min(1),
  pitfalls: z.array(Text),
  mentorNotes: Text,
  /** Likely hours for the hand-in, set by the author for the reference learner. */
  practiceHours: perScope(z.number().positive()),
  prerequisites: z.array(Id),
  resources: z.array(Id),
})
export type Milestone = z.infer<typeof Milestone>

export const Track = z.strictObject({
  id: Id,
  name: Text,
  /** Short form for charts and tables. */
  shortName: Text,
  /** The shape that marks the track wherever it is drawn, always together with its colour and name. */
  blaze: z.enum(['triangle', 'square', 'diamond']),
  /** The side of the interest scale that this track answers. */
  side: z.enum(['models', 'operations', 'both']),
  promise: Text,
  firstRole: z.strictObject({ readyFor: Text, employersAsk: Text, leftForLater: Text }),
  /** Skills taken for granted, with the level needed before the first milestone. */
  entrySkills: z.record(Id, Level),
  stages: z.array(z.strictObject({ id: Id, title: Text, milestones: z.array(Id).min(1) })).min(1),
  electives: z.array(z.strictObject({ milestone: Id, take: Text })),
  /** A small first milestone that shows what the work is like. */
  trial: Id,
  relatedOptional: z.array(Id),
})
export type Track = z.infer<typeof Track>
export type Blaze = Track['blaze']
export type Side = Track['side']
