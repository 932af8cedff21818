import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { formsAllowed } from './forms-allowed.ts'

/**
 * Forms of the office are declared by `officeForm` (docs/decisions/0039); the ways in which they were written before are found
 * here, or allowed with a reason. A folder may be given.
 */
const [given] = process.argv.slice(2)
const office = given ?? 'src/web/office'
const declares = join(office, 'forms')
const files = readdirSync(office, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(office, name))
  .filter((file) => !file.startsWith(declares))
const found = files.flatMap((file) => [...new Set(oldWays(file))].map((what) => `${file}: ${what}`)).sort()
const problems = found.filter((one) => !Object.hasOwn(formsAllowed, one))
if (!given)
  for (const one of Object.keys(formsAllowed)) if (!found.includes(one)) problems.push(`allowed, but nowhere: ${one}`)
if (!files.some((file) => /\bofficeForm\(/.test(readFileSync(file, 'utf8'))))
  problems.push('not one form was found: this check has gone blind')

for (const problem of problems) console.error(problem)
console.log(`forms: ${files.length} files, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)

function oldWays(file: string): string[] {
  const ways: string[] = []
  const calls = new Set<string>()
  if (/-(labels|errors|form-page)\.tsx?$/.test(basename(file)))
    ways.push('a file of labels, errors or a page beside the form')
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = called(node)
      calls.add(name)
      if (/^(fieldErrors|saved|missingReason)$/.test(name)) ways.push(`errors put at fields by ${name}()`)
      const [fed] = node.arguments
      if (name === 'safeParse' && fed && ts.isObjectLiteralExpression(fed)) ways.push('a schema fed by hand')
      if (name === 'words' && node.arguments.length > 1) ways.push('German and English apart')
    }
    if (ts.isVariableDeclaration(node) && /Labels$/.test(node.name.getText()) && node.initializer)
      if (ts.isCallExpression(node.initializer)) ways.push('labels beside a schema')
    if (ts.isFunctionDeclaration(node) && /^parse[A-Z]/.test(node.name?.text ?? ''))
      if (node.parameters.some(({ type }) => type?.getText() === 'FormValues')) ways.push('a form parsed by hand')
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  if (['readForm', 'formEntries', 'parseBody', 'formData'].some((reads) => calls.has(reads)))
    ways.push(calls.has('safeParse') ? 'a form read and parsed by hand' : 'a value read by hand')
  return ways
}

function called({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
}
