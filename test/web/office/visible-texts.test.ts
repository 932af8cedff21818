import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composedIn, textsIn, textsOf } from '../../support/texts-in.ts'
import { textsGone } from './texts-gone.ts'

/** Every text that the office showed, in German and English, before its forms were declared once; one a line. */
const before = readFileSync('test/web/office/visible-texts.txt', 'utf8').trim().split('\n')

test('no text of the office is lost, wherever it is kept now', () => {
  const now = textsIn(['src'])
  const isComposed = composedIn(now)
  const gone = before.filter((text) => !now.has(text) && !isComposed(text))
  expect(gone.sort()).toEqual(Object.keys(textsGone).sort())
})

test('a text is found as a string, with gaps, over several lines and in a page; the name of a file is none', () => {
  const code = `
    import { t } from './Speichern.ts'
    const said = words({ save: ['Speichern', "Save"], letters: (count: number) => \`Es gehen \${t(count)} Briefe \\n hinaus.\` })
    const page = <p title="Titel">
      Ein langer
      Satz.
    </p>`
  expect(textsOf('page.tsx', code)).toEqual([
    'Speichern',
    'Save',
    'Es gehen {} Briefe hinaus.',
    'Titel',
    'Ein langer Satz.',
  ])
})

test('a label that is put together of a word and what is said of all such words is not lost', () => {
  const isComposed = composedIn(new Set(['Name', '{} auf Deutsch', '{}: {}']))
  expect(['Name auf Deutsch', 'Titel auf Deutsch', 'Name auf Englisch', 'Name: Name'].map(isComposed)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
