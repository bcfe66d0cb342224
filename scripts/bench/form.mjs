/** Forms as a browser without scripts posts them: the hidden fields of the page and what a person adds. */

/**
 * @param html a page
 * @param mark text that only the wanted form holds
 * @returns the names and values of its hidden fields
 */
export function hiddenFields(html, mark) {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map((it) => it[0]).find((it) => it.includes(mark))
  if (!form) throw new Error(`no form with "${mark}"`)
  return [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')])
}

const attribute = (element, name) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '')
const unescaped = (text) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** @returns the answer to the posted form, its redirect not followed: status and page */
export async function post({ url, fields, cookie }) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const headers = { origin: new URL(url).origin, ...(cookie ? { cookie } : {}) }
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}
