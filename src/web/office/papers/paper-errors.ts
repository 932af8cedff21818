import type { z } from 'zod'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors } from '../../ui/form.ts'

type Issue = z.core.$ZodIssue
/** The field of a fault and how it is called. */
type At = (path: readonly PropertyKey[], code: string) => { name: string; label: string }

/** What is wrong with measures on paper, in a sentence per field. */
export function paperErrors(error: z.ZodError, at: At, language: Language): FieldErrors {
  const t = text(language)
  const errors: FieldErrors = {}
  for (const { path, message } of unfolded(error.issues)) {
    const { name, label } = at(path, message)
    const sentence = isCode(message) ? t[message] : t.invalid
    errors[name] ??= sentence(label)
  }
  return errors
}

/** A union says only that none of its kinds fits; what is wrong stands in the last of them, which is the elaborate one. */
function unfolded(issues: readonly Issue[]): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    const inner = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined
    if (!inner || inner.length === 0) return [{ path: issue.path, message: issue.message }]
    return unfolded(inner).map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
  })
}

const german = {
  missing: (label: string) => `„${label}“ fehlt noch.`,
  'too-long': (label: string) => `„${label}“ ist zu lang. Bitte kürzen Sie.`,
  'one-line': (label: string) => `„${label}“ darf nur eine Zeile haben.`,
  'not-a-number': (label: string) => `„${label}“ ist eine Zahl, zum Beispiel 12,5.`,
  'too-small': (label: string) => `„${label}“ ist zu klein.`,
  'too-large': (label: string) => `„${label}“ ist zu groß.`,
  'not-a-colour': (label: string) => `„${label}“ ist eine Raute mit sechs Zeichen, zum Beispiel #0072b2.`,
  'off-the-badge': (label: string) => `„${label}“ ragt über den Rand des Schilds.`,
  'symbol-too-small': (label: string) => `„${label}“ braucht mindestens 11,6 mm, sonst lesen Telefone den Code nicht.`,
  'unknown-version': () => 'Dieser Entwurf hat eine Version, die wir nicht kennen.',
  'labels-overlap': (label: string) => `„${label}“ ist kleiner als das Etikett: Die Etiketten lägen übereinander.`,
  'off-the-page': (label: string) => `„${label}“: Das letzte Etikett läge außerhalb der Seite.`,
  'not-on-the-sheet': (label: string) => `„${label}“: So viele Etiketten hat der Bogen nicht.`,
  'unknown-sheet': (label: string) => `„${label}“: Diesen Bogen kennen wir nicht. Bitte wählen Sie einen Vorschlag.`,
  'not-json': () => 'Die Datei ist kein Entwurf in JSON.',
  invalid: (label: string) => `„${label}“ passt so nicht.`,
}

const text = words(german, {
  missing: (label: string) => `“${label}” is still missing.`,
  'too-long': (label: string) => `“${label}” is too long. Please shorten it.`,
  'one-line': (label: string) => `“${label}” may only have one line.`,
  'not-a-number': (label: string) => `“${label}” is a number, for example 12.5.`,
  'too-small': (label: string) => `“${label}” is too small.`,
  'too-large': (label: string) => `“${label}” is too large.`,
  'not-a-colour': (label: string) => `“${label}” is a hash with six digits, for example #0072b2.`,
  'off-the-badge': (label: string) => `“${label}” reaches beyond the edge of the badge.`,
  'symbol-too-small': (label: string) => `“${label}” needs at least 11.6 mm, or telephones cannot read the code.`,
  'unknown-version': () => 'This design has a version that we do not know.',
  'labels-overlap': (label: string) => `“${label}” is smaller than the label: labels would overlap.`,
  'off-the-page': (label: string) => `“${label}”: the last label would lie beyond the page.`,
  'not-on-the-sheet': (label: string) => `“${label}”: the sheet does not have that many labels.`,
  'unknown-sheet': (label: string) => `“${label}”: we do not know this sheet. Please choose a suggestion.`,
  'not-json': () => 'The file is no design in JSON.',
  invalid: (label: string) => `“${label}” does not fit like this.`,
})

function isCode(message: string): message is keyof typeof german {
  return Object.hasOwn(german, message)
}
