import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { aMiniature } from '../support/miniature.ts'

test('a picture in the name of a file, a function, a property or a variable is found where it is declared', () => {
  const folder = aMiniature({
    'src/glass-mailbox.ts': 'export const mailbox = 1',
    'src/planted.ts': `import { mailbox } from './glass-mailbox.ts'
      export function layEntry() { return { wing: mailbox } }
      export const [toldAt, floor] = [1, Math.floor(2)]
      export type House = { rest: number }`,
  })
  expect(check(folder)).toEqual({
    status: 1,
    problems: [
      'src/glass-mailbox.ts: "glass" in glass-mailbox',
      'src/planted.ts:2: "lay" in layEntry',
      'src/planted.ts:2: "wing" in wing',
      'src/planted.ts:3: "told" in toldAt',
      'src/planted.ts:3: "floor" in floor',
      'src/planted.ts:4: "house" in House',
    ],
  })
})

test('a tree without a file fails: the check would have gone blind', () => {
  expect(check(aMiniature({ 'src/x.md': '' })).status).toBe(1)
})

test('a door sign, the rules of an organisation and what is only used are no pictures', () => {
  const folder = aMiniature({
    'src/door-signs.ts': `import { aHouse } from 'elsewhere'\nexport const doorSigns = aHouse.told(Math.floor(1))`,
    'src/house-rules.ts': 'export const houseRules = []',
  })
  expect(check(folder)).toEqual({ status: 0, problems: [] })
})

/** What scripts/check-names.ts finds in the folder `src` of a tree. */
function check(folder: string) {
  const script = resolve('scripts/check-names.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, 'src'], { cwd: folder, encoding: 'utf8' })
  return { status, problems: stderr.split('\n').filter(Boolean) }
}
