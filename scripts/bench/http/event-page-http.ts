import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startLibsqlServer } from '../../local-libsql-server.ts'
import type { Measured } from '../stopwatch.ts'
import { type Asked, answersPerSecond } from './http-load.ts'

const against = 'Hono with a constant page of that size, over HTTP, in a process of its own'

/**
 * The event page of the demo as the entry on Node serves it over HTTP, with its log, on the file and on a libSQL server:
 * as it is kept, as 304 for who has it, and with a query that is not kept. The floor is measured in turn with each.
 */
export async function* eventPageOverHttp(slug: string): AsyncGenerator<Measured> {
  for (const database of ['file', 'libSQL server'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-http-'))
    const server = database === 'file' ? undefined : await startLibsqlServer(join(folder, 'sqld'))
    const entry = await aProcess('node.js', ['--demo'], { DATABASE_URL: server?.url ?? `file:${folder}/demo.db` })
    const path = `/e/${slug}`
    const page = await fetch(`http://127.0.0.1:${entry.port}${path}`, { headers: { 'accept-encoding': 'identity' } })
    const size = (await page.arrayBuffer()).byteLength
    const constant = await aProcess('bench.js', ['--constant', String(size)])
    const floor = { port: constant.port, path: '/' }
    const kept = { port: entry.port, path }
    const tag = page.headers.get('etag') ?? ''
    yield await inTurn(`event page, ${database}`, kept, floor)
    yield await inTurn(`  304, ${database}`, { ...kept, headers: { 'if-none-match': tag } }, floor)
    yield await inTurn(`  made anew, ${database}`, { ...kept, path: `${path}?x` }, floor)
    for (const { stop } of [entry, constant]) await stop()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inTurn(what: string, ours: Asked, floor: Asked): Promise<Measured> {
  const rounds: { ours: number; floor: number }[] = []
  await Promise.all([answersPerSecond(ours, 0.5), answersPerSecond(floor, 0.5)])
  for (let round = 0; round < 3; round++)
    rounds.push({ ours: await answersPerSecond(ours), floor: await answersPerSecond(floor) })
  const middle = rounds.toSorted((a, b) => a.ours / a.floor - b.ours / b.floor)[1] ?? { ours: 0, floor: 1 }
  return { what, against, ...middle, ratio: middle.ours / middle.floor }
}

/** One of our built programs on a port of its own, once it answers. Its log goes nowhere, but is written. */
async function aProcess(program: string, args: string[], env: Record<string, string> = {}) {
  const port = await freePort()
  const child = spawn(process.execPath, [`dist/node/${program}`, ...args], {
    env: { ...process.env, ...env, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    stdio: 'ignore',
    timeout: 300_000,
  })
  while (!(await answers(child, port))) await new Promise((resolve) => setTimeout(resolve, 50))
  const stop = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return { port, stop }
}

function answers(child: ChildProcess, port: number): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`A program of the bench ended with ${child.exitCode}.`)
  return fetch(`http://127.0.0.1:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  )
}
