import { z } from 'zod'
import { words } from '../../../lib/languages.ts'

type Issue = z.core.$ZodIssue

/** A schema whose faults stand where they are: a union says only that none of its kinds fits; what is wrong stands in the last, elaborate one. */
export function unfolding<Schema extends z.ZodType>(schema: Schema) {
  return z.custom<z.input<Schema>>().transform((typed, context): z.output<Schema> => {
    const read = schema.safeParse(typed)
    if (read.success) return read.data
    for (const fault of unfolded(read.error.issues)) context.addIssue({ code: 'custom', ...fault })
    return z.NEVER
  })
}

type Unfolded = { path: PropertyKey[]; message: string; params?: Record<string, unknown> }

function unfolded(issues: readonly Issue[]): Unfolded[] {
  return issues.flatMap((issue) => {
    const inner = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined
    const params = issue.code === 'custom' && issue.params ? { params: issue.params } : {}
    if (!inner || inner.length === 0) return [{ path: issue.path, message: issue.message, ...params }]
    return unfolded(inner).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }))
  })
}

/** What is wrong with measures on paper. */
export const paperSentences = words({
  missing: [(label: string) => `„${label}“ fehlt noch.`, (label: string) => `“${label}” is still missing.`],
  'too-long': [
    (label: string) => `„${label}“ ist zu lang. Bitte kürzen Sie.`,
    (label: string) => `“${label}” is too long. Please shorten it.`,
  ],
  'not-a-number': [
    (label: string) => `„${label}“ ist eine Zahl, zum Beispiel 12,5.`,
    (label: string) => `“${label}” is a number, for example 12.5.`,
  ],
  'too-small': [(label: string) => `„${label}“ ist zu klein.`, (label: string) => `“${label}” is too small.`],
  'too-large': [(label: string) => `„${label}“ ist zu groß.`, (label: string) => `“${label}” is too large.`],
  'not-a-colour': [
    (label: string) => `„${label}“ ist eine Raute mit sechs Zeichen, zum Beispiel #0072b2.`,
    (label: string) => `“${label}” is a hash with six digits, for example #0072b2.`,
  ],
  'off-the-badge': [
    (label: string) => `„${label}“ ragt über den Rand des Schilds.`,
    (label: string) => `“${label}” reaches beyond the edge of the badge.`,
  ],
  'symbol-too-small': [
    (label: string) => `„${label}“ braucht mindestens 11,6 mm, sonst lesen Telefone den Code nicht.`,
    (label: string) => `“${label}” needs at least 11.6 mm, or telephones cannot read the code.`,
  ],
  'unknown-version': [
    () => 'Diese Gestaltung hat eine Version, die wir nicht kennen.',
    () => 'This design has a version that we do not know.',
  ],
  'labels-overlap': [
    (label: string) => `„${label}“ ist kleiner als das Etikett: Die Etiketten lägen übereinander.`,
    (label: string) => `“${label}” is smaller than the label: labels would overlap.`,
  ],
  'off-the-page': [
    (label: string) => `„${label}“: Das letzte Etikett läge außerhalb der Seite.`,
    (label: string) => `“${label}”: the last label would lie beyond the page.`,
  ],
  'not-on-the-sheet': [
    (label: string) => `„${label}“: So viele Etiketten hat der Bogen nicht.`,
    (label: string) => `“${label}”: the sheet does not have that many labels.`,
  ],
  'unknown-sheet': [
    (label: string) => `„${label}“: Diesen Bogen kennen wir nicht. Bitte wählen Sie einen Vorschlag.`,
    (label: string) => `“${label}”: we do not know this sheet. Please choose a suggestion.`,
  ],
  'not-json': [() => 'Die Datei ist keine Gestaltung in JSON.', () => 'The file is no design in JSON.'],
  invalid: [(label: string) => `„${label}“ passt so nicht.`, (label: string) => `“${label}” does not fit like this.`],
})
