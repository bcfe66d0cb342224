/** The process's one database client. Kept on globalThis, because Next loads a module once for each of its bundles. */
import { env } from '../env.ts'
import { connect, type Db } from './client.ts'

const holder = globalThis as typeof globalThis & { cairnDatabase?: Db }

/** @throws when the environment names no usable database; connecting itself happens at the first query. */
export const database = (): Db => (holder.cairnDatabase ??= connect(env().databaseUrl))
