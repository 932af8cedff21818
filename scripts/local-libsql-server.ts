import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname } from 'node:path'

export type LocalServer = { url: string; stop(): Promise<void> }

/**
 * A real libSQL server on loopback that keeps its data in a folder. Two connections: with its default of 128, and on a busy
 * machine with four, it can livelock at a WAL checkpoint under many writers; whoever waits for one is patient. Throws if it
 * is not healthy within ten seconds.
 */
export async function startLibsqlServer(folder: string, port?: number): Promise<LocalServer> {
  mkdirSync(dirname(folder), { recursive: true })
  const address = `127.0.0.1:${port ?? (await freePort())}`
  const options = [
    '--no-welcome',
    '--db-path',
    folder,
    '--http-listen-addr',
    address,
    '--max-concurrent-connections',
    '2',
    '--connection-creation-timeout-sec',
    '30',
  ]
  const child = spawn('sqld', options, { stdio: 'ignore' })
  const url = `http://${address}`
  const stop = async () => {
    if (child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  for (let tries = 0; tries < 500 && child.exitCode === null; tries++) {
    if (await isHealthy(url)) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await stop()
  throw new Error('The libSQL server did not start.')
}

function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
