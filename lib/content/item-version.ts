/** Which wording of an item somebody answered: answers to another wording are not to be counted with those to this one. */
import { createHash } from 'node:crypto'
import { need, type Content } from '#lib/domain/curriculum/content.ts'

const known = new WeakMap<Content, Map<string, string>>()

/** Twelve hex digits of what is read of the item with this key; empty for a key that the content does not have. */
export function itemVersion(content: Content, key: string): string {
  const versions = known.get(content) ?? new Map<string, string>()
  known.set(content, versions)
  const found = versions.get(key)
  if (found !== undefined) return found
  const words = wordsOf(content, key)
  const version = words === null ? '' : createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12)
  versions.set(key, version)
  return version
}

/** What somebody reads before they answer, and for a knowledge item which answer is right. */
function wordsOf(content: Content, key: string): unknown {
  const [kind, id = ''] = key.split(':')
  switch (kind) {
    case 'about':
      return content.about.find((it) => it.id === id) ?? null
    case 'interest':
      return content.interest.items.find((it) => it.id === id) ?? null
    case 'area':
      return content.settings.areas.find((it) => it.id === id) ?? null
    case 'skill':
    case 'held':
      return content.skills.has(id) ? (({ name, outcome }) => [name, outcome])(need(content.skills, id)) : null
    case 'probe': {
      const probe = content.probes.find((it) => it.id === id)
      return probe ? [probe.question, probe.options, probe.answer] : null
    }
    default:
      return null
  }
}
