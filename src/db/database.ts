import type { Client, InStatement } from '@libsql/client'
import { SQL } from 'drizzle-orm'
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'
import type { ZodType } from 'zod'
import { diskFault } from '../lib/fault-of.ts'
import { pageVersions } from './page-version.ts'
import { refusalOf } from './refusals.ts'
import { schema } from './tables.ts'

type Database = LibSQLDatabase<typeof schema>

/** The reading half of the database. */
type Reader = Pick<Database, 'select' | 'selectDistinct' | 'query' | '$count' | 'all' | 'get' | 'batch'>

/** What a batch is written with; nothing runs before the batch is sent. */
export type Draft = Pick<Database, 'insert' | 'update' | 'delete' | 'select' | 'run'>
export type Statement = BatchItem<'sqlite'>

/** What a batch says at its end: a SELECT of one row with one column, which holds one JSON object. */
export type Answer<T> = { select: SQL | Statement; shape: ZodType<T> }

/**
 * Reading is free; every write is one guarded batch: atomic, one round trip, the same on the file and on a server.
 * A broken house rule comes out as a Refusal, and nothing of the batch has happened.
 */
export type Store = {
  read: Reader
  write(statements: (draft: Draft) => readonly Statement[]): Promise<void>
  write<T>(statements: (draft: Draft) => readonly Statement[], answer: Answer<T>): Promise<T>
  /** The code of the disk's fault that the last write met; undefined since one succeeded. */
  writeFault(): string | undefined
  /** Another one after each change of what public pages show. Costs a question, unless nobody else writes and nothing was written since. */
  pageVersion(): Promise<string>
}

/** What became of the last write; a Worker keeps it longer than a store. */
export type WriteWatch = { fault: string | undefined }

type Ways = {
  watch?: WriteWatch
  /** Nobody but this store writes what pages show, as on a file that one process owns. */
  alone?: boolean
  /** How many who ask for the version at once share an answer, where asking is a way over a network. */
  share?: (ask: () => Promise<string>) => () => Promise<string>
}

const asked = (ask: () => Promise<string>) => ask

/** How an adapter sends a batch in write mode, with whatever patience its database needs. */
export type SendBatch = (statements: InStatement[]) => ReturnType<Client['batch']>

/** Drizzle sends a batch deferred; a write has to take the lock first, so this client answers every batch in write mode. */
export function openStore(
  client: Client,
  sendBatch: SendBatch,
  { watch = { fault: undefined }, alone = false, share = asked }: Ways = {},
): Store {
  const db = drizzle(client, { schema })
  let written = 0
  // Counted when it has ended, well or not: counted before, a version from before would be taken for the one after.
  const counted: SendBatch = (batch) => sendBatch(batch).finally(() => written++)
  const writer = drizzle(answering(client, counted), { schema })
  const write = async <T>(statements: (draft: Draft) => readonly Statement[], answer?: Answer<T>) => {
    const batch = [
      ...statements(writer),
      ...(answer ? [answer.select instanceof SQL ? writer.run(answer.select) : answer.select] : []),
    ]
    const results = await watched(watch, send(writer, batch))
    if (!answer) return undefined as T
    return answer.shape.parse(JSON.parse(lastValue(results)))
  }
  const pageVersion = share(pageVersions(db, alone ? () => written : null))
  return { read: db, write, writeFault: () => watch.fault, pageVersion }
}

function answering(client: Client, sendBatch: SendBatch): Client {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'batch') return sendBatch
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

async function send(writer: Database, batch: Statement[]): Promise<unknown[]> {
  const [first, ...rest] = batch
  if (!first) return []
  try {
    return (await writer.batch([first, ...rest])) as BatchResponse<[Statement, ...Statement[]]>
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

async function watched<T>(watch: WriteWatch, written: Promise<T>): Promise<T> {
  try {
    const results = await written
    watch.fault = undefined
    return results
  } catch (error) {
    watch.fault = diskFault(error) ?? watch.fault
    throw error
  }
}

function lastValue(results: unknown[]): string {
  const { rows } = results.at(-1) as { rows: ArrayLike<ArrayLike<unknown>> }
  const value = rows[0]?.[0]
  if (typeof value !== 'string') throw new Error('The last statement of a batch gave no answer.')
  return value
}
