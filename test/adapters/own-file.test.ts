import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ownFile } from '../../src/adapters/own-file.ts'

async function aPath() {
  const folder = await mkdtemp(join(tmpdir(), 'own-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'house.db')
}

test('a file that a living process has open is refused with its number', async () => {
  const path = await aPath()
  const other = spawn('sleep', ['60'])
  writeFileSync(`${path}.pid`, String(other.pid))
  expect(() => ownFile(path)).toThrow(`process ${other.pid} has it open`)
  other.kill()
  await once(other, 'exit')
})

test('what a process that is gone left behind is taken over', async () => {
  const path = await aPath()
  const gone = spawn('true')
  await once(gone, 'exit')
  writeFileSync(`${path}.pid`, String(gone.pid))
  ownFile(path)
  expect(await readFile(`${path}.pid`, 'utf8')).toBe(String(process.pid))
})
