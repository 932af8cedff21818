import type { Concerned } from '../../../domain/registrations/cancelling/whom-it-concerns.ts'
import { figure } from '../../../lib/figures.ts'
import { isolated } from '../../../lib/isolated.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { shownName } from '../../ui/shown-name.ts'

type WhomItConcernsProps = { concerned: Concerned; eventId: string; noLetters: boolean; language: Language }

/** Who hears of a calling-off by a letter of their own, who by somebody else, and whom the office has to tell. */
export function WhomItConcerns({ concerned, eventId, noLetters, language }: WhomItConcernsProps) {
  const { people, contacts, byContact, unreached, unreachedCount } = concerned
  const t = text(language)
  const sum = (some: readonly { letters: number }[]) => some.reduce((all, { letters }) => all + letters, 0)
  const lines = (['confirmed', 'offered', 'waiting', 'review'] as const).flatMap((state) => {
    const letters = sum(people.filter((group) => group.state === state))
    return letters > 0 ? t[state](letters, shown(letters, language)) : []
  })
  const all = sum([...people, ...contacts])
  if (contacts.length > 0) lines.push(t.contacts(sum(contacts), shown(sum(contacts), language)))
  return (
    <>
      {noLetters ? (
        <p>{t.over}</p>
      ) : (
        <>
          <p>
            <strong>{all === 0 ? t.nobody : t.letters(all, shown(all, language))}</strong>
          </p>
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          {byContact > 0 && <p>{t.byContact(byContact, shown(byContact, language))}</p>}
        </>
      )}
      {unreachedCount > 0 && (
        <>
          <p>
            <strong>{t.unreached(unreachedCount, shown(unreachedCount, language))}</strong>
          </p>
          <ul>
            {unreached.map(({ id, organisation, phone, ...name }) => (
              <li>
                <a href={`/office/events/${eventId}/attendees/${id}`}>{shownName(name)}</a>
                {[isolated(organisation), phone].filter(Boolean).map((more) => `, ${more}`)}
              </li>
            ))}
          </ul>
          {unreachedCount > unreached.length && <p>{t.more(shown(unreachedCount - unreached.length, language))}</p>}
        </>
      )}
    </>
  )
}

function shown(count: number, language: Language): string {
  return figure(count, language)
}

const text = words({
  over: ['Die Veranstaltung ist vorbei: Es geht kein Brief hinaus.', 'The event is over: no letter goes out.'],
  nobody: ['Es geht kein Brief hinaus.', 'No letter goes out.'],
  letters: [
    (count: number, shown: string): string =>
      count === 1 ? 'Es geht 1 Brief hinaus:' : `Es gehen ${shown} Briefe hinaus:`,
    (count: number, shown: string): string => (count === 1 ? '1 letter goes out:' : `${shown} letters go out:`),
  ],
  confirmed: [
    (count: number, shown: string): string =>
      `an ${count === 1 ? '1 Person' : `${shown} Personen`} mit Platz; der Brief nimmt den Eintrag im Kalender zurück`,
    (count: number, shown: string): string =>
      `to ${count === 1 ? '1 person' : `${shown} people`} with a seat; the letter takes the calendar entry back`,
  ],
  offered: [
    (count: number, shown: string): string =>
      `an ${count === 1 ? '1 Person, der' : `${shown} Personen, denen`} ein Platz angeboten ist; das Angebot entfällt`,
    (count: number, shown: string): string =>
      `to ${count === 1 ? '1 person' : `${shown} people`} with an offer; it ends`,
  ],
  waiting: [
    (count: number, shown: string): string => `an ${count === 1 ? '1 Person' : `${shown} Personen`} auf der Warteliste`,
    (count: number, shown: string): string => `to ${count === 1 ? '1 person' : `${shown} people`} on the waiting list`,
  ],
  review: [
    (count: number, shown: string): string =>
      `an ${count === 1 ? '1 Person, deren Anmeldung' : `${shown} Personen, deren Anmeldungen`} noch geprüft ${count === 1 ? 'wird' : 'werden'}`,
    (count: number, shown: string): string => `to ${count === 1 ? '1 person' : `${shown} people`} under review`,
  ],
  contacts: [
    (count: number, shown: string): string =>
      `an ${count === 1 ? '1 Stelle, die andere angemeldet hat' : `${shown} Stellen, die andere angemeldet haben`}, mit den Namen`,
    (count: number, shown: string): string =>
      `to ${count === 1 ? '1 contact' : `${shown} contacts`} who registered others, with their names`,
  ],
  byContact: [
    (count: number, shown: string): string =>
      count === 1
        ? '1 Person hat keine eigene E-Mail-Adresse und erfährt es nur von der Stelle, die sie angemeldet hat.'
        : `${shown} Personen haben keine eigene E-Mail-Adresse und erfahren es nur von der Stelle, die sie angemeldet hat.`,
    (count: number, shown: string): string =>
      count === 1
        ? '1 person has no e-mail address and hears of it only from whoever registered them.'
        : `${shown} people have no e-mail address and hear of it only from whoever registered them.`,
  ],
  unreached: [
    (count: number, shown: string): string =>
      count === 1
        ? '1 Person hat keine E-Mail-Adresse. Bitte geben Sie ihr selbst Bescheid:'
        : `${shown} Personen haben keine E-Mail-Adresse. Bitte geben Sie ihnen selbst Bescheid:`,
    (count: number, shown: string): string =>
      count === 1
        ? '1 person has no e-mail address. Please tell them yourself:'
        : `${shown} people have no e-mail address. Please tell them yourself:`,
  ],
  more: [(count: string) => `und ${count} weitere`, (count: string) => `and ${count} more`],
})
