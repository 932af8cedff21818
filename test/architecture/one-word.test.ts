import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textsOf } from '../support/texts-in.ts'
import { otherWords, statesElsewhere } from './other-words.ts'

const folders = ['src/lib', 'src/formats', 'src/domain', 'src/web', 'src/browser', 'src/jobs', 'templates']
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|md)$/.test(name))
    .map((name) => join(folder, name)),
)
const texts = files.flatMap((file) => linesOf(file, readFileSync(file, 'utf8')).map((text) => ({ file, text })))

/** Every text of a file: each line of a letter or document, each string and text of code. */
function linesOf(file: string, content: string): string[] {
  return file.endsWith('.md') ? content.split('\n') : textsOf(file, content)
}

test.each(otherWords)('instead of $instead one says "$say"', ({ instead, within, allowed = {} }) => {
  const found = texts.filter(({ file, text }) => instead.test(text) && (within?.test(file) ?? true))
  const strange = found.filter(({ file }) => !(file in allowed)).map(({ file, text }) => `${file}: ${text}`)
  expect(strange).toEqual([])
  expect(Object.keys(allowed).filter((file) => !found.some((one) => one.file === file))).toEqual([])
})

test('what a state is called stands in one file', () => {
  const words =
    /^(?:zugesagt|abgemeldet|in Prüfung|wird geprüft|Platz angeboten|auf der Warteliste|angefragt|verhindert)$/
  const found = texts.filter(({ file, text }) => words.test(text) && file !== 'src/lib/state-words.ts')
  expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(Object.keys(statesElsewhere).sort())
})

test.each([
  ['a page', 'page.tsx', `<p>Ihre Anmeldung ist storniert.</p>`],
  [
    'a table of words',
    'page.ts',
    `const text = words({ rank: [(n: number) => \`Rang \${n}\`, (n: number) => \`rank \${n}\`] })`,
  ],
  ['a letter', 'confirmation.de.md', 'Auf der Seite Ihrer Buchung'],
  ['a letter in English', 'confirmation.en.md', 'the page of your booking'],
])('another word in %s is found', (_, file, content) => {
  const isFound = (text: string) => otherWords.some(({ instead }) => instead.test(text))
  expect(linesOf(file, content).filter(isFound)).not.toEqual([])
})
