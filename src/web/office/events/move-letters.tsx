import type { EventRecord } from '../../../domain/events/read-event.ts'
import { figure } from '../../../lib/figures.ts'
import { type Language, words } from '../../../lib/languages.ts'
import type { MovePreview } from './previewed-move.ts'

type MoveLettersProps = { event: EventRecord; preview: MovePreview; language: Language }

/** Who will hear of it, reckoned from who is registered. */
export function MoveLetters({ event, preview, language }: MoveLettersProps) {
  const t = text(language)
  const { plan, isOver, move, informed } = preview
  if (event.status === 'draft') return <p>{t.draft}</p>
  if (isOver) return <p>{t.over}</p>
  const sameDate = event.startsAt === move.date.startsAt && event.endsAt === move.date.endsAt
  const sessions = plan.lines.some(
    ({ thing, moves, at, after }) => thing === 'item' && moves && at.startsAt !== after.startsAt,
  )
  if (sameDate && !sessions) return <p>{t.unchanged}</p>
  const lines = [
    informed.confirmed > 0 && t.confirmed(informed.confirmed),
    informed.waiting > 0 && t.waiting(informed.waiting),
    informed.offered > 0 && t.offered(informed.offered),
    informed.review > 0 && t.review(informed.review),
    informed.contacts > 0 && t.contacts(informed.contacts),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <p>{t.nobody}</p>
  return (
    <>
      <p>{t.soon}</p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {informed.withoutAddress > 0 && <p>{t.withoutAddress(informed.withoutAddress)}</p>}
    </>
  )
}

const people = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${figure(count, 'de')} ${many}`
const english = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${figure(count, 'en')} ${many}`

const text = words({
  soon: [
    'Zehn Minuten nach der letzten Änderung geht eine Nachricht hinaus, mit allem, was sich geändert hat:',
    'Ten minutes after the last change a message goes out with everything that changed:',
  ],
  confirmed: [
    (count: number) => `an ${people(count, 'Person mit Platz', 'Personen mit Platz')}, mit neuem Kalendereintrag`,
    (count: number) => `to ${english(count, 'person with a seat', 'people with a seat')}, with a new calendar entry`,
  ],
  waiting: [
    (count: number) => `an ${people(count, 'Person auf der Warteliste', 'Personen auf der Warteliste')}`,
    (count: number) => `to ${english(count, 'person on the waiting list', 'people on the waiting list')}`,
  ],
  offered: [
    (count: number) => `an ${people(count, 'Person mit einem Angebot', 'Personen mit einem Angebot')}`,
    (count: number) => `to ${english(count, 'person with an offer', 'people with an offer')}`,
  ],
  review: [
    (count: number) =>
      `an ${people(count, 'Person, über deren Antrag Sie noch entscheiden', 'Personen, über deren Antrag Sie noch entscheiden')}`,
    (count: number) =>
      `to ${english(count, 'person whose application is undecided', 'people whose applications are undecided')}`,
  ],
  contacts: [
    (count: number) => `an ${people(count, 'Vorzimmer oder Kontakt', 'Vorzimmer und Kontakte')}`,
    (count: number) => `to ${english(count, 'contact', 'contacts')}`,
  ],
  withoutAddress: [
    (count: number): string =>
      count === 1
        ? '1 Person hat keine E-Mail-Adresse; bitte geben Sie ihr Bescheid.'
        : `${count} Personen haben keine E-Mail-Adresse; bitte geben Sie ihnen Bescheid.`,
    (count: number): string =>
      count === 1
        ? '1 person has no e-mail address; please let them know.'
        : `${count} people have no e-mail address; please let them know.`,
  ],
  draft: ['Niemand: Die Veranstaltung ist ein Entwurf.', 'Nobody: the event is a draft.'],
  over: ['Niemand: Die Veranstaltung wäre dann schon vorbei.', 'Nobody: the event would be over already.'],
  unchanged: ['Niemand: Am Termin ändert sich nichts.', 'Nobody: the date does not change.'],
  nobody: ['Niemand: Es ist noch niemand angemeldet.', 'Nobody: nobody is registered yet.'],
})
