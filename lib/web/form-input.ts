/** A posted form as a plain object: what a command's schema parses, and what the page shows again after a failure. */

/** Names as Next adds them to find the action when JavaScript is off. */
const ofTheFramework = (name: string): boolean => name.startsWith('$ACTION_')
const isSecret = (name: string): boolean => /password/i.test(name)

/** Text fields by name; a repeated name becomes a list. Files are left out: they have a door of their own. */
export function readForm(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())].filter((name) => !ofTheFramework(name) && name !== '__proto__')
  return Object.fromEntries(
    names.flatMap((name) => {
      const texts = form.getAll(name).filter((it) => typeof it === 'string')
      const [only, ...others] = texts
      if (only === undefined) return []
      return [[name, others.length === 0 ? only : texts]]
    }),
  )
}

/** What may go back to the browser: texts and lists of texts, never a password. */
export function keptValues(raw: unknown): Record<string, string | string[]> {
  if (typeof raw !== 'object' || raw === null) return {}
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(raw)) {
    if (isSecret(name)) continue
    if (typeof value === 'string') kept[name] = value
    else if (Array.isArray(value)) kept[name] = value.filter((it) => typeof it === 'string')
  }
  return kept
}
