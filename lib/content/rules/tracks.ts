/** What a track names is part of it, and every side of the verdict has a track. */
import type { Authored } from '../authored.ts'
import type { Rule } from '../rule.ts'
import type { Track } from '#lib/domain/curriculum/curriculum.ts'

const repeatedMilestone: Rule = {
  name: 'repeated-milestone',
  *check({ tracks }) {
    for (const { value, at } of tracks) {
      const seen = new Set<string>()
      for (const [s, stage] of value.stages.entries()) {
        for (const [i, id] of stage.milestones.entries()) {
          if (seen.has(id)) yield { at: at('stages', s, 'milestones', i), message: `${id} is listed twice` }
          seen.add(id)
        }
      }
    }
  },
}

const electiveInTrack: Rule = {
  name: 'elective-in-track',
  *check({ tracks }) {
    for (const { value, at } of tracks) {
      const listed = listedIn(value)
      for (const [i, { milestone }] of value.electives.entries()) {
        if (!listed.has(milestone)) yield { at: at('electives', i, 'milestone'), message: `${milestone} is in no stage of the track` }
      }
    }
  },
}

const relatedOptional: Rule = {
  name: 'related-optional',
  *check({ tracks, milestones }) {
    const known = new Map(milestones.map((it) => [it.value.id, it.value]))
    for (const { value, at } of tracks) {
      const listed = listedIn(value)
      const reachable = new Set([...listed, ...value.relatedOptional])
      for (const [i, id] of value.relatedOptional.entries()) {
        const missing = known.get(id)?.prerequisites.find((needed) => !reachable.has(needed))
        if (listed.has(id)) yield { at: at('relatedOptional', i), message: `${id} is in the track already` }
        if (missing) yield { at: at('relatedOptional', i), message: `${id} needs ${missing}, which a learner on this track does not meet` }
      }
    }
  },
}

const trialInTrack: Rule = {
  name: 'trial-in-track',
  *check({ tracks, milestones }) {
    for (const { value, at } of tracks) {
      const elective = value.electives.some((it) => it.milestone === value.trial)
      const trial = milestones.find((it) => it.value.id === value.trial)?.value
      const open = listedIn(value).has(value.trial) && !elective && trial?.scope === 'first-role'
      if (!open) yield { at: at('trial'), message: `the trial ${value.trial} must be a core first-role milestone of the track` }
    }
  },
}

const whyOn: Rule = {
  name: 'why-on',
  *check({ tracks, milestones }) {
    const listed = new Map(tracks.map((it) => [it.value.id, listedIn(it.value)]))
    for (const { value, at } of milestones) {
      for (const track of Object.keys(value.whyOn)) {
        if (!listed.get(track)?.has(value.id)) yield { at: at('whyOn', track), message: `${value.id} is not on ${track}` }
      }
    }
  },
}

const sides: Rule = {
  name: 'sides',
  *check({ tracks, comparison }) {
    for (const side of ['models', 'operations'] as const) {
      const answered = tracks.some((it) => it.value.side === side)
      // Blamed on the list of roles, since the fault is in no track that exists.
      if (!answered) yield { at: comparison.at('roles'), message: `no track has the side "${side}", which interest may lean to` }
    }
  },
}

const unusedSkill: Rule = {
  name: 'unused-skill',
  *check({ tracks, milestones, skills }: Authored) {
    const taught = milestones.flatMap((it) => it.value.skills.map(({ skill }) => skill))
    const used = new Set([...taught, ...tracks.flatMap((it) => Object.keys(it.value.entrySkills))])
    for (const { value, at } of skills) {
      if (!used.has(value.id)) yield { at: at('id'), message: `${value.id} is taught by no milestone and needed by no track` }
    }
  },
}

export const trackRules: readonly Rule[] = [repeatedMilestone, electiveInTrack, relatedOptional, trialInTrack, whyOn, sides, unusedSkill]

const listedIn = (track: Track): Set<string> => new Set(track.stages.flatMap((stage) => stage.milestones))
