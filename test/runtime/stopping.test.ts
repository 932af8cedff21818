import { once } from 'node:events'
import { copyFileSync, existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { expect, onTestFinished, test } from 'vitest'
import { type AppEnv, aFolder, leavesNothingBehind, runApp, startApp } from '../support/an-app.ts'

test('a stop ends although clients are silent and more signals come, and leaves nothing beside the file', async () => {
  const path = join(aFolder(), 'app.db')
  const app = await startApp({ DATABASE_URL: `file:${path}` })
  const download = 'GET /assets/FiraSans-Regular.ttf HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20)
  const halfAForm = 'POST /e/x/link HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nemail=a'
  for (const sent of ['', 'GET / HTTP/1.1\r\nHost', halfAForm, download]) await aSilentClient(app, sent)
  // npm hands on its own to a process that had it already, and people are impatient.
  for (const signal of ['SIGTERM', 'SIGTERM', 'SIGINT'] as const) {
    process.kill(-(app.child.pid ?? 0), signal)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(await app.gone).toBe(0)
  expect(leftOf(path)).toEqual([])
  expect(leavesNothingBehind(app)).toBe(true)
})

test('after a stop the file alone holds everything, and the next start has it at once', async () => {
  const folder = aFolder()
  const path = join(folder, 'app.db')
  const env = { DATABASE_URL: `file:${path}` }
  const app = await startApp(env)
  expect(leftOf(path)).toContain('-wal')
  app.child.kill('SIGTERM')
  const next = startApp(env)
  expect(await app.gone).toBe(0)
  await next.then(({ child, gone }) => {
    child.kill('SIGTERM')
    return gone
  })
  copyFileSync(path, join(folder, 'copy.db'))
  const copy = createClient({ url: `file:${folder}/copy.db` })
  const { rows } = await copy.execute('select count(*) as n from districts')
  copy.close()
  expect(rows[0]?.n).toBe(401)
})

test('of two starts at once on one file one opens, and the other one says who has it', async () => {
  const database = { DATABASE_URL: `file:${aFolder()}/app.db` }
  const ends = await Promise.allSettled([startApp(database), startApp(database)])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const third = await runApp(database)
  const pid = ends.map((end) => (end.status === 'fulfilled' ? end.value.child.pid : '')).join('')
  expect(third).toEqual({
    code: 78,
    complaint: `DATABASE_URL names ${database.DATABASE_URL.slice(5)}, which cannot be opened: process ${pid} has it open; stop that one first, or let it do the work.\n`,
  })
})

test('killed in the middle, an application leaves a file that opens again at once', async () => {
  const database = { DATABASE_URL: `file:${aFolder()}/app.db` }
  for (let n = 0; n < 3; n++) {
    const app = await startApp(database)
    app.child.kill('SIGKILL')
    expect(await app.gone).toBe('SIGKILL')
  }
  const last = await startApp(database)
  expect((await fetch(`${last.url}/readyz`)).status).toBe(200)
})

function leftOf(path: string): string[] {
  return ['-wal', '-shm', '-journal', '.lock-journal'].filter((suffix) => existsSync(path + suffix))
}

/** Says something, reads nothing, and stays. */
async function aSilentClient({ port }: AppEnv, sent: string): Promise<void> {
  const socket = connect(port, '127.0.0.1').pause()
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  socket.on('error', () => {})
  if (sent) await new Promise((resolve) => socket.write(sent, resolve))
  // Time to be heard before the signal is.
  await new Promise((resolve) => setTimeout(resolve, 50))
}
