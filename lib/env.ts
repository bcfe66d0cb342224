/** What the surroundings decide: read and checked once, with one clear line for each thing that is wrong. */
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { sqliteFile } from './db/sqlite-file.ts'
import { isLocalHost } from './local-host.ts'
import { readMail, type MailSettings } from './mail/settings.ts'
import { readProviders, type ProviderSettings } from './provider-settings.ts'

export interface Environment {
  /** `file:…` or `postgres://…` */
  databaseUrl: string
  port: number
  host: string
  /** Scheme and host under which browsers reach Cairn, without a slash at the end. Links in mails and redirects start with it. */
  origin: string
  /** Signs cookies and tokens. */
  secret: string
  providers: ProviderSettings
  mail: MailSettings
  /** Folder of what people hand in as files. Every process that serves one Cairn needs the same. */
  filesFolder: string
}

/** Each line of the message names one variable and says what to do. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment'
}

const developmentSecret = 'only-for-development-and-tests-never-in-production'

const variables = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'must start with file: (SQLite) or postgres:// (Postgres)')
    .default('file:./data/cairn.db'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(65_535, 'must be 65535 or less')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  CAIRN_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an address like https://cairn.example.org' }).optional(),
  CAIRN_FILES: z.string().optional(),
  CAIRN_SECRET: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -base64 33').optional(),
})

/**
 * The environment as typed values. Empty variables count as missing; NEXTAUTH_URL and NEXTAUTH_SECRET stand in for ours.
 * @throws BadEnvironment
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse({
    ...given,
    CAIRN_ORIGIN: given['CAIRN_ORIGIN'] ?? given['NEXTAUTH_URL'],
    CAIRN_SECRET: given['CAIRN_SECRET'] ?? given['NEXTAUTH_SECRET'],
  })
  if (!parsed.success) throw new BadEnvironment(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'))
  const { providers, complaints } = readProviders(given)
  const { DATABASE_URL, PORT, HOST, CAIRN_ORIGIN, CAIRN_SECRET, NODE_ENV } = parsed.data
  const missing = NODE_ENV === 'production' ? missingInProduction({ host: HOST, origin: CAIRN_ORIGIN, secret: CAIRN_SECRET }) : []
  const origin = new URL(CAIRN_ORIGIN ?? `http://${HOST}:${PORT}`).origin
  const { mail, complaints: aboutMail } = readMail({ variables: given, host: HOST, origin })
  const wrong = [...missing, ...complaints, ...aboutMail]
  if (wrong.length > 0) throw new BadEnvironment(wrong.join('\n'))
  return {
    databaseUrl: DATABASE_URL,
    port: PORT,
    host: HOST,
    origin,
    secret: CAIRN_SECRET ?? developmentSecret,
    providers,
    mail,
    filesFolder: resolve(/* turbopackIgnore: true */ parsed.data.CAIRN_FILES ?? filesBeside(DATABASE_URL)),
  }
}

/** Beside a database in a file; for Postgres in the data folder. A database in memory has none beside it. */
function filesBeside(databaseUrl: string): string {
  if (!databaseUrl.startsWith('file:') || databaseUrl.includes(':memory:')) return join('data', 'files')
  return join(dirname(sqliteFile(databaseUrl)), 'files')
}

function missingInProduction(it: { host: string; origin: string | undefined; secret: string | undefined }): string[] {
  const lines: string[] = []
  if (it.secret === developmentSecret)
    lines.push('CAIRN_SECRET is the one that everybody knows from the source: set 32 or more random characters.')
  if (!it.secret) lines.push('CAIRN_SECRET is missing: 32 or more random characters. npm start makes one and keeps it in the data folder.')
  if (!it.origin && !isLocalHost(it.host))
    lines.push(
      `CAIRN_ORIGIN is missing: HOST=${it.host} is reachable from outside, so links need the public address, like https://cairn.example.org.`,
    )
  return lines
}

let known: Environment | undefined

/** The process's own environment. @throws BadEnvironment at the first use, when something is wrong or missing. */
export const env = (): Environment => (known ??= readEnvironment(process.env))
