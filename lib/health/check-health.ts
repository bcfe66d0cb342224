/** The process's own health, with what tells one running version from another. */
import manifest from '../../package.json' with { type: 'json' }
import { content } from '../content/current.ts'
import { dialectOf, type Dialect } from '../db/client.ts'
import { database } from '../db/connection.ts'
import { env } from '../env.ts'
import { type Health, healthOf } from './health.ts'

export interface HealthReport extends Health {
  version: string
  contentHash: string
  database: Dialect
}

/** Milliseconds after which a database that does not answer counts as down. */
const limitMs = 2_000

/** @throws when environment or content are broken */
export async function checkHealth(): Promise<HealthReport> {
  return {
    ...(await healthOf(database(), limitMs)),
    version: manifest.version,
    contentHash: content().hash,
    database: dialectOf(env().databaseUrl),
  }
}
