import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What people who register read: an e-mail is called what it is. "Brief" is the word of the office for what it keeps of one. */
const folders = ['public', 'booking', 'participant', 'ui']

/** Of the office although they stand there. */
const ofTheOffice: Record<string, string> = {
  'src/web/ui/header.tsx': 'where the office goes to the letters it keeps',
  'src/web/ui/refusal-words.ts': 'why a draft cannot be deleted',
}

const literals = (source: string) =>
  [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) => text)
const isLetter = (text: string) => /\bBriefe?[ns]?\b|\b[Ll]etters? (?:to|of|with|goes|go|is|are)\b/.test(text)

test('nobody who registers reads of letters where an e-mail is meant', () => {
  const files = folders.flatMap((folder) => globSync(`src/web/${folder}/**/*.{ts,tsx}`))
  expect(files.length).toBeGreaterThan(100)
  const found = files
    .filter((file) => !(file in ofTheOffice))
    .flatMap((file) =>
      literals(readFileSync(file, 'utf8'))
        .filter(isLetter)
        .map((text) => `${file}: ${text}`),
    )
  expect(found).toEqual([])
})

test('such a word is found', () => {
  expect(literals("const t = { sent: 'Sie bekommen einen Brief.' }").filter(isLetter)).toHaveLength(1)
})
