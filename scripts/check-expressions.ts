import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { expressionsAllowed } from './expressions-allowed.ts'

/**
 * Every regular expression in src and templates costs no more than linear work, whatever it is given: judged by recheck, or
 * allowed with a reason. What was judged once is kept by its hash, so that a check takes a moment. Folders may be given.
 */
const kept = 'node_modules/.cache/linear-expressions.json'
const folders = process.argv.slice(2)
const found = (folders.length > 0 ? folders : ['src', 'templates']).flatMap(filesIn).flatMap(expressionsIn)
const known = new Set(readKept())
const problems: string[] = []
const used = new Set<string>()
const judged: string[] = []

for (const { place, text, composed } of found) {
  const key = createHash('sha256').update(`recheck 4.5.0 ${text}`).digest('hex').slice(0, 24)
  if (Object.hasOwn(expressionsAllowed, text)) used.add(text)
  else if (composed) problems.push(`${place}: ${text}, where nothing can judge it`)
  else if (known.has(key) || (await isLinear(place, text))) judged.push(key)
}
for (const text of Object.keys(expressionsAllowed))
  if (!used.has(text) && folders.length === 0) problems.push(`allowed, but nowhere: ${text}`)
if (found.length === 0) problems.push('not one expression was found: this check has gone blind')

mkdirSync('node_modules/.cache', { recursive: true })
writeFileSync(kept, JSON.stringify([...new Set([...known, ...judged])]))
for (const problem of problems) console.error(problem)
console.log(`expressions: ${found.length}, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)

async function isLinear(place: string, text: string): Promise<boolean> {
  const end = text.lastIndexOf('/')
  const verdict = await check(text.slice(1, end), text.slice(end + 1), { timeout: 60_000 })
  if (verdict.status === 'safe') return true
  const why = verdict.status === 'vulnerable' ? verdict.complexity.type : 'not judged'
  problems.push(`${place}: ${why}: ${text}`)
  return false
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function expressionsIn(file: string): { place: string; text: string; composed: boolean }[] {
  const code = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const expressions: { place: string; text: string; composed: boolean }[] = []
  const visit = (node: ts.Node): void => {
    const composed =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && /^RegExp$/.test(node.expression.getText())
    if (composed || ts.isRegularExpressionLiteral(node)) {
      const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      expressions.push({ place, text: composed ? `composed in ${file}` : node.getText(), composed })
    }
    ts.forEachChild(node, visit)
  }
  if (code.includes('/') || code.includes('RegExp')) visit(source)
  return expressions
}

function readKept(): string[] {
  try {
    return JSON.parse(readFileSync(kept, 'utf8'))
  } catch {
    return []
  }
}
