import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** How somebody travels, as it would be added: an entry of the table and its migration. */
const entry = `  arrivalBy: {
    ...{ column: 'arrival_by', added: true, kind: 'line', most: 200, mark: 'free text' },
    label: ['Anreise', 'Arrival'],
    hint: ['Freiwillig, zum Beispiel Bahn.', 'Optional, for example by train.'],
    ...{ group: 'more', folded: true, asked: ['form', 'others', 'office', 'paper'] },
    ...{ inLetters: 'details', exported: {} },
    notice: { purpose: 'wishes', name: ['Anreise', 'arrival'] },
  },
`
const migration = "alter table `registrations` add `arrival_by` text default '' not null;\n"
const tag = '0999_ask_how_people_travel'

const copied = [
  'tsconfig.json',
  'src',
  'scripts',
  'templates',
  'drizzle',
  'test/support',
  'test/web/office',
  'test/templates/pdf',
]

/** A copy of the application with one field more in the table of a person; returns what opens a module of it. */
export function copyWithAField(): <Module>(path: string) => Promise<Module> {
  mkdirSync('.builds', { recursive: true })
  const folder = mkdtempSync(resolve('.builds/another-field-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const part of copied) cpSync(part, join(folder, part), { recursive: true })
  change(join(folder, 'src/lib/person/person-fields.ts'), (table) =>
    table.replace('  listed: {\n', `${entry}  listed: {\n`),
  )
  writeFileSync(join(folder, 'drizzle', `${tag}.sql`), migration)
  change(join(folder, 'drizzle/meta/_journal.json'), withMigration)
  return (path) => import(/* @vite-ignore */ join(folder, path))
}

function change(path: string, by: (text: string) => string): void {
  const before = readFileSync(path, 'utf8')
  const after = by(before)
  if (after === before) throw new Error(`Nothing was changed in ${path}.`)
  writeFileSync(path, after)
}

function withMigration(journal: string): string {
  const { entries, ...rest } = JSON.parse(journal)
  const last = entries.at(-1)
  return JSON.stringify({ ...rest, entries: [...entries, { ...last, idx: last.idx + 1, when: last.when + 1, tag }] })
}
