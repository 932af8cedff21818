import { execFile } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { aFolder, startApp } from '../support/an-app.ts'

test('a build beside a running server takes nothing from it, and the next start has it', async () => {
  const app = await startApp({ DATABASE_URL: `file:${aFolder()}/app.db` })
  const before = readlinkSync('dist')
  const page = await (await fetch(`${app.url}/imprint`)).text()
  const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, address]) => address)
  expect(assets.length).toBeGreaterThan(2)
  const building = promisify(execFile)(process.execPath, ['scripts/build.ts'])
  let isBuilding = true
  void building.finally(() => {
    isBuilding = false
  })
  const states = new Set<number>()
  const lookAround = async () => {
    for (const address of assets) states.add((await fetch(app.url + address)).status)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  while (isBuilding) await lookAround()
  await building
  await lookAround()
  expect([...states]).toEqual([200])
  expect(readlinkSync('dist')).not.toBe(before)
})

test('commands of production run what was built and build nothing; the demo builds for itself', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of ['start', 'organiser', 'backup', 'secret:accept', 'db:migrate'])
    expect(scripts[name]).toMatch(/^node scripts\/built\.ts && [^&]*exec node [^&]* ?dist\/node\/[\w-]+\.js$/)
  expect(scripts.demo).toMatch(
    /^node scripts\/build\.ts \.builds\/demo && [^&]*exec node [^&]* \.builds\/demo\/node\/node\.js --demo$/,
  )
})
