import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { freePort } from '../../local-libsql-server.ts'

export type Served = { url: string; pid: number; startMs: number; stop(): Promise<void> }

/** Starts a built script that serves HTTP and waits until it answers. It is stopped with everything that it started. */
export async function served(script: string, args: (port: string) => string[], env: Record<string, string> = {}) {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn('node', ['--max-semi-space-size=8', `dist/node/${script}`, ...args(port)], {
    env: { PATH: process.env.PATH, PORT: port, PUBLIC_URL: url, ...env },
    stdio: 'ignore',
    timeout: 5 * 60_000,
  })
  await untilServed(child, url)
  const stop = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return { url, pid: child.pid ?? 0, startMs: performance.now() - began, stop } satisfies Served
}

async function untilServed(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`What should be measured ended with ${child.exitCode}.`)
}

/** Resident memory of a process in MB, on Linux. */
export function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kb) / 1000
}

/** Seconds of CPU that a process has used, on Linux, where a tick is a hundredth (proc_pid_stat(5)). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The processes below another whose command is called so; any of its threads may have started them. */
export function processesBelow(pid: number, name: string): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  const here = children.filter((child) => readFileSync(`/proc/${child}/comm`, 'utf8').startsWith(name))
  return [...here, ...children.flatMap((child) => processesBelow(child, name))]
}
