import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'

/** An empty file of its own, opened as the Node entry does. */
export async function aRawFile() {
  const folder = await mkdtemp(join(tmpdir(), 'file-'))
  const path = join(folder, 'new', 'app.db')
  const opened = await openFile(path)
  onTestFinished(async () => {
    opened.client.close()
    await rm(folder, { recursive: true })
  })
  return { ...opened, path }
}
