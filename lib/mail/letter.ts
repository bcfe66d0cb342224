/** What a mail says, before it is plain text or HTML. */

export interface Letter {
  /** Which letter it is, for the record. */
  kind: string
  /** Seen on locked screens and in logs of mail servers: it holds no secret. */
  subject: string
  title: string
  paragraphs: string[]
  /** The one way on. */
  action: Link | null
  /** Other ways on, and what to do when it was not you: smaller, below. */
  notes: (string | Link)[]
  /** ISO time after which its link works no more and it is not worth sending. */
  goodUntil?: string
  /** Where mail programs may stop mails like this one by themselves (RFC 8058). */
  unsubscribe?: string
  /** Notifications that it tells of: once all of them are seen it is not worth sending. */
  about?: string[]
}

export interface Link {
  label: string
  href: string
}

/** As a mail program without HTML shows it, and as the mailbox page reads it out. */
export function asText({ title, paragraphs, action, notes }: Letter): string {
  const link = ({ label, href }: Link) => `${label}:\n${href}`
  const parts = [title, ...paragraphs, ...(action ? [link(action)] : []), ...notes.map((it) => (typeof it === 'string' ? it : link(it)))]
  return `${parts.join('\n\n')}\n\n-- \nCairn\n`
}

const font = "font-family:'Hanken Grotesk',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const ink = `${font};font-size:16px;line-height:24px;color:#14201b;margin:0 0 16px`
const small = `${font};font-size:14px;line-height:20px;color:#566159;margin:0 0 8px`

/** Tables and inline styles, since mail programs know little else. No picture and nothing from elsewhere: opening it tells nobody. */
export function asHtml(letter: Letter): string {
  const { subject, title, paragraphs, action, notes } = letter
  const body = [
    `<h1 style="${font};font-size:26px;line-height:32px;font-weight:700;color:#14201b;margin:0 0 12px">${escaped(title)}</h1>`,
    ...paragraphs.map((it) => `<p style="${ink}">${escaped(it)}</p>`),
    ...(action ? [button(action)] : []),
    ...notes.map((it) => `<p style="${small}">${typeof it === 'string' ? escaped(it) : anchor(it)}</p>`),
  ]
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f1f4ee"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px">
<tr><td style="${font};font-size:18px;font-weight:700;color:#14201b;padding:0 4px 16px">Cairn</td></tr>
<tr><td style="background:#ffffff;border:1px solid #d2d9cf;border-radius:4px;padding:28px 32px">${body.join('\n')}</td></tr>
</table></td></tr></table></body></html>`
}

const button = ({ label, href }: Link): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 20px"><tr><td style="background:#ffc61e;border:2px solid #14201b;border-radius:2px"><a href="${escaped(href)}" style="${font};display:inline-block;padding:13px 22px;font-size:17px;line-height:20px;font-weight:700;color:#17130a;text-decoration:none">${escaped(label)}&nbsp;&nbsp;&#8594;</a></td></tr></table>`

const anchor = ({ label, href }: Link): string => `<a href="${escaped(href)}" style="color:#0b5b53">${escaped(label)}</a>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
