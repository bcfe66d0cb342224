/**
 * Prisma's schema engine in WebAssembly, for the two questions that Cairn asks: which SQL makes the models, and which SQL is missing
 * between the migrations and the models. The native engine would be a download.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

export const dialects = ['sqlite', 'postgres']
const root = resolve(import.meta.dirname, '..')
export const migrationsFolder = (dialect) => join(root, 'prisma', dialect, 'migrations')

/** SQL that makes an empty database fit the models. */
export async function sqlFromEmpty(dialect) {
  const sql = await diff(dialect, { tag: 'empty' }, undefined)
  // Every Postgres database has this schema, and making it anew needs a right that the owner of a database may lack.
  return sql.replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', '')
}

/**
 * SQL that is missing between the migrations and the models; '' when they agree.
 * @param shadowUrl an empty Postgres database that the migrations may be played in; SQLite needs none
 */
export const sqlFromMigrations = (dialect, shadowUrl) => diff(dialect, migrations(dialect), shadowUrl)

let loaded

async function diff(dialect, from, shadowUrl) {
  const glue = await (loaded ??= loadEngine())
  const schema = join(root, 'prisma', dialect)
  const files = readdirSync(schema)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: join(schema, name), content: readFileSync(join(schema, name), 'utf8') }))
  const adapters = bindMigrationAwareSqlAdapterFactory(await adapterFactory(dialect, shadowUrl))
  const engine = await glue.SchemaEngine.new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => {}, adapters)
  try {
    const filters = { externalTables: [], externalEnums: [] }
    const result = await engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: true, filters })
    return result.exitCode === 0 ? '' : result.stdout
  } catch (error) {
    throw new Error(readable(error, adapters), { cause: error })
  } finally {
    engine.free()
  }
}

/** The package is made for bundlers, which load the .wasm by themselves; Node has to be told how. */
async function loadEngine() {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import(path)
  const bytes = readFileSync(join(dirname(path), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

function migrations(dialect) {
  const baseDir = migrationsFolder(dialect)
  const folders = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    tag: 'migrations',
    baseDir,
    lockfile: { path: './migration_lock.toml', content: `provider = "${dialect === 'postgres' ? 'postgresql' : 'sqlite'}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: folders
      .map(({ name }) => name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') } },
      })),
  }
}

async function adapterFactory(dialect, shadowUrl) {
  if (dialect === 'postgres') return postgresFactory(shadowUrl)
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  const factory = new PrismaBetterSqlite3({ url: ':memory:' })
  return {
    provider: 'sqlite',
    adapterName: factory.adapterName,
    connect: async () => acceptingScripts(await factory.connect()),
    connectToShadowDb: async () => acceptingScripts(await factory.connectToShadowDb()),
  }
}

/** The engine sends whole scripts as one statement, which better-sqlite3 refuses. */
function acceptingScripts(adapter) {
  const single = adapter.executeRaw.bind(adapter)
  adapter.executeRaw = async (query) => (query.args.length > 0 ? single(query) : (await adapter.executeScript(query.sql), 0))
  return adapter
}

/** Stands in for a server: the engine asks for its version even when it compares nothing but files. */
const emptyPostgres = {
  provider: 'postgres',
  adapterName: 'none',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [5, 7, 0],
    rows: [[true, 'PostgreSQL 18', 180000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
  getConnectionInfo: () => ({ supportsRelationJoins: true }),
}

async function postgresFactory(shadowUrl) {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { default: pg } = await import('pg')
  // The catalogue's "char" columns (type 18) are unknown to the adapter: it gets them as text (25), the engine as characters.
  const characters = new Set()
  class Pool extends pg.Pool {
    async query(...input) {
      const result = await super.query(...input)
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== 18) continue
        field.dataTypeID = 25
        characters.add(field.name)
      }
      return result
    }
  }
  const connect = async () => {
    if (!shadowUrl) return emptyPostgres
    const pool = new Pool({ connectionString: shadowUrl, max: 1 })
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
    // The adapter would cut a script at every semicolon, also within the body of a function.
    adapter.executeScript = async (script) => void (await pool.query(script))
    const ask = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await ask(query)
      const columnTypes = result.columnTypes.map((type, index) =>
        characters.has(result.columnNames[index]) ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect, connectToShadowDb: connect }
}

function readable(error, adapters) {
  const message = error?.message ?? String(error)
  const id = /External error id#(\d+)/.exec(message)?.[1]
  const inner = id === undefined ? undefined : adapters.errorRegistry.consumeError(Number(id))?.error
  return inner ? String(inner.message ?? inner) : message
}
