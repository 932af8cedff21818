import { type CertificateFault, certificatePlaceholders } from '../../../../templates/pdf/papers/certificate-text.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors } from '../../ui/form.ts'

/** A sentence per field that says what is wrong with the text of a certificate in one of its languages. */
export function certificateErrors(faults: readonly CertificateFault[], of: Language, language: Language): FieldErrors {
  const t = text(language)
  const errors: FieldErrors = {}
  for (const { field, what } of faults) {
    const name = `${field}.${of}`
    const label = certificateLabels(language)[`${field}.${of}`]
    errors[name] ??= what === 'unknown' ? t.unknown(label, listed()) : t[what](label)
  }
  return errors
}

function listed(): string {
  return certificatePlaceholders.map((name) => `{{${name}}}`).join(', ')
}

export const certificateLabels = words({
  'body.de': ['Text, Deutsch', 'Text, German'],
  'body.en': ['Text, Englisch', 'Text, English'],
  'signer.de': ['Wer unterschreibt, Deutsch', 'Who signs, German'],
  'signer.en': ['Wer unterschreibt, Englisch', 'Who signs, English'],
})

const text = words({
  'too-long': [
    (label: string) => `„${label}“ ist zu lang für ein Blatt. Bitte kürzen Sie.`,
    (label: string) => `“${label}” is too long for one sheet. Please shorten it.`,
  ],
  brace: [
    (label: string) =>
      `In „${label}“ steht eine doppelte Klammer, die zu keinem Platzhalter gehört. Ein Platzhalter sieht so aus: {{event}}`,
    (label: string) =>
      `There is a double bracket in “${label}” that belongs to no placeholder. A placeholder looks like this: {{event}}`,
  ],
  unknown: [
    (label: string, allowed: string) =>
      `In „${label}“ steht ein Platzhalter, den es hier nicht gibt. Möglich sind: ${allowed}`,
    (label: string, allowed: string) =>
      `There is a placeholder in “${label}” that does not exist here. There are: ${allowed}`,
  ],
})
