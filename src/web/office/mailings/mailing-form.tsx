import { z } from 'zod'
import { splitText } from '../../../../templates/mail/letter-text.ts'
import { type MailingTemplate, mailingTexts } from '../../../../templates/mail/mailing-texts.ts'
import { mailingFilter } from '../../../domain/mailings/mailing-filter.ts'
import { mailingInput } from '../../../domain/mailings/mailing-input.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { checkbox } from '../forms/choice-kinds.tsx'
import { group } from '../forms/form-fields.tsx'
import { area, hidden, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { PlaceholderList } from '../texts/placeholder-list.tsx'
import { type AboutAudience, audience } from './audience-fields.tsx'

/** Subject and text in both languages. */
export const letterWords = group(['Was?', 'What?'], {
  subject: {
    parts: {
      de: {
        kind: line({ maxlength: 200 }),
        label: ['Betreff auf Deutsch', 'Subject in German'],
        required: true,
        above: (_: object, language: Language) => <PlaceholderList kind="mailing" language={language} />,
      },
      en: {
        kind: line({ maxlength: 200 }),
        label: ['Betreff auf Englisch (freiwillig)', 'Subject in English (optional)'],
        hint: [
          'Ohne englischen Text bekommen alle den deutschen.',
          'Without an English text everybody gets the German one.',
        ],
        empty: undefined,
        after: 'body.de',
      },
    },
  },
  body: {
    parts: {
      de: {
        kind: area({ rows: 14, maxlength: 20_000 }),
        label: ['Text auf Deutsch', 'Text in German'],
        required: true,
      },
      en: {
        kind: area({ rows: 10, maxlength: 20_000 }),
        label: ['Text auf Englisch (freiwillig)', 'Text in English (optional)'],
        empty: undefined,
      },
    },
  },
})

/** An unknown placeholder is called by its name. */
export const wordSentences = words({
  placeholder: [
    (_: string, names: readonly string[]) =>
      `Diesen Platzhalter gibt es hier nicht: ${listed(names)}. Welche es gibt, steht unter „Platzhalter“.`,
    (_: string, names: readonly string[]) =>
      `There is no such placeholder here: ${listed(names)}. See “Placeholders” for what there is.`,
  ],
})

function listed(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(', ')
}

/** `id` is of the draft that is changed; a new one has a submission among its values instead. */
export type AboutMailingForm = AboutAudience & { id?: string | undefined }

/** The form of a draft: what, to whom, and whether it advertises. */
export const mailingForm = officeForm(
  mailingInput.extend({ submission: z.string().transform((typed) => typed.slice(0, 100)) }),
  {
    submission: { kind: hidden, label: ['', ''], when: ({ id }: AboutMailingForm) => id === undefined },
    ...letterWords,
    ...audience,
    ...group(['Worum geht es?', 'What is it about?'], {
      advertising: {
        kind: checkbox,
        label: ['Weist auf weitere Veranstaltungen hin', 'Advertises other events'],
        hint: [
          'Dann lässt es sich mit einem Klick abbestellen, und wer das getan hat, bekommt es nicht. Schreiben zur eigenen Anmeldung gehen an alle.',
          'Then it can be unsubscribed from with one click, and whoever did so does not get it. Letters about one’s own registration go to everybody.',
        ],
      },
    }),
  },
  { sentences: wordSentences },
)

/** With what a mailing of this template begins. */
export function begunWith(template: MailingTemplate) {
  const texts = mailingTexts[template]
  const [german, english] = [splitText(texts.de), splitText(texts.en)]
  return {
    subject: { de: german.subject, en: english.subject },
    body: { de: german.body, en: english.body },
    filter: mailingFilter.parse({ documentsMissing: template === 'documents-missing' }),
  }
}
