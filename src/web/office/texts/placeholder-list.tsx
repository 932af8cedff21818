import { type LetterKind, letters, neededPlaceholders } from '../../../../templates/mail/letters.ts'
import { placeholderName } from '../../../../templates/mail/placeholder-names.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { placeholderMeaning } from './placeholder-words.ts'

type PlaceholderListProps = {
  kind: LetterKind
  /** The language of the text, by whose names they are called. */
  of: Language
  language: Language
  /** The names of the fields that they are put into; one form may have texts in several languages. */
  into?: readonly string[]
}

/** What can stand in a kind of letter for what is known of each recipient. A script turns the names into buttons that put them in. */
export function PlaceholderList({ kind, of, language, into }: PlaceholderListProps) {
  const t = text(language)
  const needed = neededPlaceholders(kind)
  return (
    <details class="placeholders" data-into={(into ?? ['subject', 'body']).join(' ')}>
      <summary>{into ? t.titleOf(t[of]) : t.title}</summary>
      <p>{t.how}</p>
      <DefinitionList
        items={letters[kind].map((name) => [
          <code data-placeholder={name} lang={of}>{`{{${placeholderName(name, of)}}}`}</code>,
          needed.includes(name)
            ? `${placeholderMeaning(name, language)} ${t.needed}`
            : placeholderMeaning(name, language),
        ])}
      />
    </details>
  )
}

const text = words({
  title: ['Platzhalter', 'Placeholders'],
  titleOf: [(of: string) => `Platzhalter für den Text auf ${of}`, (of: string) => `Placeholders for the text in ${of}`],
  de: ['Deutsch', 'German'],
  en: ['Englisch', 'English'],
  how: [
    'In doppelten geschweiften Klammern. Wo zu jemandem nichts bekannt ist, fällt die Zeile weg. Anrede und Gruß setzt das Tagungsbüro selbst, wenn sie im Text fehlen. Sonst gilt Markdown: **fett**, *kursiv*, ## Überschrift, - Aufzählung, [Text](https://…).',
    'In double curly brackets. A line about which nothing is known of somebody is left out. Greeting and close are added where the text has none. Apart from that Markdown holds: **bold**, *italic*, ## heading, - list, [text](https://…).',
  ],
  needed: ['(muss vorkommen)', '(has to be used)'],
})
