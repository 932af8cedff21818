import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { aMiniature } from '../support/miniature.ts'

const linear = { 'src/lib/clean.ts': 'export const clean = (text: string) => /^[a-z]+$/.test(text) || 4 / 2 / 1\n' }

test('a tree whose expressions are all linear passes; divisions are none', () => {
  expect(check(linear)).toEqual({ status: 0, problems: [] })
})

test('a tree without one expression fails: the check would have gone blind', () => {
  expect(check({ 'src/lib/empty.ts': 'export const empty = 1\n' }).status).toBe(1)
})

test('every planted expression is named by its place, in templates and in JSX too', () => {
  const { status, problems } = check({
    ...linear,
    'src/lib/exponential.ts': 'export const bad = /^(a+)+$/\n',
    'src/web/page.tsx': 'export const Page = (text: string) => <p>{text.replace(/\\s+$/, "")}</p>\n',
    'templates/polynomial.ts': '\nexport const bad = /@.*@$/\n',
    'templates/composed.ts': 'export const composed = (word: string) => [new RegExp(word), RegExp(word)]\n',
  })
  expect(problems.toSorted()).toEqual([
    'src/lib/exponential.ts:1: exponential: /^(a+)+$/',
    'src/web/page.tsx:1: polynomial: /\\s+$/',
    'templates/composed.ts:1: composed in templates/composed.ts, where nothing can judge it',
    'templates/composed.ts:1: composed in templates/composed.ts, where nothing can judge it',
    'templates/polynomial.ts:2: polynomial: /@.*@$/',
  ])
  expect(status).toBe(1)
})

function check(files: Record<string, string>) {
  const cwd = aMiniature({ 'templates/nothing.ts': '', ...files })
  const script = resolve('scripts/check-expressions.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, 'src', 'templates'], { cwd, encoding: 'utf8' })
  return { status, problems: stderr.split('\n').filter(Boolean) }
}
