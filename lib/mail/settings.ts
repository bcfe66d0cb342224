/** Whether and how this Cairn sends mail: read and checked with the rest of the environment. */
import { z } from 'zod'
import { isLocalHost } from '../local-host.ts'

export type MailSettings =
  /** By a mail server. */
  | { kind: 'smtp'; url: string; from: string }
  /** To nobody: a page of this server shows each mail, for development and tests. */
  | { kind: 'mailbox' }
  /** Not at all. Pages say so, and what to do instead. */
  | { kind: 'off' }

interface Given {
  variables: Readonly<Record<string, string | undefined>>
  host: string
  origin: string
}

const smtpRule = 'must be an address like smtps://user:password@mail.example.org.'
const fromRule = 'must be an address like Cairn <hello@cairn.example.org>.'

/**
 * The settings, and one line for each variable that is wrong or missing beside another.
 * @param variables without the empty ones
 */
export function readMail({ variables, host, origin }: Given): { mail: MailSettings; complaints: string[] } {
  const { CAIRN_SMTP_URL: url, CAIRN_MAIL_FROM: from, CAIRN_MAILBOX: mailbox } = variables
  const complaints: string[] = []
  if (url !== undefined && !isSmtp(url)) complaints.push(`CAIRN_SMTP_URL ${smtpRule}`)
  if (from !== undefined && addressIn(from) === null) complaints.push(`CAIRN_MAIL_FROM ${fromRule}`)
  if (url !== undefined && from === undefined)
    complaints.push('CAIRN_MAIL_FROM is missing, and CAIRN_SMTP_URL is set: set both or neither.')
  if (url === undefined && from !== undefined)
    complaints.push('CAIRN_SMTP_URL is missing, and CAIRN_MAIL_FROM is set: set both or neither.')
  if (mailbox !== undefined && mailbox !== 'on' && mailbox !== 'off') complaints.push('CAIRN_MAILBOX must be on or off.')
  if (mailbox === 'on') complaints.push(...mailboxComplaints({ url, host, origin }))
  if (complaints.length > 0) return { mail: { kind: 'off' }, complaints }
  if (url !== undefined && from !== undefined) return { mail: { kind: 'smtp', url, from }, complaints }
  return { mail: { kind: mailbox === 'on' ? 'mailbox' : 'off' }, complaints }
}

/** Whoever reads the mailbox can open every account, so it is for one's own machine and never beside real mail. */
function mailboxComplaints({ url, host, origin }: { url: string | undefined; host: string; origin: string }): string[] {
  if (url !== undefined) return ['CAIRN_MAILBOX must be off when CAIRN_SMTP_URL is set: mails go to people or to the mailbox, not both.']
  if (isLocalHost(host) && isLocalHost(new URL(origin).hostname)) return []
  return [
    'CAIRN_MAILBOX must be off here: it shows every mail to everybody who reaches this server, so HOST and CAIRN_ORIGIN must be 127.0.0.1 or localhost.',
  ]
}

const isSmtp = (url: string): boolean =>
  URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname !== '' && !/\s/.test(url)

/** The bare address in "Name <address>" or in an address alone. Null when it is neither. */
export function addressIn(from: string): string | null {
  const { inner } = /^[^<>\r\n]*<(?<inner>[^<>]+)>$/.exec(from)?.groups ?? {}
  return z.email().safeParse(inner ?? from).data ?? null
}
