import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { QueueEntry, QueuePage } from '../../../domain/registrations/waiting/read-queue.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { isolated } from '../../../lib/isolated.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { type FormState, fieldId } from '../../ui/form.ts'
import { shownName } from '../../ui/shown-name.ts'
import { Table } from '../../ui/table.tsx'
import { quotaName } from './quota-table.tsx'
import { whyWords } from './why-words.ts'

type QueueTableProps = {
  event: EventRecord
  language: Language
  queue: QueuePage
  caption: string
  empty: string
  /** The form in which each place can be changed, and a seat given beyond the limits. */
  ranked?: FormState
}

/** Who waits, in order, and why each has no seat yet. */
export function QueueTable({ event, language, queue, caption, empty, ranked }: QueueTableProps) {
  const t = text(language)
  const here = `/office/events/${event.id}/attendees`
  const { entries } = queue
  const names = ({ persons }: QueueEntry) => persons.map(shownName).join(', ')
  return (
    <Table<QueueEntry>
      caption={caption}
      rows={entries}
      empty={empty}
      columns={[
        {
          title: ['Stelle', 'Position'],
          cell: (entry) =>
            ranked ? (
              <input
                class="kern-form-input__input input--short"
                id={fieldId(`rank.${entry.claimId}`)}
                name={`rank.${entry.claimId}`}
                value={ranked.values[`rank.${entry.claimId}`] ?? entry.place}
                aria-invalid={ranked.errors[`rank.${entry.claimId}`] ? 'true' : undefined}
                inputmode="numeric"
                maxlength={5}
                aria-label={t.placeOf(names(entry))}
              />
            ) : (
              entry.place
            ),
        },
        {
          title: ['Wer', 'Who'],
          heading: true,
          cell: ({ persons }) => (
            <ul class="plain-list">
              {persons.map((person) => (
                <li>
                  <a href={`${here}/${person.id}`}>{shownName(person) || t.forgotten}</a>
                  <br />
                  <span class="muted">{isolated(person.organisation)}</span>
                </li>
              ))}
            </ul>
          ),
        },
        !ranked && {
          title: ['Programmpunkt', 'Session'],
          cell: ({ session }) => session && quotaName({ scope: 'session', key: session }, event, language),
        },
        {
          title: ['Warum noch nicht', 'Why not yet'],
          cell: (entry) => (
            <ul class="plain-list">
              {whyWords(entry, event, language).map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          ),
        },
        {
          title: ['Eingang', 'Received'],
          cell: ({ persons: [first] }) => first && shortDateTime(first.receivedAt, event.zone, language),
        },
        !!ranked && {
          title: ['Ausnahme', 'Exception'],
          cell: (entry) => {
            const [first] = entry.persons
            return (
              first && (
                <a href={`${here}/${first.id}/seat`} aria-label={t.seatFor(names(entry))}>
                  {t.seatNow}
                </a>
              )
            )
          },
        },
      ]}
    />
  )
}

const text = words({
  placeOf: [(name: string) => `Stelle von ${name}`, (name: string) => `Position of ${name}`],
  seatNow: ['Platz geben …', 'Give a seat …'],
  seatFor: [(name: string) => `Platz geben … (${name})`, (name: string) => `Give a seat … (${name})`],
  forgotten: ['(gelöscht)', '(erased)'],
})
