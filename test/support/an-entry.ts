import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../scripts/local-libsql-server.ts'

export type Entry = {
  url: string
  /** The address that signs the organiser of the demo in, once. */
  signInLink: string
  /** The address of the open demo conference. */
  conference: string
  child: ChildProcess
  stop(): Promise<void>
}

/** Counted from the start of the whole run: the entries open before its first test, and a busy machine takes its time. */
const minutesAtMost = 60

/** Starts the built product with the demo, waits for its greeting, and stops it with everything it started. */
export async function startEntry(
  script: 'node.js' | 'edge.js',
  env: Record<string, string>,
  ...args: string[]
): Promise<Entry> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn('node', [`dist/node/${script}`, ...args], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: minutesAtMost * 60_000,
  })
  const greeting = await untilGreeted(child)
  const address = (label: string) => new RegExp(`${label}\\s+(http\\S+)`).exec(greeting)?.[1] ?? ''
  const stop = async () => {
    if (child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return { url, signInLink: address('The office'), conference: address('The conference'), child, stop }
}

function untilGreeted(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk
      if (printed.includes('Every letter')) resolve(printed)
    })
    child.once('exit', () => reject(new Error(`The product did not open: ${printed}`)))
  })
}
