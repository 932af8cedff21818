import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockFile, realPath } from '../../src/adapters/file-lock.ts'

async function aFolder() {
  const folder = realPath(await mkdtemp(join(tmpdir(), 'lock-')))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Another process that holds the lock of a file until it is killed. */
async function aHolder(path: string) {
  const work = `import(${JSON.stringify(resolve('src/adapters/file-lock.ts'))}).then(async ({ lockFile }) => {
    await lockFile(${JSON.stringify(path)})
    console.log('locked')
    setInterval(() => {}, 1000)
  })`
  const child = spawn(process.execPath, ['-e', work], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  const killed = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid, killed }
}

test('a file that another process has is refused, and is free the moment that one is killed', async () => {
  const path = join(await aFolder(), 'app.db')
  const holder = await aHolder(path)
  await expect(lockFile(path, 0)).rejects.toThrow(/^(process \d+|another process) has it open; stop that one first/)
  if (process.platform === 'linux') await expect(lockFile(path, 0)).rejects.toThrow(`process ${holder.pid} has`)
  await holder.killed()
  const unlock = await lockFile(path, 0)
  await expect(lockFile(path, 0)).rejects.toThrow(`process ${process.pid} has it open`)
  unlock()
  ;(await lockFile(path, 0))()
})

test('a predecessor that is just stopping is waited for', async () => {
  const path = join(await aFolder(), 'app.db')
  const holder = await aHolder(path)
  const waiting = lockFile(path, 60_000)
  await holder.killed()
  ;(await waiting)()
})

test('what a note, a number or a killed process left behind keeps nobody out', async () => {
  const folder = await aFolder()
  const path = join(folder, 'app.db')
  for (const left of ['.pid', '.lock']) writeFileSync(path + left, '')
  const holder = await aHolder(path)
  await holder.killed()
  writeFileSync(`${path}.pid`, '1')
  ;(await lockFile(path, 0))()
})

test('the lock writes nothing, so a full disk keeps nobody out', async () => {
  const folder = await aFolder()
  const unlock = await lockFile(join(folder, 'app.db'), 0)
  expect(readdirSync(folder)).toEqual(['app.db.lock'])
  expect(statSync(join(folder, 'app.db.lock')).size).toBe(0)
  unlock()
})

test('a file has one lock, whatever links lead to it and whether it is there yet', async () => {
  const folder = await aFolder()
  mkdirSync(join(folder, 'data'))
  symlinkSync(join(folder, 'data'), join(folder, 'folder'))
  symlinkSync('data/app.db', join(folder, 'link.db'))
  symlinkSync('link.db', join(folder, 'link-to-link.db'))
  const names = ['data/app.db', 'folder/app.db', 'link.db', 'link-to-link.db', 'data/../folder/app.db']
  const paths = () => names.map((name) => realPath(join(folder, name)))
  const one = Array(names.length).fill(join(folder, 'data/app.db'))
  expect(paths()).toEqual(one)
  writeFileSync(join(folder, 'data/app.db'), '')
  expect(paths()).toEqual(one)
})

test('links that lead in a circle are refused instead of followed', async () => {
  const folder = await aFolder()
  symlinkSync('b.db', join(folder, 'a.db'))
  symlinkSync('a.db', join(folder, 'b.db'))
  expect(() => realPath(join(folder, 'a.db'))).toThrow('ELOOP')
})

test('a file with two names is refused under both, since each would have a lock and a log of its own', async () => {
  const folder = await aFolder()
  const [one, other] = [join(folder, 'app.db'), join(folder, 'other.db')]
  writeFileSync(one, '')
  const unlock = await lockFile(one, 0)
  linkSync(one, other)
  for (const path of [one, other])
    await expect(lockFile(path, 0)).rejects.toThrow(`it has 2 names (hard links), so that two processes could have it`)
  unlock()
  rmSync(other)
  ;(await lockFile(one, 0))()
})
