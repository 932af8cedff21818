import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../scripts/local-libsql-server.ts'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { aFolder, leavesNothingBehind, runApp, startApp } from '../support/an-app.ts'
import { anEvent } from '../support/an-event.ts'
import { fakeResend, type Mood } from '../support/fake-resend.ts'
import { aGate, behindAGate } from '../support/gate.ts'
import { count, formOf, nr } from '../support/registering.ts'
import { startSqld } from '../support/sqld.ts'
import { world } from '../support/world.ts'

const carrierless = { SECRET: 'k8Jd0s-92jKx_qPz77hVbN3mTyUwR5eC' }

test('an application whose database stops is alive and not ready, and ready again when it is back', async () => {
  const first = await startSqld(undefined, aFolder())
  const { url } = await startApp({ DATABASE_URL: first.url, ...carrierless })
  expect(await states(url)).toEqual({ healthz: [200, 'ok'], readyz: [200, 'ready'] })
  await first.stop()
  expect(await states(url)).toEqual({ healthz: [200, 'ok'], readyz: [503, 'database-unreachable'] })
  const again = await startSqld(Number(new URL(first.url).port), first.folder)
  onTestFinished(() => again.stop())
  expect(await states(url)).toEqual({ healthz: [200, 'ok'], readyz: [200, 'ready'] })
})

test('an application whose tables are older than its code is not ready', async () => {
  const sqld = await startSqld()
  onTestFinished(() => sqld.stop())
  const { url } = await startApp({ DATABASE_URL: sqld.url, ...carrierless })
  const { client } = openServer(sqld.url, undefined)
  await client.execute('delete from __drizzle_migrations')
  client.close()
  expect((await states(url)).readyz).toEqual([503, 'migrations-pending'])
})

test('SIGTERM lets the request and the letter in flight finish, takes no new ones, exits 0 and leaves nothing', async () => {
  const { deps, client, databaseUrl } = await world('server')
  await formOf(deps, await anEvent(deps))(...nr(1))
  await client.execute('update letters set due_at = 0')
  const database = await behindAGate(databaseUrl)
  const post = aGate()
  const carrier = await fakeResend(async (): Promise<Mood> => {
    await post.pass()
    return 'take'
  })
  onTestFinished(async () => void (await carrier.close()))

  const letterInFlight = post.hold()
  const app = await startApp({
    DATABASE_URL: database.url,
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: carrier.url,
    MAIL_FROM: 'tagung@host.example',
    ...carrierless,
  })
  await letterInFlight
  const requestInFlight = database.hold()
  const answer = fetch(`${app.url}/readyz`)
  await requestInFlight

  app.child.kill('SIGTERM')
  while (await listens(app.port)) await new Promise((resolve) => setImmediate(resolve))
  database.letGo()
  expect((await answer).status).toBe(200)
  expect(await count(client, `letters where state = 'waiting'`)).toBe(1)
  post.letGo()
  expect(await app.gone).toBe(0)
  expect(await count(client, `letters where state = 'sent'`)).toBe(1)
  expect(leavesNothingBehind(app)).toBe(true)
})

