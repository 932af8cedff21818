import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const most = 250

test('no file is longer than 250 lines', () => {
  const files = ['src', 'templates', 'test', 'scripts']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.(tsx?|css)$/.test(file))
  expect(files.length).toBeGreaterThan(1000)
  expect(files.filter((file) => linesOf(file) > most)).toEqual([])
})

test('a longer one would be seen', () => {
  expect(linesOf('package-lock.json')).toBeGreaterThan(most)
})

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}
