import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/**
 * A real libSQL server on loopback with a folder of its own. Four connections: with its default of 128 it can livelock at
 * a WAL checkpoint under many writers.
 */
export async function startSqld(port?: number, folder?: string) {
  const at = port ?? (await freePort())
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'sqld-')))
  const listen = ['--http-listen-addr', `127.0.0.1:${at}`, '--max-concurrent-connections', '4']
  const child = spawn('sqld', ['--no-welcome', '--db-path', own, ...listen], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${at}`
  for (let tries = 0; tries < 500; tries++) {
    const ready = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const stop = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    if (!folder) await rm(own, { recursive: true, force: true })
  }
  return { url, stop, folder: own }
}
