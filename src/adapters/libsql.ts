import { openFile } from './libsql-file.ts'
import { openServer } from './libsql-server.ts'
import type { OpenedDatabase } from './opened-database.ts'

/** The database a configuration names, on Node: the embedded file or a server. */
export async function openDatabase(
  where: { by: 'file'; path: string } | { by: 'server'; url: string; token: string | undefined },
): Promise<OpenedDatabase> {
  return where.by === 'file' ? openFile(where.path) : openServer(where.url, where.token)
}
