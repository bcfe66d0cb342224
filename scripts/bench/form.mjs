/**
 * Posts a form as a browser without scripts does.
 * @returns the answer, its redirect not followed: status and page
 */
export async function post({ url, fields, cookie }) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const headers = { origin: new URL(url).origin, ...(cookie ? { cookie } : {}) }
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}
