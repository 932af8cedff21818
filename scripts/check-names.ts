import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

/**
 * Names are terms of the field. Words of a picture (a house with wings, doors and floors, in which data is laid and seals are
 * lent) or of nothing (what is told, what is said) hinder whoever is new: none may be declared again. Folders may be given.
 */
const pictures = new Set(
  'house door wing hall floor glass lend lends lent lay lays laid seal seals sealed beat told said'.split(' '),
)
/** These mean what they say. */
const meant = [
  /^houseRules$/, // the rules of an organisation
  /^[dD]oorSigns?$|^doorSignWords$|^printDoorSigns$/, // a sign on a door
  /^rulesLaid$/, // the name of a table
]
/** The lower bound that is measured beside each figure. */
const ofBenchmarks = /^(floor|againstFloor)$/

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['src', 'templates', 'scripts', 'test']
const files = folders.flatMap(filesIn)
const problems = files.flatMap((file) => [...inFileName(file), ...declaredIn(file)])
if (files.length === 0) problems.push('not one file was found: this check has gone blind')
for (const problem of problems) console.error(problem)
console.log(`names: ${files.length} files, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name))
}

function inFileName(file: string): string[] {
  const name = basename(file).replace(/\.(test\.)?tsx?$/, '')
  return /^(house-rules|door-sign.*|print-door-signs)$/.test(name) ? [] : picturesIn(name, file)
}

function declaredIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isDeclared(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      const allowed = file.includes('scripts/bench/') ? [...meant, ofBenchmarks] : meant
      if (!allowed.some((one) => one.test(node.text))) found.push(...picturesIn(node.text, `${file}:${line}`))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What is only used was named elsewhere; columns and keys in quotes are no identifiers. */
function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    'name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent) && !ts.isImportSpecifier(parent)
  )
}

function picturesIn(name: string, place: string): string[] {
  const parts = name.split(/(?=[A-Z])|[_.-]/).map((part) => part.toLowerCase())
  return parts.filter((part) => pictures.has(part)).map((part) => `${place}: "${part}" in ${name}`)
}
