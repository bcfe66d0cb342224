/** Items of the assessment by their key, and which values each accepts. */
import type { Content } from '../curriculum/content.ts'
import { isDay } from '../calendar/calendar.ts'

/** "I would rather not say": an answer that changes nothing and widens the ranges. */
export const SKIP = 'skip'
/** "I don't know my level": honest, and treated as no rating. */
export const UNKNOWN = 'unknown'

/** Every item in the order it is asked, single skills left out: those are optional refinements of their area. */
export function itemKeys(content: Content): string[] {
  return [
    ...content.about.map((it) => `about:${it.id}`),
    ...content.interest.items.map((it) => `interest:${it.id}`),
    ...content.skillPages.flatMap((page) => page.areas.map((area) => `area:${area}`)),
  ]
}

/**
 * The canonical form of a value for an item, or null when the item is unknown or does not accept it.
 * An empty single-skill rating takes the rating back: it becomes {@link SKIP}.
 */
export function canonical(content: Content, key: string, raw: string): string | null {
  const value = raw.trim()
  const [kind, id] = splitKey(key)
  if (kind === 'about') return aboutValue(content, id, value)
  if (kind === 'interest') return interestValue(content, id, value)
  if (kind === 'area') return content.settings.areas.some((area) => area.id === id) ? levelValue(value) : null
  if (kind === 'skill') return content.skills.has(id) ? (value === '' ? SKIP : levelValue(value)) : null
  return null
}

function splitKey(key: string): [string, string] {
  const at = key.indexOf(':')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

function levelValue(value: string): string | null {
  return value === SKIP || value === UNKNOWN || /^[0-4]$/.test(value) ? value : null
}

function interestValue(content: Content, id: string, value: string): string | null {
  const item = content.interest.items.find((it) => it.id === id)
  if (!item) return null
  const allowed = item.type === 'likert' ? /^[1-5]$/ : /^[01]$/
  return value === SKIP || allowed.test(value) ? value : null
}

function aboutValue(content: Content, id: string, value: string): string | null {
  const item = content.about.find((it) => it.id === id)
  if (!item) return null
  if (value === SKIP || value === '') return SKIP
  switch (item.type) {
    case 'single':
      return item.options.some((option) => option.id === value) ? value : null
    case 'date':
      return isDay(value) ? value : null
    case 'number': {
      const number = Number(value.replace(',', '.'))
      return Number.isFinite(number) && number >= item.min && number <= item.max ? String(number) : null
    }
  }
}

/** What to tell someone whose value an item does not accept. */
export function complaint(content: Content, key: string): string {
  const [kind, id] = splitKey(key)
  const item = kind === 'about' ? content.about.find((it) => it.id === id) : undefined
  if (item?.type === 'number') return `Enter a number from ${item.min} to ${item.max}, or leave it empty.`
  if (item?.type === 'date') return 'Enter a day that exists, or leave it empty.'
  return 'Choose one of the answers, or skip the question.'
}
