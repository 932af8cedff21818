import { type Language, words } from '../../lib/languages.ts'
import { fullName, type PersonName } from '../../lib/names.ts'
import { printedName, unprintableIn } from '../../lib/printed-name.ts'

/** What of a name no paper can print, as long as nobody said how it shall stand there instead. */
export function unprintedWords(person: PersonName & { badgeName: string }, language: Language): string | undefined {
  const lacking = unprintableIn(fullName(printedName(person)))
  return lacking === '' ? undefined : text(language).lacking([...lacking].slice(0, 40).join(''))
}

const text = words({
  lacking: [
    (signs: string) =>
      `Diese Zeichen des Namens lassen sich auf Namensschild und Papieren nicht drucken: ${signs}. Bitte geben Sie den Namen hier so ein, wie er dort stehen soll, zum Beispiel in lateinischen Buchstaben.`,
    (signs: string) =>
      `These signs of the name cannot be printed on the badge and on papers: ${signs}. Please enter the name here as it is to stand there, for example in Latin script.`,
  ],
})
