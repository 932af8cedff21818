import { z } from 'zod'
import { asEdited, splitText } from '../../../../templates/mail/letter-text.ts'
import { type MailingTemplate, mailingTexts } from '../../../../templates/mail/mailing-texts.ts'
import { mailingFilter } from '../../../domain/mailings/mailing-filter.ts'
import { mailingInput, wholeWords } from '../../../domain/mailings/mailing-input.ts'
import { untouchedIn, type Words } from '../../../domain/mailings/written.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors } from '../../ui/form.ts'
import { checkbox } from '../forms/choice-kinds.tsx'
import { group } from '../forms/form-fields.tsx'
import { area, hidden, line } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { PlaceholderList } from '../texts/placeholder-list.tsx'
import { placeholderSentences } from '../texts/placeholder-sentences.ts'
import { type AboutAudience, audience } from './audience-fields.tsx'

/** Subject and text in both languages. */
export const letterWords = group(['Was?', 'What?'], {
  subject: {
    parts: {
      de: {
        kind: line({ maxlength: 200 }),
        label: ['Betreff auf Deutsch', 'Subject in German'],
        required: true,
        above: (_: object, language: Language) => placeholdersOf('de', language),
      },
      en: {
        kind: line({ maxlength: 200 }),
        label: ['Betreff auf Englisch (freiwillig)', 'Subject in English (optional)'],
        hint: [
          'Wer Englisch liest, bekommt sonst den deutschen Text mit einem Hinweis darauf.',
          'Who reads English otherwise gets the German text, with a line that says so.',
        ],
        empty: undefined,
        above: (_: object, language: Language) => placeholdersOf('en', language),
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

function placeholdersOf(of: Language, language: Language) {
  return <PlaceholderList kind="mailing" {...{ of, language }} into={[`subject.${of}`, `body.${of}`]} />
}

/** Whether it can be unsubscribed from. */
export const whatAbout = group(['Worum geht es?', 'What is it about?'], {
  advertising: {
    kind: checkbox,
    label: ['Weist auf weitere Veranstaltungen hin', 'Advertises other events'],
    hint: [
      'Dann lässt es sich mit einem Klick abbestellen, und wer das getan hat, bekommt es nicht. Schreiben zur eigenen Anmeldung gehen an alle.',
      'Then it can be unsubscribed from with one click, and whoever did so does not get it. Letters about one’s own registration go to everybody.',
    ],
  },
})

/** What can be wrong with the words of mailings and reminders. */
export function wordSentences(language: Language) {
  return { ...placeholderSentences()(language), ...halfSentences(language) }
}

const halfSentences = words({
  'half-written': [
    (label: string) =>
      `„${label}“ fehlt noch: Betreff und Text auf Englisch gehören zusammen, oder lassen Sie beide leer.`,
    (label: string) => `“${label}” is missing: subject and text in English belong together, or leave both empty.`,
  ],
})

/** `id` is of the draft that is changed; a new one has a submission among its values instead. */
export type AboutMailingForm = AboutAudience & { id?: string | undefined }

/** The form of a draft: what, to whom, and whether it advertises. */
export const mailingForm = officeForm(
  mailingInput.extend({ submission: z.string().transform((typed) => typed.slice(0, 100)) }).superRefine(wholeWords),
  {
    submission: { kind: hidden, label: ['', ''], when: ({ id }: AboutMailingForm) => id === undefined },
    ...letterWords,
    ...audience,
    ...whatAbout,
  },
  { sentences: wordSentences },
)

/** With what a mailing of this template begins: English stays empty until somebody writes it. */
export function begunWith(template: MailingTemplate) {
  return {
    ...editedWords(splitWords(template)),
    filter: mailingFilter.parse({ documentsMissing: template === 'documents-missing' }),
  }
}

function splitWords(template: MailingTemplate): Words {
  const { subject, body } = splitText(mailingTexts[template].de)
  return { subject: { de: subject }, body: { de: body } }
}

/** The words of a mailing as they are edited, each with the names of placeholders of its language. */
export function editedWords({ subject, body }: Words): Words {
  const german = asEdited({ subject: subject.de, body: body.de }, 'de')
  const english = asEdited({ subject: subject.en ?? '', body: body.en ?? '' }, 'en')
  const both = (of: 'subject' | 'body') => ({ de: german[of], ...(english[of] && { en: english[of] }) })
  return { subject: both('subject'), body: both('body') }
}

/** What keeps a draft from being sent, at the fields that are still as a template brought them. */
export function untouchedErrors(mailing: Words, language: Language): FieldErrors {
  return Object.fromEntries(untouchedIn(mailing).map((of) => [`body.${of}`, untouchedWords(language)[of]]))
}

const untouchedWords = words({
  de: [
    'Das ist noch der Text der Vorlage. Bitte schreiben Sie, was Sie sagen möchten; vorher geht das Schreiben nicht hinaus.',
    'This is still the text of the template. Please write what you want to say; the mailing does not leave before.',
  ],
  en: [
    'Das ist noch der englische Text der Vorlage. Bitte übersetzen Sie Ihren Text, oder leeren Sie das Feld: Wer Englisch liest, bekommt dann den deutschen mit einem Hinweis.',
    'This is still the English text of the template. Please translate your text, or empty the field: who reads English then gets the German one with a line that says so.',
  ],
})
