/** How one mail leaves: through the mail server, or to nobody while the mailbox page shows it. */
import { createTransport } from 'nodemailer'
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
export type Deliver = (mail: Outgoing) => Promise<{ keepText: boolean }>

export function delivery(settings: Exclude<MailSettings, { kind: 'off' }>): Deliver {
  return settings.kind === 'smtp' ? bySmtp(settings) : toMailbox
}

/** Milliseconds. */
const patience = 20_000

function bySmtp({ url, from }: { url: string; from: string }): Deliver {
  const { protocol, hostname } = new URL(url)
  const transport = createTransport({
    url,
    // Links in mails open accounts: beyond this machine they travel encrypted or not at all. The address may say ?requireTLS=false.
    requireTLS: protocol === 'smtp:' && !isLocalHost(hostname),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
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

const toMailbox: Deliver = async ({ to, letter }) => {
  console.info(`[mailbox] "${letter.subject}" to ${to} waits at ${env().origin}/mailbox`)
  return { keepText: true }
}
