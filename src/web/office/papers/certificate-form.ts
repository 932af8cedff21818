import { z } from 'zod'
import {
  type CertificateText,
  certificatePlaceholders,
  certificateTextFaults,
  longestCertificateText,
} from '../../../../templates/pdf/papers/certificate-text.ts'
import { languages, words } from '../../../lib/languages.ts'
import { typedText } from '../../../lib/typed-text.ts'
import { area } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

const [text, signed] = [typedText(longestCertificateText.body), typedText(longestCertificateText.signer)]
const body = area({ rows: 12, maxlength: longestCertificateText.body })
const signer = area({ rows: 2, maxlength: longestCertificateText.signer })

/** What stands on the certificates of an event, and who signs them. */
const certificateInput = z
  .object({ 'body.de': text, 'signer.de': signed, 'body.en': text, 'signer.en': signed })
  .superRefine((text, context) => {
    for (const language of languages) {
      const faults = certificateTextFaults({ body: text[`body.${language}`], signer: text[`signer.${language}`] })
      for (const { field, what } of faults)
        context.addIssue({ code: 'custom', path: [`${field}.${language}`], message: what })
    }
  })
  .transform(
    (text): CertificateText => ({
      body: { de: text['body.de'], en: text['body.en'] },
      signer: { de: text['signer.de'], en: text['signer.en'] },
    }),
  )

const listed = certificatePlaceholders.map((name) => `{{${name}}}`).join(', ')
export const certificateForm = officeForm(
  certificateInput,
  {
    'body.de': {
      kind: body,
      label: ['Text, Deutsch', 'Text, German'],
      hint: [
        'Markdown mit Platzhaltern. Eine Zeile, zu der es bei jemandem nichts gibt, fällt weg. Leer: der mitgelieferte Text.',
        'Markdown with placeholders. A line about which nothing is known of somebody is left out. Empty: the house’s own text.',
      ],
    },
    'signer.de': {
      kind: signer,
      label: ['Wer unterschreibt, Deutsch', 'Who signs, German'],
      hint: [
        'Name und Amt unter der Linie. Leer: „elektronisch erstellt und ohne Unterschrift gültig“.',
        'Name and office below the line. Empty: “made electronically and valid without a signature”.',
      ],
    },
    'body.en': {
      kind: body,
      label: ['Text, Englisch', 'Text, English'],
      hint: [
        'Für alle, deren Sprache Englisch ist. Leer: der deutsche Text.',
        'For everybody whose language is English. Empty: the German text.',
      ],
    },
    'signer.en': { kind: signer, label: ['Wer unterschreibt, Englisch', 'Who signs, English'] },
  },
  {
    sentences: words({
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
        (label: string) => `In „${label}“ steht ein Platzhalter, den es hier nicht gibt. Möglich sind: ${listed}`,
        (label: string) => `There is a placeholder in “${label}” that does not exist here. There are: ${listed}`,
      ],
    }),
  },
)
