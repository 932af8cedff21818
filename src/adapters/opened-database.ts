import type { Client } from '@libsql/client'
import type { SendBatch } from '../db/database.ts'

/** A connection, the way it sends a batch that writes, and what has to be done now and then. */
export type OpenedDatabase = { client: Client; sendBatch: SendBatch; tidy(): Promise<void> }
