/**
 * Prisma's SQLite adapter has one connection and locks only transactions: another request's plain write runs inside the open
 * transaction and is lost when that rolls back. Here reads and single writes have one connection, transactions a second one, and one
 * queue orders everything that writes.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { busyError, untilUnlocked } from './busy.ts'
import { openSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { sqliteFileWithFolder } from './sqlite-file.ts'
import { SqliteTransaction } from './sqlite-transaction.ts'
import { WriteQueue } from './write-queue.ts'

export interface SqliteAdapterOptions {
  /** `file:…`; see `sqliteFile`. The folder is made. */
  url: string
  /** Milliseconds after which a call that found no turn to write fails as P1008. The time in the queue counts. */
  busyMs?: number
}

const adapterName = 'cairn-sqlite'
/** Milliseconds of queries after which the event loop gets a turn: the driver is synchronous. */
const stretch = 10

export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite'
  readonly adapterName = adapterName
  #url: string
  #busyMs: number

  constructor({ url, busyMs = 5_000 }: SqliteAdapterOptions) {
    this.#url = url
    this.#busyMs = busyMs
  }

  /** @throws DriverAdapterError when the file stays locked, the driver's error when it cannot be opened. */
  async connect(): Promise<SqlDriverAdapter> {
    const file = sqliteFileWithFolder(this.#url)
    const open = () => openSqlite(file, Date.now() + this.#busyMs)
    const plain = await open()
    return new SafeSqlite({ plain, transactional: await open(), open, busyMs: this.#busyMs })
  }
}

interface Parts {
  plain: SqliteConnection
  transactional: SqliteConnection
  open(): Promise<SqliteConnection>
  busyMs: number
}

class SafeSqlite implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = adapterName
  #parts: Parts
  #queue = new WriteQueue()
  #closed = false
  #lastTurn = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async queryRaw(query: SqlQuery) {
    await this.#breathe()
    const ask = () => this.#plain().queryRaw(query)
    return isRead(query.sql) ? untilUnlocked(this.#deadline(), ask) : this.#write(ask)
  }

  async executeRaw(query: SqlQuery) {
    await this.#breathe()
    return this.#write(() => this.#plain().executeRaw(query))
  }

  async executeScript(script: string) {
    return this.#write(() => this.#plain().executeScript(script))
  }

  async startTransaction(level?: IsolationLevel): Promise<Transaction> {
    if (level && level !== 'SERIALIZABLE') throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level })
    await this.#breathe()
    const deadline = this.#deadline()
    const release = await this.#queue.acquire(deadline, this.#refusal)
    try {
      const connection = await this.#clean()
      // IMMEDIATE: the lock is taken at the start, where waiting is safe, not at the first write, where it is not.
      await untilUnlocked(deadline, () => connection.queries.executeScript('BEGIN IMMEDIATE'))
      return new SqliteTransaction({ connection, adapterName, busyMs: this.#parts.busyMs, breathe: () => this.#breathe(), release })
    } catch (error) {
      release()
      throw error
    }
  }

  getConnectionInfo() {
    return { supportsRelationJoins: false }
  }

  /** Closes both connections; an open transaction is rolled back by that. */
  async dispose() {
    if (this.#closed) return
    this.#closed = true
    this.#queue.close(this.#refusal)
    await this.#parts.transactional.queries.dispose()
    await this.#parts.plain.queries.dispose()
  }

  async #write<T>(attempt: () => Promise<T>): Promise<T> {
    const deadline = this.#deadline()
    const release = await this.#queue.acquire(deadline, this.#refusal)
    try {
      return await untilUnlocked(deadline, attempt)
    } finally {
      release()
    }
  }

  /** The transactions' connection, replaced when the last user could not end its transaction. */
  async #clean(): Promise<SqliteConnection> {
    if (this.#closed) throw this.#refusal()
    if (this.#parts.transactional.inTransaction()) {
      await this.#parts.transactional.queries.dispose()
      this.#parts.transactional = await this.#parts.open()
    }
    return this.#parts.transactional
  }

  #plain(): SqlDriverAdapter {
    if (this.#closed) throw this.#refusal()
    return this.#parts.plain.queries
  }

  #refusal = (): Error => (this.#closed ? new DriverAdapterError({ kind: 'ConnectionClosed' }) : busyError())

  #deadline(): number {
    return Date.now() + this.#parts.busyMs
  }

  /** Lets other requests in now and then: a loop of awaited queries would otherwise hold the event loop to its end. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#lastTurn < stretch) return
    await nextTurn()
    this.#lastTurn = performance.now()
  }
}

/** Anything else may write (INSERT … RETURNING, WITH …) and waits for its turn; taking a read for a write costs only time. */
const isRead = (sql: string): boolean => /^\s*(SELECT|EXPLAIN)\b/i.test(sql)
