/** How one mail leaves: through the mail server, or to nobody while the mailbox page shows it. */
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../env.ts'
import { isLocalHost } from '../local-host.ts'
import { asHtml, asText, type Letter } from './letter.ts'
import type { MailSettings } from './settings.ts'

export interface Outgoing {
  id: string
  to: string
  letter: Letter
}

/** @throws what the mail server answered, or that it did not. `keepText`: the text must stay readable here, since it went nowhere. */
type Send = (mail: Outgoing) => Promise<{ keepText: boolean }>

export interface Deliver extends Send {
  /** For many mails: lines to the server that stay open between them. Left out where there is no server. */
  open?: (lines: number) => Line
}

export interface Line {
  deliver: Send
  close(): void
}

export function delivery(settings: Exclude<MailSettings, { kind: 'off' }>): Deliver {
  if (settings.kind === 'mailbox') return toMailbox
  const { from } = settings
  const single = createTransport(optionsOf(settings))
  return Object.assign(bySmtp(single, from), {
    open(lines: number) {
      const pool = createTransport({ ...optionsOf(settings), pool: true as const, maxConnections: lines, maxMessages: 500 })
      return { deliver: bySmtp(pool, from), close: () => pool.close() }
    },
  })
}

/** Milliseconds. */
const patience = 20_000

function optionsOf({ url }: { url: string }) {
  const { protocol, hostname } = new URL(url)
  return {
    url,
    // Links in mails open accounts: beyond this machine they travel encrypted or not at all. The address may say ?requireTLS=false.
    requireTLS: protocol === 'smtp:' && !isLocalHost(hostname),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function bySmtp(transport: Pick<Transporter, 'sendMail'>, from: string): Send {
  return async ({ id, to, letter }) => {
    await transport.sendMail({
      from,
      // As one address, never parsed as a list.
      to: { name: '', address: to },
      subject: letter.subject,
      text: asText(letter),
      html: asHtml(letter),
      // The same at every attempt, so that a mail that did arrive is known when it comes again.
      messageId: `<${id}@${new URL(env().origin).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...(letter.unsubscribe && stopHeaders(letter.unsubscribe)) },
    })
    return { keepText: false }
  }
}

/** As RFC 8058 wants them; as they are, since a header that is folded inside its address is read by few. */
const stopHeaders = (address: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${address}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const toMailbox: Send = async ({ to, letter }) => {
  console.info(`[mailbox] "${letter.subject}" to ${to} waits at ${env().origin}/mailbox`)
  return { keepText: true }
}
