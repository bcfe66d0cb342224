/** Picks the dialect by `DATABASE_URL`; `DB_DIALECT=sqlite|postgres` forces one, for generating both clients. */
import { defineConfig } from 'prisma/config'

const url = process.env['DATABASE_URL'] ?? 'file:./data/cairn.db'
const dialect = process.env['DB_DIALECT'] ?? (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite')

export default defineConfig({
  schema: dialect,
  migrations: { path: `${dialect}/migrations` },
  datasource: { url },
})
