import type { letters } from '../../../templates/mail/letters.ts'
import { type Language, words } from '../../lib/languages.ts'
import { DefinitionList } from '../ui/definition-list.tsx'

type Placeholder = (typeof letters)['mailing'][number]

/** What can stand in a mailing for what is known of each recipient. */
export function PlaceholderList({ language }: { language: Language }) {
  const t = text(language)
  return (
    <details>
      <summary>{t.title}</summary>
      <p>{t.how}</p>
      <DefinitionList
        items={Object.entries(meanings(language)).map(([name, says]) => [<code>{`{{${name}}}`}</code>, says])}
      />
    </details>
  )
}

const text = words(
  {
    title: 'Platzhalter',
    how: 'In doppelten geschweiften Klammern. Wo zu jemandem nichts bekannt ist, fällt die Zeile weg. Sonst gilt Markdown: **fett**, *kursiv*, ## Überschrift, - Aufzählung, [Text](https://…).',
  },
  {
    title: 'Placeholders',
    how: 'In double curly brackets. A line about which nothing is known of somebody is left out. Apart from that Markdown holds: **bold**, *italic*, ## heading, - list, [text](https://…).',
  },
)

const meanings = words(
  {
    greeting: 'Anrede, zum Beispiel „Sehr geehrte Frau Dr. Müller“',
    name: 'Name der Person',
    organisation: 'ihre Organisation',
    event: 'Titel der Veranstaltung',
    date: 'Termin',
    place: 'Ort',
    sessions: 'gewählte Programmpunkte',
    documents: 'welche Unterlagen noch fehlen',
    link: 'persönlicher Link, zum Beispiel [Anmeldung ansehen]({{link}})',
    changeUntil: 'bis wann man selbst ändern kann',
    eventLink: 'öffentliche Seite der Veranstaltung',
    closing: 'Grußformel, zum Beispiel „Mit freundlichen Grüßen“',
    host: 'Veranstalter',
    contactName: 'Ansprechperson',
    contactPhone: 'ihr Telefon',
    contactEmail: 'ihre E-Mail-Adresse',
  } satisfies Record<Placeholder, string>,
  {
    greeting: 'salutation, for example “Dear Dr Müller”',
    name: 'name of the person',
    organisation: 'their organisation',
    event: 'title of the event',
    date: 'date',
    place: 'place',
    sessions: 'sessions they chose',
    documents: 'which documents are still missing',
    link: 'personal link, for example [See your registration]({{link}})',
    changeUntil: 'until when they can change it themselves',
    eventLink: 'public page of the event',
    closing: 'closing, for example “Yours sincerely”',
    host: 'host',
    contactName: 'contact',
    contactPhone: 'their phone',
    contactEmail: 'their e-mail address',
  },
)
