/** Every id that is mentioned belongs to something. */
import type { Authored, Entry } from '../authored.ts'
import type { Finding, Rule } from '../rule.ts'
import type { Path } from '../source.ts'

interface Ids {
  lanes: Known
  areas: Known
  skills: Known
  tracks: Known
  milestones: Known
  resources: Known
  backgrounds: Known
  constructs: Known
}

interface Known {
  kind: string
  ids: ReadonlySet<string>
}

const unknownId: Rule = {
  name: 'unknown-id',
  *check(authored) {
    const ids = idsOf(authored)
    yield* inCurriculum(authored, ids)
    yield* inTracks(authored, ids)
    yield* inMilestones(authored, ids)
    yield* inAssessment(authored, ids)
    yield* inComparison(authored, ids)
  },
}

export const referenceRules: readonly Rule[] = [unknownId]

function idsOf({ settings, interest, ...lists }: Authored): Ids {
  const known = (kind: string, values: readonly { id: string }[]): Known => ({ kind, ids: new Set(values.map((it) => it.id)) })
  const values = <T>(entries: readonly Entry<T>[]) => entries.map((it) => it.value)
  return {
    lanes: known('lane', settings.value.lanes),
    areas: known('area', settings.value.areas),
    backgrounds: known('background', settings.value.backgrounds),
    constructs: known('construct', interest.value.constructs),
    skills: known('skill', values(lists.skills)),
    tracks: known('track', values(lists.tracks)),
    milestones: known('milestone', values(lists.milestones)),
    resources: known('resource', values(lists.resources)),
  }
}

/** The findings for one mentioned id. */
function* mention(known: Known, id: string, { at }: Pick<Entry<unknown>, 'at'>, ...path: Path): Iterable<Finding> {
  if (!known.ids.has(id)) yield { at: at(...path), message: `there is no ${known.kind} "${id}"` }
}

function* mentions(known: Known, ids: readonly string[], entry: Pick<Entry<unknown>, 'at'>, ...path: Path): Iterable<Finding> {
  for (const [i, id] of ids.entries()) yield* mention(known, id, entry, ...path, i)
}

function* inCurriculum({ settings, skills, resources, retired }: Authored, ids: Ids): Iterable<Finding> {
  yield* mention(ids.backgrounds, settings.value.referenceBackground, settings, 'referenceBackground')
  for (const [i, { lane }] of settings.value.areas.entries()) yield* mention(ids.lanes, lane, settings, 'areas', i, 'lane')
  for (const skill of skills) {
    yield* mention(ids.areas, skill.value.area, skill, 'area')
    yield* mentions(ids.skills, skill.value.prerequisites, skill, 'prerequisites')
    for (const background of Object.keys(skill.value.typicalLevel))
      yield* mention(ids.backgrounds, background, skill, 'typicalLevel', background)
  }
  for (const resource of resources) yield* mentions(ids.skills, resource.value.skills, resource, 'skills')
  for (const old of retired) yield* mentions(ids.milestones, old.value.becomes, old, 'becomes')
}

function* inTracks({ tracks }: Authored, ids: Ids): Iterable<Finding> {
  for (const track of tracks) {
    for (const skill of Object.keys(track.value.entrySkills)) yield* mention(ids.skills, skill, track, 'entrySkills', skill)
    for (const [i, stage] of track.value.stages.entries())
      yield* mentions(ids.milestones, stage.milestones, track, 'stages', i, 'milestones')
    for (const [i, { milestone }] of track.value.electives.entries())
      yield* mention(ids.milestones, milestone, track, 'electives', i, 'milestone')
    yield* mention(ids.milestones, track.value.trial, track, 'trial')
    yield* mentions(ids.milestones, track.value.relatedOptional, track, 'relatedOptional')
  }
}

function* inMilestones({ milestones }: Authored, ids: Ids): Iterable<Finding> {
  for (const milestone of milestones) {
    const { skills, whyOn, criteria, outcomes, prerequisites, resources } = milestone.value
    for (const [i, { skill }] of skills.entries()) yield* mention(ids.skills, skill, milestone, 'skills', i, 'skill')
    for (const track of Object.keys(whyOn)) yield* mention(ids.tracks, track, milestone, 'whyOn', track)
    const own = { kind: 'outcome', ids: new Set(outcomes.map((it) => it.id)) }
    for (const [i, { outcome }] of criteria.entries()) yield* mention(own, outcome, milestone, 'criteria', i, 'outcome')
    yield* mentions(ids.milestones, prerequisites, milestone, 'prerequisites')
    yield* mentions(ids.resources, resources, milestone, 'resources')
  }
}

function* inAssessment({ interest, skillPages, probes, probing }: Authored, ids: Ids): Iterable<Finding> {
  for (const [i, item] of interest.value.items.entries()) {
    if (item.type === 'likert') yield* mention(ids.constructs, item.construct, interest, 'items', i, 'construct')
    else
      for (const [o, { construct }] of item.options.entries())
        yield* mention(ids.constructs, construct, interest, 'items', i, 'options', o, 'construct')
  }
  for (const [i, page] of skillPages.value.entries()) yield* mentions(ids.areas, page.areas, skillPages, i, 'areas')
  for (const probe of probes) yield* mention(ids.skills, probe.value.skill, probe, 'skill')
  for (const [i, { skill }] of probing.value.notProbed.entries()) yield* mention(ids.skills, skill, probing, 'notProbed', i, 'skill')
}

function* inComparison({ comparison }: Authored, { tracks }: Ids): Iterable<Finding> {
  const { roles, aspects, decision } = comparison.value
  for (const [i, { track }] of roles.entries()) yield* mention(tracks, track, comparison, 'roles', i, 'track')
  for (const [i, { on }] of aspects.entries()) {
    for (const track of Object.keys(on)) yield* mention(tracks, track, comparison, 'aspects', i, 'on', track)
  }
  for (const [i, { pointsTo }] of decision.questions.entries())
    yield* mention(tracks, pointsTo, comparison, 'decision', 'questions', i, 'pointsTo')
}
