import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { aMiniature } from '../support/miniature.ts'

test('words with both twins compile', () => {
  expect(
    compile(`words({ a: 'eins', b: (n: number) => 'zwei' + n }, { a: 'one', b: (n: number) => 'two' + n })`),
  ).toEqual({
    status: 0,
    errors: [],
  })
})

test('a German text without its English twin does not compile', () => {
  const { status, errors } = compile(`words({ a: 'eins', b: 'zwei' }, { a: 'one' })`)
  expect(status).not.toBe(0)
  expect(errors).toEqual([expect.stringContaining(`src/planted.ts(2,`)])
  expect(errors).toEqual([expect.stringContaining(`Property 'b' is missing`)])
})

test('an English text without its German twin does not compile either', () => {
  const { errors } = compile(`words({ a: 'eins' }, { a: 'one', b: 'two' })`)
  expect(errors).toEqual([expect.stringContaining(`'b' does not exist`)])
})

test('twins that take other values do not compile', () => {
  const { errors } = compile(`words({ a: (n: number) => 'x' + n }, { a: (n: string) => 'x' + n })`)
  expect(errors).toEqual([expect.stringContaining('is not assignable')])
})

function compile(call: string): { status: number | null; errors: string[] } {
  const folder = aMiniature({
    'tsconfig.json': readFileSync('tsconfig.json', 'utf8'),
    'src/lib/languages.ts': readFileSync('src/lib/languages.ts', 'utf8'),
    'src/planted.ts': `import { words } from './lib/languages.ts'\nexport const said = ${call}\n`,
  })
  const tsc = resolve('node_modules/typescript-native/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  // One error, however many lines explain it.
  return { status, errors: stdout.split(/\n(?=\S)/).filter((text) => text.includes('error TS')) }
}
