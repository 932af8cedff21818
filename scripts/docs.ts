import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { variables } from '../src/lib/variables.ts'
import { architecturePicture } from './docs/architecture-picture.ts'
import { environmentTable } from './docs/environment-table.ts'

/**
 * `npm run docs` writes what the documents derive from the code; `--check` fails where they differ, where a variable of the
 * environment is read that nobody declared, and where one is declared that nobody reads.
 */
const derived = {
  'docs/environment.md': environmentTable(),
  'docs/architecture.svg': await architecturePicture(),
}
const checks = process.argv.includes('--check')
const problems = [...differences(), ...undeclared()]
for (const problem of problems) console.error(problem)
console.log(`docs: ${Object.keys(derived).length} derived, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)

function differences(): string[] {
  if (checks)
    return Object.entries(derived)
      .filter(([path, text]) => read(path) !== text)
      .map(([path]) => `${path}: differs from the code, write it by npm run docs`)
  for (const [path, text] of Object.entries(derived)) writeFileSync(path, text)
  return []
}

/** Variables that a system gives to every process are its own. */
function undeclared(): string[] {
  const code = ['src', 'scripts', 'test/support'].flatMap(codeIn).concat(read('vite.config.ts')).join('\n')
  const used = [...code.matchAll(/process\.env\.([A-Z_]+)/g)].flatMap(([, name = '']) => name)
  const known = Object.keys(variables)
  return [...new Set(used.filter((name) => name !== 'PATH' && !known.includes(name)))]
    .map((name) => `${name}: a variable that src/lib/variables.ts does not declare`)
    .concat(known.filter((name) => !code.includes(`.${name}`)).map((name) => `${name}: declared, but read nowhere`))
}

function codeIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  return names.map((name) => read(join(folder, name)))
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
