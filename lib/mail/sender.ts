/** What pages say about the mail of this server. */
import { env } from '../env.ts'
import { addressIn } from './settings.ts'

export interface Sender {
  kind: 'smtp' | 'mailbox' | 'off'
  /** The address that mails come from; null where none leave. */
  address: string | null
}

export function sender(): Sender {
  const { mail } = env()
  return { kind: mail.kind, address: mail.kind === 'smtp' ? addressIn(mail.from) : null }
}
