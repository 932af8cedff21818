import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assetsOnDisk } from '../../src/adapters/assets-disk.ts'
import { randomIds, wallClock } from '../../src/adapters/chance.ts'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { nodeKeys } from '../../src/adapters/node-keys.ts'
import type { OpenedDatabase } from '../../src/adapters/opened-database.ts'
import { pack } from '../../src/adapters/pack.ts'
import { signInBy } from '../../src/adapters/sign-in.ts'
import { openStore } from '../../src/db/database.ts'
import type { Deps } from '../../src/deps.ts'
import { seedDemo } from '../../src/jobs/seed-demo.ts'
import { keptPages } from '../../src/lib/kept-pages.ts'

/** The application with the demo on a throw-away file, without a carrier. */
export async function benchWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const opened = await openFile(join(folder, 'bench.db'))
  const deps = await benchDeps(opened)
  const close = () => {
    opened.client.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { deps, client: opened.client, close }
}

/** The application with the demo on any database. */
export async function benchDeps({ client, sendBatch }: OpenedDatabase): Promise<Deps> {
  await migrate(client)
  const keys = await nodeKeys('bench-bench-bench-bench-bench-bench')
  const deps: Deps = {
    store: openStore(client, sendBatch, { alone: true }),
    clock: wallClock,
    ids: randomIds,
    keys,
    signIn: signInBy(client, 'http://bench.local', keys['sign-in']),
    assets: assetsOnDisk('dist'),
    pages: keptPages(32 * 1024 * 1024),
    pack,
    log: { info: () => {}, error: () => {}, fault: () => {} },
    config: {
      publicUrl: 'http://bench.local',
      carrier: 'none',
      sender: 'bench@bench.local',
      demo: false,
      databaseHost: null,
      letterRate: null,
      lettersPerRun: null,
    },
    mailer: null,
    background: () => {},
    closing: new AbortController().signal,
    inbox: null,
    hookSignature: null,
    client: { address: '192.0.2.1' },
  }
  await seedDemo(deps)
  return deps
}
