import { type Language, words } from '../../src/lib/languages.ts'

/** Says to somebody who reads `asked` that a letter was written in another language only: a line above it. */
export function otherLanguageLine(asked: Language, written: Language): string | undefined {
  return asked === written ? undefined : `*${text(asked).only}*`
}

const text = words({
  only: ['Dieses Schreiben gibt es nur auf Englisch.', 'This e-mail was written in German only.'],
})
