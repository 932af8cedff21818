import { z } from 'zod'
import { letterTextFaults, longestText } from '../../../../templates/mail/letter-text-faults.ts'
import { type EditableKind, letters } from '../../../../templates/mail/letters.ts'
import { words } from '../../../lib/languages.ts'
import { area, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { PlaceholderList } from './placeholder-list.tsx'

/** The form of a letter of this kind. What is wrong says how to put it right. */
export function letterTextForm(kind: EditableKind) {
  return officeForm(
    z.object({ subject: z.string(), body: z.string() }).superRefine((text, context) => {
      for (const { field, what, ...more } of letterTextFaults(kind, text))
        context.addIssue({ code: 'custom', path: [field], message: what, params: more })
    }),
    {
      subject: { kind: line({ maxlength: longestText.subject }), label: ['Betreff', 'Subject'], required: true },
      body: {
        kind: area({ rows: 22, maxlength: longestText.body }),
        label: ['Text', 'Text'],
        required: true,
        below: (_: object, language) => <PlaceholderList kind={kind} language={language} />,
      },
    },
    { sentences: sentencesOf(letters[kind]) },
  )
}

const sentencesOf = (allowed: readonly string[]) =>
  words({
    brace: [
      (label: string) =>
        `In „${label}“ steht eine doppelte Klammer, die zu keinem Platzhalter gehört. Ein Platzhalter sieht so aus: {{event}}`,
      (label: string) =>
        `There is a double bracket in “${label}” that belongs to no placeholder. A placeholder looks like this: {{event}}`,
    ],
    unknown: [
      (_: string, names: readonly string[]) =>
        `Diesen Platzhalter gibt es in diesem Schreiben nicht: ${listed(names)}. Möglich sind: ${listed(allowed)}`,
      (_: string, names: readonly string[]) =>
        `This letter knows no such placeholder: ${listed(names)}. There are: ${listed(allowed)}`,
    ],
    needed: [
      (_: string, names: readonly string[]) =>
        `Ohne ${listed(names)} geht es in diesem Schreiben nicht. Bitte fügen Sie den Platzhalter ein.`,
      (_: string, names: readonly string[]) =>
        `This letter cannot do without ${listed(names)}. Please put the placeholder in.`,
    ],
  })

/** Names as they are typed, shortened: what is unknown may be anything. */
function listed(names: readonly string[]): string {
  return names.map((name) => `{{${name.length > 40 ? `${name.slice(0, 40)}…` : name}}}`).join(', ')
}
