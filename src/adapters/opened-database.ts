import type { Client } from '@libsql/client'
import type { SendBatch } from '../db/database.ts'

/** A connection, and the way it sends a batch that writes. */
export type OpenedDatabase = { client: Client; sendBatch: SendBatch }
