/** What an administrator may know of the running server. */
import manifest from '../../package.json' with { type: 'json' }
import { dialectOf, type Dialect } from '../db/client.ts'
import { env } from '../env.ts'
import type { MailSettings } from '../mail/settings.ts'

export interface ServerFacts {
  version: string
  /** Seconds since this process began. */
  upSeconds: number
  database: Dialect
  mail: MailSettings['kind']
}

export function aboutServer(): ServerFacts {
  const { databaseUrl, mail } = env()
  return { version: manifest.version, upSeconds: process.uptime(), database: dialectOf(databaseUrl), mail: mail.kind }
}
