import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort } from '../../scripts/local-libsql-server.ts'

/** Another user than the one who tests, where that one may choose. */
type User = { uid?: number; gid?: number }

export type AppEnv = { url: string; port: number; child: ChildProcess; gone: Promise<number | string> }

/**
 * Starts the built entry on Node without the demo, in a process group of its own, and waits until it is open. A port that was free
 * when it was asked for may be somebody's until the entry listens: then there is another.
 */
export async function startApp(env: Record<string, string>): Promise<AppEnv> {
  for (let tries = 1; ; tries++) {
    const port = Number(env.PORT ?? (await freePort()))
    const url = `http://127.0.0.1:${port}`
    const { child, gone } = run({ PORT: String(port), PUBLIC_URL: url, ...env })
    const complaint = await untilOpen(child)
    if (complaint === undefined) return { url, port, child, gone }
    const code = await gone
    if (env.PORT || tries === 5 || !complaint.includes(`PORT ${port} is taken`))
      throw new Error(`The product did not open (${code}): ${complaint}`)
  }
}

/** Undefined once it is open; what it complained of where it ended before. */
function untilOpen(child: ChildProcess): Promise<string | undefined> {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes('"open"') && resolve(undefined))
    child.once('close', () => resolve(complaint))
  })
}

/** Runs the built entry on Node to its end: its exit code and what it complained of. */
export async function runApp(
  env: Record<string, string>,
  user: User = {},
): Promise<{ code: number | string; complaint: string }> {
  const { code, complaint } = await runScript('node.js', [], env, user)
  return { code, complaint }
}

/** Runs a built command to its end. */
export async function runScript(script: string, args: string[], env: Record<string, string>, user: User = {}) {
  const { child, gone } = run(env, [script, ...args], user)
  let printed = ''
  let complaint = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  return { code: await gone, printed, complaint }
}

/** A folder that goes with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Whether any process of the group that an application leads is still there. */
export function leavesNothingBehind({ child }: AppEnv): boolean {
  try {
    process.kill(-(child.pid ?? 0), 0)
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH'
  }
}

function run(env: Record<string, string>, [script, ...args]: string[] = ['node.js'], user: User = {}) {
  const child = spawn('node', [`dist/node/${script}`, ...args], {
    ...user,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = once(child, 'exit').then(([code, signal]) => code ?? signal)
  return { child, gone }
}
