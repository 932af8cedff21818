import { type Language, wordOf, words } from '../../lib/languages.ts'
import { fieldOf, isFieldName } from '../../lib/person/person-values.ts'
import { labelOf } from '../../lib/person/person-words.ts'
import { faultWords } from './address-words.ts'
import type { FieldErrors } from './form.ts'

/** What zod says of a field, as far as the sentences need it. */
type Issue = {
  path: readonly PropertyKey[]
  message: string
  maximum?: number | bigint
  params?: { names?: readonly string[] } | undefined
}

/** The first error of each field as a sentence that says how to put it right. `ofAnother`: whoever types is not the person. */
export function personErrors(issues: readonly Issue[], language: Language, ofAnother = false): FieldErrors {
  const sentences: FieldErrors = {}
  for (const issue of issues) {
    const name = String(issue.path[0])
    sentences[name] ??= sentence(name, issue, language, ofAnother)
  }
  return sentences
}

function sentence(
  name: string,
  { message, maximum = 0, params }: Issue,
  language: Language,
  ofAnother: boolean,
): string {
  const say = text(language)
  const label = isFieldName(name) ? labelOf(name, language) : name
  if (message === 'too-long') return say.tooLong(label, Number(maximum))
  if (message === 'not-an-address') return faultWords(params?.names?.[0], language)
  if (message === 'web-address') return say.webAddress(label)
  if (message === 'no-name') return say.noName(label)
  const missing = isFieldName(name) && fieldOf(name).missing
  return missing ? wordOf(ofAnother ? missing.another : missing.own, language) : say.unclear(label)
}

const text = words(
  {
    webAddress: (label: string) =>
      `„${label}“ darf keine Adresse einer Internetseite enthalten. Bitte nehmen Sie sie heraus.`,
    noName: (label: string) =>
      `„${label}“ sieht nicht nach einem Namen aus. Wer nur einen Namen hat, lässt das andere Feld leer.`,
    tooLong: (label: string, most: number) => `„${label}“ darf höchstens ${most} Zeichen lang sein. Bitte kürzen Sie.`,
    unclear: (label: string) => `Bitte prüfen Sie die Angabe „${label}“.`,
  },
  {
    webAddress: (label: string) => `“${label}” must not contain the address of a web page. Please take it out.`,
    noName: (label: string) =>
      `“${label}” does not look like a name. Who has one name only leaves the other field empty.`,
    tooLong: (label: string, most: number) => `“${label}” may have at most ${most} characters. Please shorten it.`,
    unclear: (label: string) => `Please check what you entered as “${label}”.`,
  },
)
