import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { layerGraph } from '../../scripts/docs/layer-graph.ts'
import { variables } from '../../src/lib/variables.ts'
import { aMiniature } from '../support/miniature.ts'

test('a document that differs from the code is named', () => {
  const stale = readFileSync('docs/environment.md', 'utf8').replace('`3000`', '`3001`')
  expect(check(aTree({ 'docs/environment.md': stale }))).toEqual({
    status: 1,
    problems: ['docs/environment.md: differs from the code, write it by npm run docs'],
  })
})

test('a picture of the layers that misses a module of the domain is named', () => {
  expect(check(aTree({ 'src/domain/surveys/answer.ts': '' })).problems).toEqual([
    'docs/architecture.svg: differs from the code, write it by npm run docs',
  ])
})

test('a variable that is read must be declared, and one that is declared must be read', () => {
  const code = everyVariable.replace('process.env.PORT', 'process.env.HARBOUR')
  expect(check(aTree({ 'src/planted.ts': code })).problems).toEqual([
    'HARBOUR: a variable that src/lib/variables.ts does not declare',
    'PORT: declared, but read nowhere',
  ])
})

test('a tree that keeps what its documents say passes', () => {
  expect(check(aTree({}))).toEqual({ status: 0, problems: [] })
})

test('the picture has an arrow for what is used directly, none for what follows from another, and all point down', () => {
  const { spots, arrows } = layerGraph({ app: ['domain', 'lib'], domain: ['db', 'lib'], db: ['lib'], lib: [] }, () => 1)
  expect(arrows.map((arrow) => [arrow[0]?.name, arrow.at(-1)?.name])).toEqual([
    ['app', 'domain'],
    ['domain', 'db'],
    ['db', 'lib'],
  ])
  expect(spots.map(({ name, row }) => [name, row])).toEqual([
    ['app', 3],
    ['domain', 2],
    ['db', 1],
    ['lib', 0],
  ])
})

const everyVariable = Object.keys(variables)
  .map((name) => `process.env.${name}`)
  .join('\n')

/** The documents of today beside a small tree with the modules of today, with some files otherwise. */
function aTree(otherwise: Record<string, string>): string {
  const modules = readdirSync('src/domain').map((module) => [`src/domain/${module}/verb.ts`, ''])
  const documents = ['docs/environment.md', 'docs/architecture.svg'].map((path) => [path, readFileSync(path, 'utf8')])
  const tree = Object.fromEntries([...modules, ...documents])
  return aMiniature({
    ...tree,
    'scripts/x.ts': '',
    'test/support/x.ts': '',
    'src/planted.ts': everyVariable,
    ...otherwise,
  })
}

function check(folder: string) {
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/docs.ts'), '--check'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, problems: stderr.trim().split('\n').filter(Boolean) }
}
