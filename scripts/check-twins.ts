import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeholdersIn } from '../src/formats/fill-placeholders.ts'
import { parseMarkdown } from '../src/formats/markdown.ts'
import { markdownToText } from '../src/formats/markdown-text.ts'
import { languages } from '../src/lib/languages.ts'
import { isLetterKind, letters, mailingTemplates, neededPlaceholders } from '../templates/mail/letters.ts'

/**
 * Every kind of letter, and every text that a mailing can start from, is written in German and in English, both with the same
 * placeholders, each of them in the closed list. (Words on pages are twins by type: see src/lib/languages.ts.) A folder may
 * be given.
 */
const folder = process.argv[2] ?? 'templates/mail'
const texts = [...markdownIn(''), ...markdownIn('mailings/')]
const lists: Record<string, readonly string[]> = {
  ...letters,
  ...Object.fromEntries(mailingTemplates.map((name) => [`mailings/${name}`, letters.mailing])),
}
const expected = Object.keys(lists).flatMap((kind) => languages.map((language) => `${kind}.${language}.md`))

const problems = [
  ...expected.filter((name) => !texts.includes(name)).map((name) => `${name}: the text is missing`),
  ...texts.filter((name) => !expected.includes(name)).map((name) => `${name}: no kind of letter and language`),
  ...Object.entries(lists).flatMap(([kind, allowed]) => problemsOf(kind, allowed)),
]
for (const problem of problems) console.error(problem)
console.log(`twins: ${texts.length} letter texts, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)

function markdownIn(part: string): string[] {
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.md'))
    .map((name) => part + name)
}

function problemsOf(kind: string, allowed: readonly string[]): string[] {
  const [german, english] = languages.map((language) => `${kind}.${language}.md`).filter((name) => texts.includes(name))
  const needed = isLetterKind(kind) ? neededPlaceholders(kind) : []
  const alone = [german, english].flatMap((name) => (name ? problemsOfText(name, allowed, needed) : []))
  if (!german || !english || used(german).join() === used(english).join()) return alone
  return [...alone, `${german}: other placeholders than ${english}`]
}

function problemsOfText(name: string, allowed: readonly string[], needed: readonly string[]): string[] {
  const blocks = read(name)
  const words = markdownToText(blocks).replace(/\{\{[^{}]*\}\}/g, '')
  return [
    ...used(name)
      .filter((placeholder) => !allowed.includes(placeholder))
      .map((other) => `${name}: unknown {{${other}}}`),
    ...(/\{\{|\}\}/.test(words) ? [`${name}: a brace is open or closed that belongs to no placeholder`] : []),
    ...(blocks[0]?.kind === 'heading' ? [] : [`${name}: does not begin with its subject as a heading`]),
    ...needed.filter((one) => !used(name).includes(one)).map((one) => `${name}: leaves out {{${one}}}`),
    // The office writes on from the text of a mailing; there the frame greets and closes.
    ...(used(name).includes('closing') || name.startsWith('mailing') ? [] : [`${name}: closes without {{closing}}`]),
    ...(used(name).includes('contactPhone') ? [] : [`${name}: names nobody to call, {{contactPhone}}`]),
  ]
}

function used(name: string): string[] {
  return placeholdersIn(read(name))
}

function read(name: string) {
  return parseMarkdown(readFileSync(join(folder, name), 'utf8'))
}
