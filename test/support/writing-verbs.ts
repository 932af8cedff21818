import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

type Declared = { name: string; key: string; actor: boolean; provided: boolean; writes: boolean; calls: string[] }
/** `seats/setQuota`, the file that exports it, and whether it is told who asks. */
type WritingVerb = { name: string; file: string; actor: boolean }

/**
 * Every function of src/domain that something above the domain calls, that is given the store and comes to write with it, by
 * itself or by what it calls. Read from the source, so that nobody has to remember a list.
 */
export function writingVerbs(root = '.'): WritingVerb[] {
  const inTree = (folder: string) => filesIn(join(root, folder))
  const declared = new Map(
    inTree('src/domain')
      .flatMap(functionsIn)
      .map((verb) => [verb.key, verb]),
  )
  const writing = new Set([...declared.values()].filter(({ writes }) => writes).map(({ key }) => key))
  for (let before = -1; before < writing.size; ) {
    before = writing.size
    for (const { key, calls } of declared.values()) if (calls.some((called) => writing.has(called))) writing.add(key)
  }
  const above = ['src/web', 'src/jobs', 'scripts']
    .flatMap(inTree)
    .concat(inTree('src').filter((file) => dirname(file) === join(root, 'src')))
  const asked = new Set([
    ...above.flatMap((file) => [...importsOf(file).values()]),
    ...inTree('src/domain').flatMap(inTables),
  ])
  return [...declared.values()]
    .filter(({ key, provided }) => provided && writing.has(key) && asked.has(key))
    .map(({ key, name, actor }) => {
      const [file = ''] = key.split('#')
      return { name: `${relative(join(root, 'src/domain'), file).split('/')[0]}/${name}`, file, actor }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name))
}

/** Name → `src/domain/seats/set-quota.ts#setQuota`. */
function importsOf(file: string): Map<string, string> {
  const imports = new Map<string, string>()
  for (const statement of parsed(file).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const names = statement.importClause?.namedBindings
    if (!names || !ts.isNamedImports(names)) continue
    const from = join(dirname(file), statement.moduleSpecifier.text)
    for (const { name, propertyName } of names.elements)
      imports.set(name.text, `${from}#${(propertyName ?? name).text}`)
  }
  return imports
}

/** Verbs that stand in a table of their module, from which those above pick one. */
function inTables(file: string): string[] {
  const imports = importsOf(file)
  const named: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) named.push(imports.get(node.text) ?? '')
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit)
  }
  for (const statement of parsed(file).statements.filter(ts.isVariableStatement)) visit(statement)
  return named
}

function functionsIn(file: string): Declared[] {
  const imports = importsOf(file)
  return parsed(file)
    .statements.filter(ts.isFunctionDeclaration)
    .map((declaration) => {
      const name = declaration.name?.text ?? ''
      const types = declaration.parameters.map(({ type }) => type?.getText() ?? '')
      const called = calledIn(declaration)
      return {
        name,
        key: `${file}#${name}`,
        actor: types.some((type) => /\bActor\b/.test(type)),
        provided: !types.includes('Draft'),
        writes: called.some((callee) => /(^|\bstore\.)write$/.test(callee)),
        calls: called.map((callee) => imports.get(callee) ?? `${file}#${callee}`),
      }
    })
}

function calledIn(declaration: ts.FunctionDeclaration): string[] {
  const called: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) called.push(node.expression.getText())
    ts.forEachChild(node, visit)
  }
  if (declaration.body) visit(declaration.body)
  return called
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
}
