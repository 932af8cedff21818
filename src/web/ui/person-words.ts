import { personLabels } from '../../../templates/forms/person-labels.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { FieldErrors } from './form.ts'

/** What zod says of a field, as far as the sentences need it. */
type Issue = { path: readonly PropertyKey[]; message: string; maximum?: number | bigint }

/** The first error of each field as a sentence that says how to put it right. `ofAnother`: whoever types is not the person. */
export function personErrors(issues: readonly Issue[], language: Language, ofAnother = false): FieldErrors {
  const sentences: FieldErrors = {}
  for (const issue of issues) {
    const name = String(issue.path[0])
    sentences[name] ??= sentence(name, issue, language, ofAnother)
  }
  return sentences
}

function sentence(name: string, { message, maximum = 0 }: Issue, language: Language, ofAnother: boolean): string {
  const say = said(language)
  if (message === 'too-long') return say.tooLong(labelOf(name, language), Number(maximum))
  if (message === 'not-an-address') return say.notAnAddress
  if (message === 'web-address') return say.webAddress(labelOf(name, language))
  const missing = ofAnother ? ofAnotherPerson(language) : say
  if (name === 'firstName' || name === 'lastName' || name === 'organisation' || name === 'email') return missing[name]
  return say.unclear(labelOf(name, language))
}

/** What a field is called; its own name where nobody sees it. */
export function labelOf(name: string, language: Language): string {
  const label = personLabels(language)
  return name in label ? label[name as keyof typeof label] : name
}

const said = words(
  {
    firstName: 'Bitte geben Sie Ihren Vornamen ein.',
    lastName: 'Bitte geben Sie Ihren Nachnamen ein.',
    organisation: 'Bitte geben Sie Ihre Organisation ein, zum Beispiel Ihren Landkreis.',
    email: 'Bitte geben Sie eine E-Mail-Adresse ein, damit wir Ihnen antworten können.',
    notAnAddress: 'Diese E-Mail-Adresse ist unvollständig. Sie sieht zum Beispiel so aus: vorzimmer@landkreis.example',
    webAddress: (label: string) =>
      `„${label}“ darf keine Adresse einer Internetseite enthalten. Bitte nehmen Sie sie heraus.`,
    tooLong: (label: string, most: number) => `„${label}“ darf höchstens ${most} Zeichen lang sein. Bitte kürzen Sie.`,
    unclear: (label: string) => `Bitte prüfen Sie die Angabe „${label}“.`,
  },
  {
    firstName: 'Please enter your first name.',
    lastName: 'Please enter your last name.',
    organisation: 'Please enter your organisation, for example your district.',
    email: 'Please enter an e-mail address, so that we can answer you.',
    notAnAddress: 'This e-mail address is incomplete. It looks like this, for example: office@district.example',
    webAddress: (label: string) => `“${label}” must not contain the address of a web page. Please take it out.`,
    tooLong: (label: string, most: number) => `“${label}” may have at most ${most} characters. Please shorten it.`,
    unclear: (label: string) => `Please check what you entered as “${label}”.`,
  },
)

const ofAnotherPerson = words(
  {
    firstName: 'Bitte geben Sie den Vornamen ein.',
    lastName: 'Bitte geben Sie den Nachnamen ein.',
    organisation: 'Bitte geben Sie die Organisation ein, zum Beispiel den Landkreis.',
    email: 'Bitte geben Sie die E-Mail-Adresse ein.',
  },
  {
    firstName: 'Please enter the first name.',
    lastName: 'Please enter the last name.',
    organisation: 'Please enter the organisation, for example the district.',
    email: 'Please enter the e-mail address.',
  },
)
