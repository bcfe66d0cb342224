/** One open transaction on SQLite. However it ends, it gives the turn to write back exactly once. */
import { DriverAdapterError, type SqlQuery, type Transaction } from '@prisma/driver-adapter-utils'
import { untilUnlocked } from './busy.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import type { Release } from './write-queue.ts'

interface Open {
  connection: SqliteConnection
  adapterName: string
  /** Milliseconds for which COMMIT is tried again when a reader of another process is in its way. */
  busyMs: number
  breathe(): Promise<void>
  release: Release
}

export class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  // Prisma only logs COMMIT and ROLLBACK; sending them here keeps every way out in one place.
  readonly options = { usePhantomQuery: true }
  #open: Open
  #ended = false

  constructor(open: Open) {
    this.#open = open
    this.adapterName = open.adapterName
  }

  async queryRaw(query: SqlQuery) {
    await this.#open.breathe()
    return this.#queries().queryRaw(query)
  }

  async executeRaw(query: SqlQuery) {
    await this.#open.breathe()
    return this.#queries().executeRaw(query)
  }

  /** @throws when nothing was committed; then everything is rolled back. */
  async commit() {
    try {
      const queries = this.#queries()
      await untilUnlocked(Date.now() + this.#open.busyMs, () => queries.executeScript('COMMIT'))
    } finally {
      await this.#end()
    }
  }

  async rollback() {
    await this.#end()
  }

  async createSavepoint(name: string) {
    await this.#queries().executeScript(`SAVEPOINT ${name}`)
  }

  async rollbackToSavepoint(name: string) {
    await this.#queries().executeScript(`ROLLBACK TO ${name}`)
  }

  async releaseSavepoint(name: string) {
    await this.#queries().executeScript(`RELEASE SAVEPOINT ${name}`)
  }

  /** Refuses once SQLite or somebody else has ended the transaction: the statement would otherwise be committed on its own. */
  #queries() {
    const { connection } = this.#open
    if (this.#ended || !connection.inTransaction())
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'the transaction was rolled back' })
    return connection.queries
  }

  async #end() {
    if (this.#ended) return
    this.#ended = true
    try {
      if (this.#open.connection.inTransaction()) await this.#open.connection.queries.executeScript('ROLLBACK')
    } catch {
      // The adapter replaces a connection that still has a transaction open before it uses it again.
    } finally {
      this.#open.release()
    }
  }
}
