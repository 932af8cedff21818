import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { migrate } from '../../src/adapters/migrations.ts'

/** A whole database file as migrating leaves it: made once, then laid wherever a test wants one of its own. */
let image: Promise<Uint8Array> | undefined

/** Lays a database with today's tables and nobody in it. */
export async function copyMigrated(path: string): Promise<void> {
  image ??= migrated()
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await image, { mode: 0o600 })
}

async function migrated(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'migrated-'))
  const path = join(folder, 'image.db')
  const { client, tidy } = await openFile(path)
  await migrate(client)
  await tidy?.()
  client.close()
  const bytes = await readFile(path)
  await rm(folder, { recursive: true })
  return bytes
}