test.each([
  [{ RESEND_API_KEY: 're_1', SMTP_URL: 'smtp://x' }, 'SMTP_URL'],
  [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  [{ RESEND_API_KEY: 're_1' }, 'MAIL_FROM'],
  [{ PORT: 'eighty' }, 'PORT'],
  [{ SECRET: 'short' }, 'SECRET'],
])('%o ends the start with a sentence that names %s, and exit code 78', async (env, name) => {
  const { code, complaint } = await runApp({ DATABASE_URL: `file:${aFolder()}/x.db`, ...env })
  expect(code).toBe(78)
  expect(complaint).toMatch(/^[A-Z][^\n]*\.\n$/)
  expect(complaint).toContain(name)
})

test('a port that is taken and a database that does not answer end the start with a sentence too', async () => {
  const { url, port } = await startApp({ DATABASE_URL: `file:${aFolder()}/one.db` })
  const taken = await runApp({ DATABASE_URL: `file:${aFolder()}/two.db`, PORT: String(port), PUBLIC_URL: url })
  expect(taken).toEqual({ code: 78, complaint: `PORT ${port} is taken already: choose another, as in PORT=3001.\n` })
  const silent = `127.0.0.1:${await freePort()}`
  const { code, complaint } = await runApp({ DATABASE_URL: `http://${silent}`, ...carrierless })
  expect(code).toBe(78)
  expect(complaint).toMatch(new RegExp(`^DATABASE_URL names ${silent}, which cannot be opened: [^\\n]+\\.\\n$`))
})

test('a file that cannot be opened is a sentence that says why, whatever stands in the way', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'folder.db'))
  writeFileSync(join(folder, 'text.db'), 'No database at all, but a text of some length.')
  symlinkSync('/proc/app.db', join(folder, 'no-files-there.db'))
  symlinkSync('/dev/zero', join(folder, 'device.db'))
  const reasons = {
    'folder.db': 'it is a folder',
    'device.db': 'it is a device or a pipe, no file',
    'no-files-there.db': "(no file can be made in its folder|EACCES: permission denied, access '/proc')",
    'text.db': 'file is not a database',
    'text.db/x.db': 'EEXIST: [^\\n]+',
  }
  for (const [name, reason] of Object.entries(reasons)) {
    const { code, complaint } = await runApp({ DATABASE_URL: `file:${folder}/${name}` })
    expect(code).toBe(78)
    expect(complaint).toMatch(
      new RegExp(`^DATABASE_URL names ${folder}/${name}, which cannot be opened: ${reason}\\.\n$`),
    )
  }
})

test.runIf(process.getuid?.() === 0)('so is what belongs to another user', async () => {
  const folder = aFolder()
  chmodSync(folder, 0o755)
  const { code, complaint } = await runApp({ DATABASE_URL: `file:${folder}/x.db` }, { uid: 65_534, gid: 65_534 })
  expect([code, complaint]).toEqual([
    78,
    expect.stringMatching(/^DATABASE_URL names [^\n]+: EACCES: permission denied, access '[^\n]+'\.\n$/),
  ])
})

test('the first start makes a secret that only its owner reads, and the second keeps it', async () => {
  const folder = aFolder()
  const path = join(folder, 'secret')
  const secrets: string[] = []
  for (let start = 1; start <= 2; start++) {
    const app = await startApp({ DATABASE_URL: `file:${folder}/app.db` })
    app.child.kill('SIGTERM')
    expect(await app.gone).toBe(0)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    secrets.push(readFileSync(path, 'utf8'))
  }
  expect(secrets[1]).toBe(secrets[0])
})

test('a start that is refused, by its secret or its port, leaves nothing beside the file', async () => {
  const folder = aFolder()
  const env = { DATABASE_URL: `file:${folder}/app.db`, SECRET: 'x'.repeat(32) }
  const { child, gone } = await startApp(env)
  child.kill('SIGTERM')
  await gone
  const { port } = await startApp({ DATABASE_URL: `file:${aFolder()}/other.db` })
  for (const [more, name] of [
    [{ SECRET: 'y'.repeat(32) }, 'SECRET'],
    [{ PORT: String(port) }, 'PORT'],
  ] as const) {
    const { code, complaint } = await runApp({ ...env, ...more })
    expect([code, complaint.split(' ')[0]]).toEqual([78, name])
    expect(readdirSync(folder).sort()).toEqual(['app.db', 'app.db.lock'])
  }
})

test('every command that serves ends in exec, so that a signal to npm reaches the server', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of ['start', 'demo', 'edge'])
    expect(scripts[name]).toMatch(/&& (MALLOC_ARENA_MAX=\d )?exec node \S*[^&|;]*$/)
})

async function states(url: string) {
  const ask = async (path: string) => {
    const response = await fetch(url + path)
    return [response.status, (await response.json()).status]
  }
  return { healthz: await ask('/healthz'), readyz: await ask('/readyz') }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
