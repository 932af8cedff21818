import { setTimeout as pause } from 'node:timers/promises'
import { type Client, type InArgs, type InStatement, LibsqlError, type TransactionMode } from '@libsql/client'
import { FileConnection, isLocked } from './file-connection.ts'
import { groupCommit } from './group-commit.ts'

/** How long work waits for a lock that another process holds on the file; the event loop goes on meanwhile. */
const patience = { patienceMs: 5000, pauseMs: 20 }

/**
 * The embedded file in the shape of an `@libsql/client`, which prepares every statement anew. Reads answer at once on the one
 * connection; batches that write share their COMMIT. There are no interactive transactions: every write is one batch.
 */
export function fileClient(path: string): Client {
  const connection = new FileConnection(path)
  const { send, flush } = groupCommit(connection, patience)
  const opened = () => {
    if (!connection.isOpen) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
    return connection
  }
  return {
    protocol: 'file',
    get closed() {
      return !connection.isOpen
    },
    execute: (statement: InStatement, args: InArgs = []) =>
      patiently(() => opened().run(typeof statement === 'string' ? [statement, args] : statement)),
    batch: async (statements, mode: TransactionMode = 'deferred') => {
      opened()
      return mode === 'write' ? send(statements as InStatement[]) : patiently(() => opened().runTogether(statements))
    },
    migrate: (statements) => {
      flush()
      return patiently(() => withoutReferences(opened(), () => connection.runTogether(statements)))
    },
    executeMultiple: (sql) => patiently(() => opened().execAll(sql)),
    transaction: () => Promise.reject(new LibsqlError('Send one batch instead', 'TRANSACTIONS_NOT_SUPPORTED')),
    sync: () => Promise.reject(new LibsqlError('There is nothing to sync with', 'SYNC_NOT_SUPPORTED')),
    reconnect: () => {
      flush()
      connection.reopen()
    },
    close: () => {
      flush()
      connection.close()
    },
  }
}

/** Work that met a lock did nothing and is begun again. The first time it is done at once, within the caller's turn. */
async function patiently<T>(work: () => T): Promise<T> {
  const until = performance.now() + patience.patienceMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error
    }
    await pause(patience.pauseMs)
  }
}

/** Tables are rebuilt while references point nowhere. */
function withoutReferences<T>(connection: FileConnection, work: () => T): T {
  connection.exec('PRAGMA foreign_keys = OFF')
  try {
    return work()
  } finally {
    connection.exec('PRAGMA foreign_keys = ON')
  }
}
