import type { InStatement, ResultSet } from '@libsql/client'
import { type FileConnection, isLocked } from './file-connection.ts'

type Waiting = {
  statements: readonly InStatement[]
  resolve(results: ResultSet[]): void
  reject(error: unknown): void
  /** Until when it waits for a lock that another process holds. */
  until: number
}
type Outcome = { results: ResultSet[] } | { error: unknown }

const most = 64
const longestMs = 10

/**
 * Sends batches that write. Those that arrive in one turn of the event loop share one COMMIT, the dearest part of each; a
 * savepoint parts them, so that a refusal undoes its own batch alone. Nobody hears before the COMMIT, and nothing is read
 * between it and BEGIN, since nothing yields.
 */
export function groupCommit(
  connection: FileConnection,
  { patienceMs, pauseMs }: { patienceMs: number; pauseMs: number },
) {
  const waiting: Waiting[] = []

  /** The rest of a group that took too long stays for the next turn. False: the file is locked, nothing was done. */
  function takeGroup(): boolean {
    const group = waiting.slice(0, most)
    const hindrance = begin(connection)
    if (isLocked(hindrance) && group.some(({ until }) => performance.now() < until)) return false
    const outcomes = hindrance ? group.map(() => ({ error: hindrance })) : outcomesOf(connection, group)
    for (const [place, { resolve, reject }] of waiting.splice(0, outcomes.length).entries()) {
      const outcome = outcomes[place]
      if (outcome && 'results' in outcome) resolve(outcome.results)
      else reject(outcome?.error)
    }
    return true
  }

  function turn(): void {
    if (waiting.length === 0) return
    const free = takeGroup()
    if (waiting.length === 0) return
    if (free) setImmediate(turn)
    else setTimeout(turn, pauseMs)
  }

  return {
    send: (statements: readonly InStatement[]) =>
      new Promise<ResultSet[]>((resolve, reject) => {
        const amount = waiting.push({ statements, resolve, reject, until: performance.now() + patienceMs })
        if (amount === 1) setImmediate(turn)
      }),
    /** What waits is written now, before the connection goes. */
    flush: () => {
      while (waiting.length > 0 && takeGroup());
    },
  }
}

/** Begins to write. Returns the error if it cannot be. */
function begin(connection: FileConnection): unknown {
  try {
    return void connection.exec('BEGIN IMMEDIATE')
  } catch (error) {
    return error
  }
}

function outcomesOf(connection: FileConnection, group: readonly Waiting[]): Outcome[] {
  return (
    (group.length > 1 && together(connection, group)) || group.map(({ statements }) => alone(connection, statements))
  )
}

/** The outcomes of as many as there is time for. Undefined: SQLite took all back (a full disk), or could not commit. */
function together(connection: FileConnection, group: readonly Waiting[]): Outcome[] | undefined {
  const outcomes: Outcome[] = []
  const began = performance.now()
  try {
    for (const { statements } of group) {
      outcomes.push(inSavepoint(connection, statements))
      if (!connection.inTransaction) return undefined
      if (performance.now() - began > longestMs) break
    }
    connection.exec('COMMIT')
    return outcomes
  } catch {
    connection.undo()
    return undefined
  }
}

function inSavepoint(connection: FileConnection, statements: readonly InStatement[]): Outcome {
  connection.exec('SAVEPOINT batch')
  try {
    const results = connection.runAll(statements)
    connection.exec('RELEASE batch')
    return { results }
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK TO batch; RELEASE batch')
    return { error }
  }
}

function alone(connection: FileConnection, statements: readonly InStatement[]): Outcome {
  try {
    if (!connection.inTransaction) connection.exec('BEGIN IMMEDIATE')
    const results = connection.runAll(statements)
    connection.exec('COMMIT')
    return { results }
  } catch (error) {
    connection.undo()
    return { error }
  }
}
