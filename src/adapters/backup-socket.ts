import { chmodSync, closeSync, constants, openSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { basename, dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { ConfigError } from '../lib/config-error.ts'
import { shortHash } from '../lib/short-hash.ts'
import { copyDatabase } from './copy-database.ts'

const order = z.object({ target: z.string().min(1) })
const answer = z.union([z.object({ bytes: z.number() }), z.object({ problem: z.string() })])

/**
 * Makes backups for `npm run backup` while the application runs, since no other process may open its file: asked through a socket
 * beside the file, which its user alone can open, one line of JSON each way. Returns how it is closed; the copy that is being
 * made is waited for. Throws where the folder takes no sockets.
 */
export async function offerBackups(path: string): Promise<() => Promise<void>> {
  let running: Promise<unknown> = Promise.resolve()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => {})
    createInterface({ input: socket }).once('line', (line) => {
      // One after another: each is a copy of the whole file.
      running = running.then(() => copied(path, line)).then((reply) => void socket.end(`${JSON.stringify(reply)}\n`))
    })
  })
  const { name, letGo } = socketOf(path)
  // Whoever has the lock knows that a socket found here is of a process that is gone.
  if (process.platform !== 'win32') rmSync(name, { force: true })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(name, resolve))
  if (process.platform !== 'win32') chmodSync(name, 0o600)
  return async () => {
    server.close(letGo)
    await running
  }
}

async function copied(path: string, line: string): Promise<z.infer<typeof answer>> {
  try {
    return await copyDatabase(path, order.parse(JSON.parse(line)).target)
  } catch (error) {
    return { problem: error instanceof ConfigError ? error.message : 'The server did not understand what was asked.' }
  }
}

/** Asks the application that has this file for a backup. Undefined: nothing answers. Throws ConfigError with what it says. */
export async function askForBackup(path: string, target: string): Promise<{ bytes: number } | undefined> {
  const { name, letGo } = socketOf(path)
  const socket = await reached(name).finally(letGo)
  if (!socket) return undefined
  socket.write(`${JSON.stringify({ target })}\n`)
  for await (const line of createInterface({ input: socket })) {
    const reply = answer.parse(JSON.parse(line))
    socket.end()
    if ('problem' in reply) throw new ConfigError(reply.problem)
    return reply
  }
  throw new ConfigError('The server was stopped before the backup was whole: nothing was kept.')
}

function reached(name: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(name)
    socket.once('connect', () => resolve(socket)).once('error', () => resolve(undefined))
  })
}

/** The most bytes that the name of a socket may have, on every system. */
const longest = 100

/**
 * Beside the file, where nobody else can make one: a longer path is walked by its folder, kept open until it is let go. Throws
 * ConfigError where neither is short enough.
 */
function socketOf(path: string): { name: string; letGo(): void } {
  const letGo = () => {}
  if (process.platform === 'win32') return { name: `\\\\.\\pipe\\tagungsbuero-${shortHash(path)}`, letGo }
  const name = `${path}.sock`
  if (Buffer.byteLength(name) <= longest) return { name, letGo }
  if (process.platform !== 'linux' || Buffer.byteLength(basename(name)) > longest - 24)
    throw new ConfigError(`${path} is too long a path for backups while it is open: stop the server for them.`)
  const folder = openSync(dirname(path), constants.O_RDONLY | constants.O_DIRECTORY)
  return { name: `/proc/self/fd/${folder}/${basename(name)}`, letGo: () => closeSync(folder) }
}
