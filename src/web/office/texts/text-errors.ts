import type { LetterTextFault } from '../../../../templates/mail/letter-text-faults.ts'
import { type EditableKind, letters } from '../../../../templates/mail/letters.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors } from '../../ui/form.ts'

/** A sentence per field that says what is wrong with a text and how to put it right: the first fault of each. */
export function textErrors(faults: readonly LetterTextFault[], kind: EditableKind, language: Language): FieldErrors {
  const errors: FieldErrors = {}
  for (const fault of faults) errors[fault.field] ??= sentence(fault, kind, language)
  return errors
}

function sentence(fault: LetterTextFault, kind: EditableKind, language: Language): string {
  const t = text(language)
  const label = textLabels(language)[fault.field]
  switch (fault.what) {
    case 'unknown':
      return t.unknown(listed(fault.names), listed(letters[kind]))
    case 'needed':
      return t.needed(listed(fault.names))
    default:
      return t[fault.what](label)
  }
}

/** Names as they are typed, shortened: what is unknown may be anything. */
function listed(names: readonly string[]): string {
  return names.map((name) => `{{${name.length > 40 ? `${name.slice(0, 40)}…` : name}}}`).join(', ')
}

export const textLabels = words({ subject: 'Betreff', body: 'Text' }, { subject: 'Subject', body: 'Text' })

const text = words(
  {
    missing: (label: string) => `„${label}“ fehlt noch.`,
    'too-long': (label: string) => `„${label}“ ist zu lang. Bitte kürzen Sie den Text.`,
    'one-line': (label: string) => `„${label}“ darf nur eine Zeile haben.`,
    brace: (label: string) =>
      `In „${label}“ steht eine doppelte Klammer, die zu keinem Platzhalter gehört. Ein Platzhalter sieht so aus: {{event}}`,
    unknown: (names: string, allowed: string) =>
      `Diesen Platzhalter gibt es in diesem Schreiben nicht: ${names}. Möglich sind: ${allowed}`,
    needed: (names: string) => `Ohne ${names} geht es in diesem Schreiben nicht. Bitte fügen Sie den Platzhalter ein.`,
  },
  {
    missing: (label: string) => `“${label}” is still missing.`,
    'too-long': (label: string) => `“${label}” is too long. Please shorten the text.`,
    'one-line': (label: string) => `“${label}” may only have one line.`,
    brace: (label: string) =>
      `There is a double bracket in “${label}” that belongs to no placeholder. A placeholder looks like this: {{event}}`,
    unknown: (names: string, allowed: string) =>
      `This letter knows no such placeholder: ${names}. There are: ${allowed}`,
    needed: (names: string) => `This letter cannot do without ${names}. Please put the placeholder in.`,
  },
)
