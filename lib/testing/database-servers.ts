/** Before the first test of a run: a migrated SQLite file and a migrated Postgres database, for the tests to copy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'
import { createDatabase, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    sqliteTemplate: string
    postgresServer: string
    postgresTemplate: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'))
  const sqliteTemplate = join(folder, 'template.db')
  await migrate(`file:${sqliteTemplate}`)
  const server = await startPostgres()
  const template = await createDatabase(server.url)
  await migrate(template.url)
  project.provide('sqliteTemplate', sqliteTemplate)
  project.provide('postgresServer', server.url)
  project.provide('postgresTemplate', template.name)
  return async () => {
    await template.drop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
