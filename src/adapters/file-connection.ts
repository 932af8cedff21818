import { type InArgs, type InStatement, LibsqlBatchError, LibsqlError, type ResultSet } from '@libsql/client'
import Database from 'libsql'
import { inParts, type KeptStatement, keptStatement } from './file-statement.ts'

type Statement = InStatement | [string, InArgs?]

const mostKept = 1000

/**
 * What erases overwrites, what is committed is on the disk, what refers must be there; lost with the connection. A group of
 * commits changes more pages than the two megabytes that SQLite would keep in memory.
 */
const settings = ['secure_delete = ON', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -16000']

/**
 * The one connection to a file, synchronous, and the statements it has prepared: preparing one anew, triggers included, costs
 * more than running it. A change of the tables drops them all.
 */
export class FileConnection {
  readonly #path: string
  #database: Database.Database
  readonly #kept = new Map<string, KeptStatement>()

  constructor(path: string) {
    this.#path = path
    this.#database = this.#open()
  }

  get isOpen(): boolean {
    return this.#database.open
  }

  /** Never asked of a closed database: that ends the process. */
  get inTransaction(): boolean {
    return this.#database.open && this.#database.inTransaction
  }

  /** Throws LibsqlError with SQLite's message and code, which hold no values. A statement that met a lock may hold on to it. */
  run(statement: Statement): ResultSet {
    const { sql, args } = inParts(statement)
    try {
      const kept = this.#prepared(sql)
      if (!kept.changesTables) return kept.run(args)
      this.#kept.clear()
      return kept.run(args)
    } catch (error) {
      if (isLocked(error) && !this.inTransaction) this.reopen()
      throw asLibsqlError(error)
    }
  }

  /** All of them in turn. Throws LibsqlBatchError, which says at which it ended. */
  runAll(statements: readonly Statement[]): ResultSet[] {
    return statements.map((statement, index) => {
      try {
        return this.run(statement)
      } catch (error) {
        if (!(error instanceof LibsqlError)) throw error
        throw new LibsqlBatchError(error.message, index, error.code, error.extendedCode, error.rawCode, error)
      }
    })
  }

  /** Begins and ends transactions: a kept BEGIN that met a lock would hold on to it. */
  exec(sql: string): void {
    try {
      this.#database.exec(sql)
    } catch (error) {
      throw asLibsqlError(error)
    }
  }

  /** All of them on one state of the file, or none. Begun as a reader: what only reads locks nobody out. */
  runTogether(statements: readonly Statement[]): ResultSet[] {
    try {
      this.exec('BEGIN')
      const results = this.runAll(statements)
      this.exec('COMMIT')
      return results
    } finally {
      this.undo()
    }
  }

  /** Several statements in one text, perhaps about tables. */
  execAll(sql: string): void {
    this.#kept.clear()
    try {
      this.exec(sql)
    } finally {
      this.undo()
    }
  }

  /** Back to before the transaction, if there is one; a connection that cannot is opened anew. */
  undo(): void {
    if (!this.inTransaction) return
    try {
      this.#database.exec('ROLLBACK')
    } catch {
      this.reopen()
    }
  }

  reopen(): void {
    this.close()
    this.#database = this.#open()
  }

  close(): void {
    this.#kept.clear()
    if (this.#database.open) this.#database.close()
  }

  #open(): Database.Database {
    const database = new Database(this.#path, { timeout: 0 })
    for (const setting of settings) database.exec(`PRAGMA ${setting}`)
    return database
  }

  /** The one that was not asked for longest goes first. */
  #prepared(sql: string): KeptStatement {
    const there = this.#kept.get(sql)
    const kept = there ?? keptStatement(this.#database, sql)
    if (there) this.#kept.delete(sql)
    else if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value ?? '')
    this.#kept.set(sql, kept)
    return kept
  }
}

/** Whether another process holds the lock that was asked for. */
export function isLocked(error: unknown): boolean {
  return String((error as { code?: unknown } | undefined)?.code).startsWith('SQLITE_BUSY')
}

function asLibsqlError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const base = /^SQLITE_[A-Z]+/.exec(error.code)?.[0] ?? 'SQLITE_UNKNOWN'
  return new LibsqlError(error.message, base, error.code, error.rawCode, error)
}
