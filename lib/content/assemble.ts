/** Authored entries, indexed by id, as the rules of the product receive them. */
import type { Content } from '#lib/domain/curriculum/content.ts'
import type { Authored, Entry } from './authored.ts'

export function assemble(authored: Authored, hash: string): Content {
  return {
    hash,
    settings: authored.settings.value,
    skills: byId(authored.skills),
    tracks: byId(inOrderOfRoles(authored)),
    milestones: byId(authored.milestones),
    resources: byId(authored.resources),
    about: authored.about.map((it) => it.value),
    interest: authored.interest.value,
    skillPages: authored.skillPages.value,
    probes: authored.probes.map((it) => it.value),
    probing: authored.probing.value,
    comparison: authored.comparison.value,
    retired: byId(authored.retired),
  }
}

/** Tracks have a file each and so no order of their own; the comparison lists all of them in the order they are shown. */
function inOrderOfRoles({ tracks, comparison }: Authored): Authored['tracks'] {
  const order = comparison.value.roles.map((role) => role.track)
  return tracks.toSorted((a, b) => order.indexOf(a.value.id) - order.indexOf(b.value.id))
}

function byId<T extends { id: string }>(entries: readonly Entry<T>[]): Map<string, T> {
  return new Map(entries.map(({ value }) => [value.id, value]))
}
