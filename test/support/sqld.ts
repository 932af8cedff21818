import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLibsqlServer } from '../../scripts/local-libsql-server.ts'

/** A libSQL server with a folder of its own, or with the folder and port of one that was stopped before. */
export async function startSqld(port?: number, folder?: string) {
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'sqld-')))
  const server = await startLibsqlServer(own, port)
  const stop = async () => {
    await server.stop()
    if (!folder) await rm(own, { recursive: true, force: true })
  }
  return { url: server.url, stop, folder: own }
}
