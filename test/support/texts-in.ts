import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Every text that code in these folders holds, on one line each: strings, texts of pages, and texts with gaps as `{}`. */
export function textsIn(folders: readonly string[]): Set<string> {
  return new Set(folders.flatMap(filesIn).flatMap((file) => textsOf(file, readFileSync(file, 'utf8'))))
}

/** Whether a text is one of these that stands before something which is said of many: "Name" in "{} auf Deutsch". */
export function composedIn(texts: ReadonlySet<string>): (text: string) => boolean {
  const ends = [...texts].flatMap((text) => /^\{\}([^{}]*\p{L}[^{}]*)$/u.exec(text)?.[1] ?? [])
  return (text) => ends.some((end) => text.endsWith(end) && texts.has(text.slice(0, -end.length)))
}

/** The texts of one file; those of imports are none. */
export function textsOf(file: string, code: string): string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text) texts.push(text)
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false))
  return texts
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return onOneLine(node.text)
  if (ts.isJsxText(node)) return onOneLine(node.text)
  if (!ts.isTemplateExpression(node)) return undefined
  return onOneLine([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}'))
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}
