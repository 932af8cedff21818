import { z } from 'zod'
import { letterTextFaults, longestText } from '../../../../templates/mail/letter-text-faults.ts'
import { type EditableKind, letters } from '../../../../templates/mail/letters.ts'
import type { Language } from '../../../lib/languages.ts'
import { typedLine, typedText } from '../../../lib/typed-text.ts'
import { area, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { PlaceholderList } from './placeholder-list.tsx'
import { mistypedNames, placeholderSentences, writtenNames } from './placeholder-sentences.ts'

/** The form of a letter of this kind, in the language `of`. What is wrong says how to put it right. */
export function letterTextForm(kind: EditableKind, of: Language) {
  return officeForm(
    z
      .object({ subject: typedLine(longestText.subject), body: typedText(longestText.body) })
      .superRefine((text, context) => {
        for (const fault of letterTextFaults(kind, text)) {
          const names =
            'mistyped' in fault
              ? mistypedNames(fault.mistyped, of)
              : 'names' in fault
                ? writtenNames(fault.names, of)
                : []
          context.addIssue({ code: 'custom', path: [fault.field], message: fault.what, params: { names } })
        }
      }),
    {
      subject: {
        kind: line({ lang: of, maxlength: longestText.subject }),
        label: ['Betreff', 'Subject'],
        required: true,
      },
      body: {
        kind: area({ lang: of, rows: 22, maxlength: longestText.body }),
        label: ['Text', 'Text'],
        required: true,
        below: (_: object, language) => <PlaceholderList {...{ kind, of, language }} />,
      },
    },
    { sentences: placeholderSentences(writtenNames(letters[kind], of)) },
  )
}
