import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { aMiniature } from '../support/miniature.ts'
import { bystanders, cleanTree, plantings, ruleNames } from './plantings.ts'

test('a tree that keeps the layers passes', () => {
  expect(check(aMiniature({ ...rules(), ...cleanTree }))).toEqual({ status: 0, violations: {} })
})

test('an empty tree fails: the check would have gone blind', () => {
  const folder = aMiniature(rules())
  for (const layer of ['src', 'templates']) mkdirSync(join(folder, layer))
  expect(check(folder).status).toBe(1)
})

test('every planted violation is named by its rule, and by no other', () => {
  const files = Object.fromEntries(plantings.map(({ file, text }) => [file, text]))
  const { status, violations } = check(aMiniature({ ...rules(), ...cleanTree, ...bystanders, ...files }))
  expect(violations).toEqual(Object.fromEntries(plantings.map(({ file, breaks }) => [file, breaks])))
  expect(status).toBe(1)
})

test('no rule is left without a planted violation', () => {
  const broken = new Set(plantings.flatMap(({ breaks }) => breaks))
  expect(ruleNames.filter((name) => !broken.has(name))).toEqual([])
})

/** The real rules; packages are reached by a link here, and must be seen where they are in the real tree. */
function rules(): Record<string, string> {
  const real = JSON.stringify(resolve('.dependency-cruiser.mjs'))
  return {
    'tsconfig.json': readFileSync('tsconfig.json', 'utf8'),
    '.dependency-cruiser.mjs': `import app from ${real}
      export default { ...app, options: { ...app.options, preserveSymlinks: true } }`,
  }
}

/** What scripts/check-layers.ts says: its exit code, and the names of the broken rules by file. */
function check(folder: string) {
  const script = resolve('scripts/check-layers.ts')
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
  const violations: Record<string, string[]> = {}
  for (const [, rule = '', from = ''] of stderr.matchAll(/^(.+): (\S+) → .*$/gm)) {
    violations[from] = [...new Set([...(violations[from] ?? []), rule])].sort()
  }
  return { status, violations }
}
