/**
 * The answer to a form that leads to another site: a page that opens it at once. A redirect would do, were it not for the policy
 * `form-action 'self'`, which browsers hold every hop after a form to; so the policy stays as narrow as it is for all pages.
 */
export function pageThatGoesOn({ url, to, cookies }: { url: string; to: string; cookies: string[] }): Response {
  const [href, name] = [escaped(url), escaped(to)]
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', refresh: `0; url=${url}` })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>On to ${name}</title>
<p>On to ${name} …</p>
<p><a href="${href}">Go on yourself if nothing happens</a></p>
</html>
`
  return new Response(body, { headers })
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`)
