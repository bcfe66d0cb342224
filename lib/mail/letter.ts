/** What a mail says, before it is plain text or HTML. */
import { partHtml, partText, type LetterPart } from './letter-parts.ts'
import { escaped, layout, linkHtml, SHEET, STYLES } from './mail-html.ts'

export interface Letter {
  /** Which letter it is, for the record. */
  kind: string
  /** Seen on locked screens and in logs of mail servers: it holds no secret. */
  subject: string
  title: string
  /** Above the title, smaller. */
  above?: string
  paragraphs: string[]
  /** Between the paragraphs and the way on. */
  parts?: LetterPart[]
  /** The one way on. */
  action: Link | null
  /** Other ways on, and what to do when it was not you: smaller, below. */
  notes: (string | Link)[]
  /** After all that. */
  after?: LetterPart[]
  /** Below the letter itself: when and why it was sent, and how to have no more. */
  footer?: (string | Link)[]
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
export function asText({ title, above, paragraphs, parts = [], action, notes, after = [], footer = [] }: Letter): string {
  const link = ({ label, href }: Link) => `${label}:\n${href}`
  const small = (list: readonly (string | Link)[]) => list.map((it) => (typeof it === 'string' ? it : link(it)))
  const heads = above === undefined ? [title] : [above, title]
  const ways = [...(action ? [link(action)] : []), ...small(notes)]
  return `${[...heads, ...paragraphs, ...parts.map(partText), ...ways, ...after.map(partText), ...small(footer)].join('\n\n')}\n\n-- \nCairn\n`
}

/** Tables and inline styles, since mail programs know little else. No picture and nothing from elsewhere: opening it tells nobody. */
export function asHtml(letter: Letter): string {
  const { subject, title, above, paragraphs, parts = [], action, notes, after = [], footer = [] } = letter
  const body = [
    ...(above === undefined ? [] : [`<p class="ink3" style="${STYLES.small};margin:0 0 4px">${escaped(above)}</p>`]),
    `<h1 class="ink" style="${STYLES.title};margin:0 0 12px">${escaped(title)}</h1>`,
    ...paragraphs.map((it) => `<p class="ink" style="${STYLES.text};margin:0 0 16px">${escaped(it)}</p>`),
    ...parts.map(partHtml),
    ...(action ? [button(action)] : []),
    ...notes.map((it) => `<p class="ink3" style="${STYLES.small};margin:0 0 8px">${wordsOrLink(it)}</p>`),
    ...after.map(partHtml),
  ]
  const below =
    footer.length === 0
      ? ''
      : `<tr><td class="ink3" style="${STYLES.footer};padding:20px 4px 0">${footer.map(wordsOrLink).join('<br>')}</td></tr>`
  const card = `<tr><td class="card p" style="background:#ffffff;border:1px solid #d2d9cf;border-radius:4px;padding:28px 32px">${body.join('\n')}</td></tr>`
  const brand = `<tr><td class="ink" style="${STYLES.brand};padding:0 4px 16px">Cairn</td></tr>`
  const page = layout(`${brand}\n${card}\n${below}`, 'width="600" style="width:100%;max-width:600px"')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title>${SHEET}</head>
<body class="bg" style="margin:0;background:#f1f4ee">${layout(`<tr><td align="center" style="padding:24px 12px">${page}</td></tr>`)}</body></html>`
}

const button = ({ label, href }: Link): string =>
  layout(
    `<tr><td class="sgn" style="background:#ffc61e;border:2px solid #14201b;border-radius:2px"><a href="${escaped(href)}" style="${STYLES.button}">${escaped(label)}&nbsp;&nbsp;&#8594;</a></td></tr>`,
    'style="margin:16px 0 20px"',
  )

const wordsOrLink = (it: string | Link): string => (typeof it === 'string' ? escaped(it) : linkHtml(it.label, it.href))
