/** Forms of pages as a browser without JavaScript sends them, read off the HTML. */

type Fields = readonly (readonly [name: string, value: string])[]

/**
 * What is sent when somebody fills in a form and presses its button.
 * @param html a page
 * @param button all the words on the button
 * @param filledIn values by name; the other fields are sent as the page has them
 * @throws when no form of the page has the button
 */
export function pressed(html: string, button: string, filledIn: Readonly<Record<string, string>> = {}): Fields {
  for (const [form] of html.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
    const [pressed] = [...form.matchAll(/<button\b[\s\S]*?<\/button>/g)].find(([it]) => wordsOf(it) === button) ?? []
    if (pressed === undefined) continue
    const asItComes = [...form.matchAll(CONTROL)].flatMap(([control]) => fieldOf(control))
    const own = Object.entries({ ...nameAndValue(pressed), ...filledIn })
    return [...asItComes.filter(([name]) => !own.some(([mine]) => mine === name)), ...own]
  }
  throw new Error(`no form with the button "${button}"`)
}

const CONTROL = /<input\b[^>]*>|<textarea\b[\s\S]*?<\/textarea>|<select\b[\s\S]*?<\/select>/g

function fieldOf(control: string): Fields {
  const name = attribute(control, 'name')
  const value = valueOf(control)
  return name === undefined || value === null ? [] : [[name, value]]
}

/** Null when a browser would not send it. */
function valueOf(control: string): string | null {
  if (control.startsWith('<textarea')) return unescaped(control.replace(/^<[^>]*>\n?/, '').replace('</textarea>', ''))
  if (control.startsWith('<select')) {
    const options = [...control.matchAll(/<option\b[^>]*>/g)].map(([it]) => it)
    return attribute(options.find((it) => has(it, 'selected')) ?? options[0] ?? '', 'value') ?? null
  }
  const type = attribute(control, 'type') ?? 'text'
  if (type === 'checkbox' || type === 'radio') return has(control, 'checked') ? (attribute(control, 'value') ?? 'on') : null
  return type === 'submit' || type === 'file' ? null : (attribute(control, 'value') ?? '')
}

function nameAndValue(button: string): Record<string, string> {
  const name = attribute(button, 'name')
  return name === undefined ? {} : { [name]: attribute(button, 'value') ?? '' }
}

const wordsOf = (element: string): string => unescaped(element.replaceAll(/<[^>]*>/g, '')).trim()
const has = (element: string, name: string): boolean => new RegExp(`^<[^>]*\\s${name}="`).test(element)

function attribute(element: string, name: string): string | undefined {
  const value = new RegExp(`^<[^>]*\\s${name}="([^"]*)"`).exec(element)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
