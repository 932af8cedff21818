import type { Mistyped } from '../../../../templates/mail/letter-text-faults.ts'
import { type Placeholder, placeholderName } from '../../../../templates/mail/placeholder-names.ts'
import { type Language, words } from '../../../lib/languages.ts'

/** What is wrong with placeholders of a text in the language `of`, as `names` of an issue. */
export function mistypedNames(mistyped: readonly Mistyped[], of: Language): string[] {
  return mistyped.map(({ typed, like }) => (like ? `${typed}\n${placeholderName(like, of)}` : typed))
}

/** The names of placeholders as they stand in a text of the language `of`. */
export function writtenNames(names: readonly Placeholder[], of: Language): string[] {
  return names.map((name) => placeholderName(name, of))
}

/** Each of them with what may be meant, and which there are. */
export function placeholderSentences(there: readonly string[] = []) {
  const list = there.map(braced).join(', ')
  return words({
    brace: [
      (label: string, names: readonly string[]) =>
        `In „${label}“ steht eine Klammer, die zu keinem Platzhalter gehört: ${found(names, (typed) => typed, meantIn.de)}. Ein Platzhalter sieht so aus: {{veranstaltung}}`,
      (label: string, names: readonly string[]) =>
        `There is a bracket in “${label}” that belongs to no placeholder: ${found(names, (typed) => typed, meantIn.en)}. A placeholder looks like this: {{event}}`,
    ],
    unknown: [
      (_: string, names: readonly string[]) =>
        `Diesen Platzhalter gibt es in diesem Schreiben nicht: ${found(names, braced, meantIn.de)}. ${list ? `Möglich sind: ${list}` : 'Welche es gibt, steht unter „Platzhalter“.'}`,
      (_: string, names: readonly string[]) =>
        `This letter knows no such placeholder: ${found(names, braced, meantIn.en)}. ${list ? `There are: ${list}` : 'See “Placeholders” for what there is.'}`,
    ],
    needed: [
      (_: string, names: readonly string[]) =>
        `Ohne ${names.map(braced).join(', ')} geht es in diesem Schreiben nicht. Bitte fügen Sie den Platzhalter ein.`,
      (_: string, names: readonly string[]) =>
        `This letter cannot do without ${names.map(braced).join(', ')}. Please put the placeholder in.`,
    ],
  })
}

const meantIn = { de: 'gemeint ist vielleicht', en: 'perhaps you mean' }

function found(names: readonly string[], written: (typed: string) => string, perhaps: string): string {
  return names
    .map((name) => {
      const [typed = '', like] = name.split('\n')
      return like ? `${written(shortened(typed))} (${perhaps} ${braced(like)})` : written(shortened(typed))
    })
    .join(', ')
}

function braced(name: string): string {
  return `{{${name}}}`
}

/** What is unknown may be anything. */
function shortened(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 40)}…` : typed
}
