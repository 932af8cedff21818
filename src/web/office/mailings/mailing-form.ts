import { splitText } from '../../../../templates/mail/letter-text.ts'
import type { MailingTemplate } from '../../../../templates/mail/mailing-texts.ts'
import { mailingTexts } from '../../../../templates/mail/mailing-texts.ts'
import { mailingFilter } from '../../../domain/mailings/mailing-filter.ts'
import { type MailingInput, mailingInput } from '../../../domain/mailings/mailing-input.ts'
import { unknownPlaceholders } from '../../../domain/mailings/mailing-placeholders.ts'
import type { Mailing } from '../../../domain/mailings/read-mailing.ts'
import type { LanguageMap } from '../../../lib/languages.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { FieldErrors, FormValues } from '../../ui/form.ts'
import { fieldErrors } from '../field-errors.ts'
import { typedAudience, valuesOfAudience } from './audience-form.ts'
import { audienceLabels } from './audience-labels.ts'

type Parsed = { mailing: MailingInput; errors?: undefined } | { mailing?: undefined; errors: FieldErrors }

/** A mailing as typed → the mailing, or a sentence per field. */
export function parseMailing(values: FormValues, language: Language): Parsed {
  const parsed = mailingInput.safeParse({
    ...typedWords(values),
    ...typedAudience(values),
    advertising: values.advertising === 'on',
  })
  if (parsed.success) return { mailing: parsed.data }
  const labels = { ...mailingLabels(language), ...audienceLabels(language) }
  return { errors: wordErrors(values, errorsOf(parsed.error, labels, language), language) }
}

/** The words of a mailing or reminder as typed. */
export function typedWords(values: FormValues) {
  const given = (name: string) => values[name]?.trim() ?? ''
  const both = (name: string) => ({ de: given(`${name}.de`), en: given(`${name}.en`) || undefined })
  return { subject: both('subject'), body: both('body') }
}

/** `filter.states` is the field `states`. */
export function errorsOf(...[error, labels, language]: Parameters<typeof fieldErrors>): FieldErrors {
  const inFilter = Object.fromEntries(Object.entries(labels).map(([name, label]) => [`filter.${name}`, label]))
  const errors = fieldErrors(error, { ...labels, ...inFilter }, language)
  return Object.fromEntries(
    Object.entries(errors).map(([name, said]) => [/^filter\.(\w+)/.exec(name)?.[1] ?? name, said]),
  )
}

/** An unknown placeholder is called by its name. */
export function wordErrors(values: FormValues, errors: FieldErrors, language: Language): FieldErrors {
  const named = Object.keys(errors).map((field) => {
    const unknown = unknownPlaceholders(values[field] ?? '')
    const wrong = unknown.length > 0 && /^(subject|body)\./.test(field)
    return [field, wrong ? said(language).unknown(unknown.map((name) => `{{${name}}}`).join(', ')) : errors[field]]
  })
  return Object.fromEntries(named)
}

/** What the form of a new mailing begins with. */
export function valuesOfTemplate(template: MailingTemplate): FormValues {
  const texts = mailingTexts[template]
  const [german, english] = [splitText(texts.de), splitText(texts.en)]
  const filter = mailingFilter.parse(filterOf[template] ?? {})
  return {
    ...valuesOfWords({
      subject: { de: german.subject, en: english.subject },
      body: { de: german.body, en: english.body },
    }),
    ...valuesOfAudience(filter, false),
  }
}

const filterOf: Partial<Record<MailingTemplate, unknown>> = { 'documents-missing': { documentsMissing: true } }

/** A mailing as its form shows it. */
export function valuesOfMailing(mailing: Mailing): FormValues {
  return {
    ...valuesOfWords(mailing),
    ...valuesOfAudience(mailing.filter, mailing.toContacts),
    advertising: mailing.advertising ? 'on' : '',
  }
}

export function valuesOfWords({ subject, body }: { subject: LanguageMap; body: LanguageMap }): FormValues {
  return {
    'subject.de': subject.de,
    'subject.en': subject.en ?? '',
    'body.de': body.de,
    'body.en': body.en ?? '',
  }
}

/** The labels of the words of a mailing, by field. */
export const mailingLabels = words(
  {
    'subject.de': 'Betreff auf Deutsch',
    'subject.en': 'Betreff auf Englisch (freiwillig)',
    'body.de': 'Text auf Deutsch',
    'body.en': 'Text auf Englisch (freiwillig)',
    advertising: 'Weist auf weitere Veranstaltungen hin',
  },
  {
    'subject.de': 'Subject in German',
    'subject.en': 'Subject in English (optional)',
    'body.de': 'Text in German',
    'body.en': 'Text in English (optional)',
    advertising: 'Advertises other events',
  },
)

const said = words(
  {
    unknown: (names: string) =>
      `Diesen Platzhalter gibt es hier nicht: ${names}. Welche es gibt, steht unter „Platzhalter“.`,
  },
  { unknown: (names: string) => `There is no such placeholder here: ${names}. See “Placeholders” for what there is.` },
)
