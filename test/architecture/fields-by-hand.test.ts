import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { fieldOf, namesWhere } from '../../src/lib/person/person-values.ts'

/** Fields that are only kept, shown and passed on: whoever lists by hand what a person told has to name them. */
const onlyInLetters = namesWhere(
  ({ kind, missing, inName, atDesk }) => (kind === 'line' || kind === 'paragraph') && !missing && !inName && !atDesk,
)
const names = new Set<string>(onlyInLetters.flatMap((name) => [name, fieldOf(name).column]))
const inSql = new RegExp(`\\b(${[...names].join('|')})\\b`)

const allowed: Record<string, string> = {
  'src/lib/person/person-fields.ts': 'the table itself',
  'src/domain/papers/find-unprintable.ts':
    'asks of what papers print, the department of an address and the name on the badge among it',
  'src/lib/printed-name.ts': 'the name on paper, where the usual one cannot be printed',
  'src/web/ui/unprinted-words.ts': 'asks for it',
  'src/web/ui/read-person.ts': 'the same',
  'src/web/ui/person-fields.tsx': 'opens its field where it is needed',
  'src/browser/badge-preview.ts': 'shows it',
  'templates/pdf/papers/postal-address.ts': 'an address on paper has a line for the department',
  'scripts/bench/seed-registrations.ts': 'rows by the ten thousand, in SQL alone',
}

/** Whether code names a field: as a name, as a string of its own, or in SQL. Sentences may. */
function namesAField(file: string, code: string): boolean {
  let found = false
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) found ||= names.has(node.text)
    if (ts.isTemplateLiteral(node))
      found ||= /^\s*(select|insert|update|with|json_)/i.test(textOf(node)) && inSql.test(textOf(node))
    if (ts.isTaggedTemplateExpression(node))
      found ||= /sql$/i.test(node.tag.getText()) && inSql.test(textOf(node.template))
    if (!found) ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true))
  return found
}

function textOf(template: ts.TemplateLiteral): string {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(' ')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

test('what a person told is listed in the table and nowhere by hand', () => {
  expect(onlyInLetters.length).toBeGreaterThan(1)
  const files = ['src', 'templates', 'scripts'].flatMap(filesIn)
  expect(files.filter((file) => namesAField(file, readFileSync(file, 'utf8'))).sort()).toEqual(
    Object.keys(allowed).sort(),
  )
})

test.each([
  ['columns', `const person = { phone: text('phone'), remarks: text('remarks') }`],
  ['a row taken apart', 'const { phone, department } = registration'],
  ['a union', `type Field = 'phone' | 'department'`],
  ['a type', 'type Cells = { phone: string; remarks: string }'],
  ['words', `const label = words({ phone: ['Telefon', 'Phone'], department: ['Abteilung', 'Department'] })`],
  ['SQL', 'draft.run(sql`update registrations set phone = 1, remarks = 2`)'],
  ['SQL as text', 'const rows = `insert into registrations (phone, department) values (?, ?)`'],
  ['fields of a page', '<TextField form={form} name="department" label={t.where} />'],
])('%s by hand is found', (_, code) => {
  expect(namesAField('planted.tsx', code)).toBe(true)
})

test('a sentence may speak of remarks', () => {
  expect(
    namesAField('sentence.ts', `const said = 'If they concern more than remarks, you will receive an e-mail.'`),
  ).toBe(false)
})
