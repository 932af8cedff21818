import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFile } from '../../../src/adapters/libsql-file.ts'
import { openServer } from '../../../src/adapters/libsql-server.ts'
import type { OpenedDatabase } from '../../../src/adapters/opened-database.ts'
import { startLibsqlServer } from '../../local-libsql-server.ts'
import { benchDeps } from '../bench-world.ts'
import { openEvent } from '../open-event.ts'
import { againstFloor, inParallel, type Measured } from '../stopwatch.ts'
import { cpuSeconds, processesBelow, residentMb, served } from './served.ts'
import { visitOf } from './visits.ts'

const slug = 'bench-http'
const secret = 'bench-bench-bench-bench-bench-bench'
const clients = [1, 8, 32]
const inTheWorker = 200

/** Whole registrations over HTTP, in processes of their own: the application on a file, on a libSQL server, and in workerd. */
export async function* wholeRegistrations(): AsyncGenerator<Measured | string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-http-'))
  const sqld = await startLibsqlServer(join(folder, 'data.sqld'))
  const file = join(folder, 'app.db')
  try {
    await seedDatabase(await openFile(file))
    yield* onNode('file', `file:${file}`, `file:${join(folder, 'bare.db')}`)
    await seedDatabase(openServer(sqld.url, undefined))
    yield* onNode('server', sqld.url, sqld.url)
    yield await inWorkerd(sqld.url)
  } finally {
    await sqld.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seedDatabase(opened: OpenedDatabase): Promise<void> {
  await openEvent(await benchDeps(opened), slug, null)
  opened.client.close()
}

async function* onNode(name: string, database: string, bareDatabase: string): AsyncGenerator<Measured | string> {
  const app = await served('node.js', () => [], { DATABASE_URL: database, SECRET: secret, PROXIES: '1' })
  yield `on a ${name}: open after ${(app.startMs / 1000).toFixed(2)} s, ${residentMb(app.pid).toFixed(0)} MB when idle`
  const bare = await served('bench.js', (port) => ['--bare', port, bareDatabase])
  for (const amount of clients) {
    const [ours, floor] = [visitOf(app.url, slug), visitOf(bare.url, slug)].map((work) => inParallel(amount, work))
    const what = `on a ${name}, ${amount === 1 ? '1 client' : `${amount} clients`}`
    if (ours && floor) yield { what, against: 'constant pages and a raw batch', ...(await againstFloor(ours, floor)) }
  }
  await bare.stop()
  await app.stop()
}

/** What a Worker is billed by: the CPU of workerd for one registration of four requests, and for one event page. */
async function inWorkerd(database: string): Promise<string> {
  const edge = await served('edge.js', () => [], { DATABASE_URL: database, SECRET: secret })
  // The Worker's own and the one that stands before it.
  const processes = processesBelow(edge.pid, 'workerd')
  if (processes.length === 0) throw new Error('There is no workerd.')
  const used = () => processes.reduce((sum, pid) => sum + cpuSeconds(pid), 0)
  const costOf = async (work: (turn: number) => Promise<unknown>) => {
    for (let turn = 0; turn < 20; turn++) await work(turn)
    const before = used()
    for (let turn = 20; turn < 20 + inTheWorker; turn++) await work(turn)
    return ((used() - before) * 1000) / inTheWorker
  }
  const registration = await costOf(visitOf(edge.url, slug))
  const page = await costOf(() => fetch(`${edge.url}/e/${slug}`).then((response) => response.text()))
  await edge.stop()
  return `in workerd: ${registration.toFixed(1)} ms of CPU a registration, ${page.toFixed(1)} ms an event page`
}
